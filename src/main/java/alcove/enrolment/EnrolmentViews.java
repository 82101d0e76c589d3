package alcove.enrolment;

import static alcove.enrolment.EnrolmentWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Choice;
import alcove.blockkit.Elements;
import alcove.blockkit.View;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.enrolment.EnrolmentWords.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/// What people see when they put themselves forward.
final class EnrolmentViews {
  /// Slack lets nobody choose more.
  private static final String MOST = "max_selected_items";

  private EnrolmentViews() {}

  /// The form, empty or as it stands.
  static View form(Program program, Optional<Enrolment> known) {
    var wishes = known.map(Enrolment::wishes).orElse(Wishes.NONE);
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(EnrolmentWords.intro(program.name())));
    for (var field : Field.values()) {
      blocks.add(input(field, wishes));
    }
    blocks.add(Blocks.context(plain(Line.WHO_SEES)));
    if (known.isPresent()) {
      blocks.add(Blocks.actions(leave(program)));
    }
    return View.form(
        "enrolment.join",
        plain(Line.TITLE),
        plain(known.isPresent() ? Line.CHANGE : Line.JOIN),
        program.id().value(),
        blocks);
  }

  /// A few words in the window.
  static View note(String words) {
    return View.page("enrolment.note", plain(Line.TITLE), "", List.of(Blocks.section(words)));
  }

  /// What was kept, and what happens next.
  static View joined(Program program) {
    return View.page(
        "enrolment.joined",
        plain(Line.TITLE),
        program.id().value(),
        List.of(Blocks.section(EnrolmentWords.joined(program.name()))));
  }

  private static ObjectNode leave(Program program) {
    return Elements.confirm(
        Elements.button("enrolment.leave", plain(Line.LEAVE), program.id().value()),
        plain(Line.LEAVE_TITLE),
        plain(Line.LEAVE_SURE),
        plain(Line.LEAVE));
  }

  private static ObjectNode input(Field field, Wishes wishes) {
    var input =
        Blocks.hint(
            Blocks.input(field.name(), EnrolmentWords.label(field), element(field, wishes)),
            EnrolmentWords.hint(field));
    return switch (field) {
      case OFFERS, SEEKS, REPORTS_TO, APART -> Blocks.optional(input);
      case CAPACITY, LANGUAGES -> input;
    };
  }

  private static ObjectNode element(Field field, Wishes wishes) {
    return switch (field) {
      case OFFERS -> topics(wishes.offers());
      case SEEKS -> topics(wishes.seeks());
      case LANGUAGES ->
          Elements.several(
                  "enrolment.languages",
                  plain(Line.CHOOSE),
                  Arrays.stream(Language.values())
                      .sorted(Comparator.comparing(Language::words))
                      .map(language -> new Choice(language.name(), language.words()))
                      .toList(),
                  names(wishes.languages()))
              .put(MOST, EnrolmentRules.MOST_LANGUAGES);
      case CAPACITY ->
          Elements.select(
              "enrolment.capacity",
              plain(Line.CHOOSE),
              IntStream.rangeClosed(1, EnrolmentRules.MOST_CAPACITY)
                  .mapToObj(count -> new Choice("" + count, "" + count))
                  .toList(),
              Optional.of("" + wishes.capacity()));
      case REPORTS_TO ->
          Elements.person(
              "enrolment.reports",
              plain(Line.CHOOSE_PERSON),
              wishes.reportsTo().map(PersonId::value));
      case APART ->
          Elements.people(
              "enrolment.apart",
              plain(Line.CHOOSE_PEOPLE),
              EnrolmentRules.MOST_APART,
              wishes.apart().stream().map(PersonId::value).sorted().toList());
    };
  }

  private static ObjectNode topics(Collection<Topic> chosen) {
    return Elements.several(
            "enrolment.topics",
            plain(Line.CHOOSE),
            Arrays.stream(Topic.values())
                .map(topic -> new Choice(topic.name(), EnrolmentWords.topic(topic)))
                .toList(),
            names(chosen))
        .put(MOST, EnrolmentRules.MOST_TOPICS);
  }

  private static List<String> names(Collection<? extends Enum<?>> chosen) {
    return chosen.stream().map(Enum::name).toList();
  }
}
