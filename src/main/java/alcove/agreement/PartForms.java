package alcove.agreement;

import static alcove.agreement.AgreementWords.plain;

import alcove.agreement.AgreementWords.Line;
import alcove.blockkit.Blocks;
import alcove.blockkit.Choice;
import alcove.blockkit.Elements;
import alcove.blockkit.View;
import alcove.core.Program;
import alcove.core.Side;
import alcove.core.Words;
import alcove.pairing.Bond;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/// The seven forms. Each block's id is the name of the question, passage, promise or item that it
/// asks for, so that what is wrong can be said where it is wrong.
///
/// Both sides get the same forms, but for the partner's name in them. Nothing is chosen or ticked
/// beforehand but what the person has saved; the end of the term alone is suggested by the program.
///
/// @param together whether the draft is revealed, so that what is saved is seen at once
record PartForms(Bond bond, Side side, boolean together, Instant now) {

  /// The form of one part, filled with what the person has saved.
  View form(Part part, Sheet sheet) {
    return form(part, sheet, List.of());
  }

  /// The same form once more, with what has changed since it was shown.
  View again(Part part, Sheet sheet, String why) {
    return form(part, sheet, List.of(Blocks.section(why)));
  }

  private View form(Part part, Sheet sheet, List<ObjectNode> first) {
    var blocks = new ArrayList<>(first);
    blocks.add(Blocks.section(AgreementWords.intro(part, partner(), program())));
    if (AgreementWords.hasTip(part)) {
      blocks.add(Blocks.context(AgreementWords.tip(part)));
    }
    each(Passage.values(), passage -> passage.part() == part)
        .forEach(passage -> blocks.add(passage(passage, sheet)));
    each(Question.values(), question -> question.part() == part)
        .forEach(question -> blocks.add(question(question, sheet)));
    each(Promise.values(), promise -> promise.part() == part)
        .forEach(promise -> blocks.add(promise(promise, sheet)));
    if (part == Part.MUST_REPORT) {
      blocks.addAll(items(sheet));
    }
    if (part == Part.CONFIDENCE) {
      blocks.add(Blocks.context(plain(Line.SEEN)));
    }
    blocks.add(Blocks.context(audience()));
    return View.form(
        together ? "agreement.revise" : "agreement.save",
        AgreementWords.title(part),
        plain(together ? Line.SAVE_TOGETHER : Line.SAVE_ALONE),
        about(part),
        blocks);
  }

  /// One shared question, to say something else at it.
  View other(Question question, Sheet sheet) {
    var value = AgreementValue.of(bond.id(), question.name());
    return View.form(
        "agreement.propose",
        plain(Line.PROPOSE_TITLE),
        plain(Line.PROPOSE_BUTTON),
        value.written(),
        List.of(
            Blocks.section(AgreementWords.about(LineAbout.PROPOSE, partner())),
            question(question, sheet)));
  }

  private ObjectNode passage(Passage passage, Sheet sheet) {
    var field = Elements.text("agreement.text", true, Passage.MAX_LENGTH, sheet.passage(passage));
    var input =
        Blocks.hint(
            Blocks.input(passage.name(), AgreementWords.label(passage), field),
            AgreementWords.hint(passage));
    return passage.isRequired() ? input : Blocks.optional(input);
  }

  private ObjectNode question(Question question, Sheet sheet) {
    var input =
        Blocks.input(question.name(), AgreementWords.label(question), element(question, sheet));
    return switch (question) {
      case ENDS_ON ->
          Blocks.hint(
              input,
              AgreementWords.suggestedEnd(bond.program().name(), bond.program().termMonths()));
      case CHECK_IN ->
          Blocks.hint(
              input,
              AgreementWords.suggestedRhythm(
                  bond.program().name(), bond.program().checkInEveryDays()));
      case RENEWAL,
          MEETING,
          LENGTH,
          REPLY,
          CANCELLING,
          HOURS,
          DEGREE,
          NOTES,
          NOTES_GO,
          REFERENCE,
          LINE_MANAGER,
          THREE_WAY,
          IN_DOUBT,
          PROBLEMS,
          LAST_TALK ->
          input;
    };
  }

  private ObjectNode element(Question question, Sheet sheet) {
    if (question == Question.ENDS_ON) {
      return Elements.date("agreement.date", Optional.of(endsOn(sheet)));
    }
    var choices = question.options().stream().map(PartForms::choice).toList();
    var chosen = sheet.answer(question).map(Answer::code);
    return choices.stream().anyMatch(choice -> !choice.description().isEmpty())
        ? Elements.radio("agreement.option", choices, chosen)
        : Elements.select("agreement.option", plain(Line.CHOOSE), choices, chosen);
  }

  private LocalDate endsOn(Sheet sheet) {
    return sheet
        .answer(Question.ENDS_ON)
        .filter(Answer.Day.class::isInstance)
        .map(Answer.Day.class::cast)
        .map(Answer.Day::date)
        .orElseGet(() -> SheetRules.today(bond, side, now).plusMonths(bond.program().termMonths()));
  }

  private static Choice choice(Option option) {
    return new Choice(option.name(), AgreementWords.name(option), AgreementWords.example(option));
  }

  private static ObjectNode promise(Promise promise, Sheet sheet) {
    var ticked = sheet.promises().contains(promise) ? List.of(promise.name()) : List.<String>of();
    return Blocks.input(
        promise.name(),
        AgreementWords.sentence(promise),
        tick(promise.name(), Line.PROMISE_TICK, ticked));
  }

  private List<ObjectNode> items(Sheet sheet) {
    var list = bond.program().mustReport();
    var isCurrent = sheet.list().version() == list.version();
    var blocks = new ArrayList<ObjectNode>();
    for (var i = 0; i < list.items().size(); i++) {
      var item = list.items().get(i);
      var ticked = isCurrent && sheet.list().items().contains(item.id());
      blocks.add(item(SheetRules.itemField(i), item, ticked));
    }
    return blocks.isEmpty() ? List.of(Blocks.section(AgreementWords.emptyList(program()))) : blocks;
  }

  private static ObjectNode item(String field, Program.MustReport.Item item, boolean ticked) {
    var boxes = tick(item.id(), Line.ITEM_TICK, ticked ? List.of(item.id()) : List.of());
    var input = Blocks.input(field, item.wording(), boxes);
    return item.link().isEmpty() ? input : Blocks.hint(input, AgreementWords.itemMore(item.link()));
  }

  private static ObjectNode tick(String value, Line line, List<String> ticked) {
    return Elements.checkboxes("agreement.tick", List.of(new Choice(value, plain(line))), ticked);
  }

  private String audience() {
    return together ? AgreementWords.about(LineAbout.TOGETHER, partner()) : plain(Line.ALONE);
  }

  private String about(Part part) {
    var version = String.valueOf(bond.program().mustReport().version());
    return AgreementValue.of(bond.id(), part.name(), version).written();
  }

  private String partner() {
    return AgreementWords.mention(bond, side.other());
  }

  private String program() {
    return Words.asTyped(bond.program().name());
  }

  private static <T> List<T> each(T[] all, Predicate<T> which) {
    return Arrays.stream(all).filter(which).toList();
  }
}
