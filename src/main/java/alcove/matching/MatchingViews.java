package alcove.matching;

import static alcove.matching.MatchingWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Elements;
import alcove.blockkit.View;
import alcove.core.Dates;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.enrolment.Enrolment;
import alcove.matching.MatchingWords.Line;
import alcove.matching.Proposals.Asked;
import alcove.matching.Proposals.Outlook;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// What coordinators see when they bring people together.
final class MatchingViews {
  /// Two blocks each, and a window has a hundred.
  static final int ON_A_PAGE = 10;

  /// Lines of a list; a section takes 3,000 characters.
  private static final int MOST_LINES = 25;

  private MatchingViews() {}

  /// How things are.
  ///
  /// @param waiting mentees who are about to be asked by nobody, the longest first
  /// @param places for how many mentees more there is room
  /// @param proposals what is about to be asked, and what has been
  /// @param outlooks how those are that have been asked
  /// @param zone of whoever looks
  record Hub(
      Program program,
      List<Enrolment> waiting,
      int places,
      Proposals proposals,
      Map<Asked, Outlook> outlooks,
      ZoneId zone) {}

  static View hub(Hub hub) {
    var program = hub.program();
    var proposals = hub.proposals();
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(MatchingWords.hub(program.name())));
    blocks.add(Blocks.section(MatchingWords.pool(hub.waiting().size(), hub.places())));
    blocks.add(Blocks.actions(buttons(program, !proposals.draft().isEmpty())));
    if (!proposals.draft().isEmpty()) {
      blocks.add(Blocks.context(MatchingWords.drafted(proposals.draft().size())));
    }
    if (!proposals.sending().isEmpty()) {
      blocks.add(Blocks.context(MatchingWords.sending(proposals.sending().size())));
    }
    blocks.addAll(open(hub));
    blocks.addAll(waiting(hub));
    blocks.addAll(asked(hub));
    blocks.add(Blocks.context(plain(Line.NOT_SHOWN)));
    return View.page("matching.hub", plain(Line.TITLE), MatchingValue.of(program.id()), blocks);
  }

  /// The way in, in App Home.
  static List<ObjectNode> home(Program program, Proposals proposals) {
    var lines = new ArrayList<String>();
    lines.add(MatchingWords.home(program.name()));
    if (!proposals.draft().isEmpty()) {
      lines.add(MatchingWords.drafted(proposals.draft().size()));
    }
    return List.of(
        Blocks.divider(),
        Blocks.section(String.join("\n", lines)),
        Blocks.actions(
            Elements.button("matching.open", plain(Line.OPEN), MatchingValue.of(program.id()))));
  }

  /// The same for whoever coordinates many programs.
  static List<ObjectNode> homeOfMany() {
    return List.of(
        Blocks.divider(),
        Blocks.section(
            plain(Line.HOME_MANY), Elements.button("matching.choose", plain(Line.OPEN), "any")));
  }

  private static ObjectNode[] buttons(Program program, boolean hasDraft) {
    var value = MatchingValue.of(program.id());
    var all = new ArrayList<ObjectNode>();
    if (hasDraft) {
      all.add(Elements.primary("matching.look", plain(Line.LOOK), value));
    }
    all.add(Elements.button("matching.run", plain(Line.RUN), value));
    all.add(Elements.button("matching.pair", plain(Line.PAIR), value));
    all.add(Elements.button("matching.list", plain(Line.LIST), value));
    return all.toArray(ObjectNode[]::new);
  }

  private static List<ObjectNode> waiting(Hub hub) {
    if (hub.waiting().isEmpty()) {
      return List.of();
    }
    var lines =
        hub.waiting().stream()
            .limit(MOST_LINES)
            .map(one ->
                MatchingWords.waits(one.person().mention(), Dates.day(one.since(), hub.zone())))
            .collect(Collectors.joining("\n"));
    return List.of(
        Blocks.divider(),
        Blocks.section(plain(Line.WAITING) + "\n" + lines + more(hub.waiting().size())),
        Blocks.context(plain(hub.places() > 0 ? Line.WAITING_FITS : Line.WAITING_PLACES)));
  }

  private static List<ObjectNode> open(Hub hub) {
    var open = Out.of(hub.proposals(), hub.outlooks()).size();
    return open == 0
        ? List.of()
        : List.of(
            Blocks.divider(),
            Blocks.section(
                MatchingWords.open(open),
                Elements.button(
                    "matching.unanswered",
                    plain(Line.STILL_OPEN),
                    MatchingValue.of(hub.program().id()))));
  }

  private static List<ObjectNode> asked(Hub hub) {
    var asked = hub.proposals().asked();
    if (asked.isEmpty()) {
      return List.of();
    }
    var lines =
        asked.stream()
            .limit(MOST_LINES)
            .map(one ->
                MatchingWords.asked(
                    one.couple().mentor().mention(),
                    one.couple().mentee().mention(),
                    Dates.day(one.at(), hub.zone()),
                    hub.outlooks().getOrDefault(one, Outlook.NO_LONGER_OPEN)))
            .collect(Collectors.joining("\n"));
    return List.of(
        Blocks.divider(), Blocks.section(plain(Line.ASKED) + "\n" + lines + more(asked.size())));
  }

  private static String more(int count) {
    return count > MOST_LINES ? "\n" + MatchingWords.more(count - MOST_LINES) : "";
  }

  /// What can be looked through, some at a time.
  static View review(Program program, Proposals proposals, Matching matching, int page) {
    var draft = proposals.draft();
    var pages = Math.max(1, (draft.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    var shown = Math.min(page, pages - 1);
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(MatchingWords.review(draft.size())));
    draft.stream()
        .skip((long) shown * ON_A_PAGE)
        .limit(ON_A_PAGE)
        .forEach(one -> blocks.addAll(proposal(program, one, matching.fit(one.couple()), shown)));
    blocks.add(Blocks.divider());
    blocks.add(Blocks.actions(around(program, shown, pages)));
    if (pages > 1) {
      blocks.add(Blocks.context(MatchingWords.page(shown + 1, pages)));
    }
    return View.form(
        "matching.send",
        plain(Line.REVIEW),
        plain(Line.SEND),
        MatchingValue.of(program.id(), shown),
        blocks);
  }

  private static ObjectNode[] around(Program program, int shown, int pages) {
    var all = new ArrayList<ObjectNode>();
    if (shown > 0) {
      all.add(
          Elements.button(
              "matching.back", plain(Line.BACK), MatchingValue.of(program.id(), shown - 1)));
    }
    if (shown + 1 < pages) {
      all.add(
          Elements.button(
              "matching.on", plain(Line.ON), MatchingValue.of(program.id(), shown + 1)));
    }
    all.add(Elements.button("matching.open", plain(Line.OVERVIEW), MatchingValue.of(program.id())));
    return all.toArray(ObjectNode[]::new);
  }

  private static List<ObjectNode> proposal(
      Program program, Proposal proposal, Optional<Fit> fit, int page) {
    var value = MatchingValue.of(program.id(), proposal.id(), page);
    return List.of(
        Blocks.section(
            MatchingWords.couple(
                    mention(proposal.couple().mentor()), mention(proposal.couple().mentee()))
                + "\n"
                + why(fit, proposal.byHand())),
        Blocks.actions(
            Elements.button("matching.other", plain(Line.OTHER), value),
            Elements.button("matching.out", plain(Line.OUT), value)));
  }

  /// Why these two: only what both have said.
  static String why(Optional<Fit> fit, boolean byHand) {
    var common = fit.map(MatchingWords::common).orElse("");
    if (common.isEmpty()) {
      return plain(Line.WHY_NAMED);
    }
    return byHand ? plain(Line.WHY_NAMED) + " " + common : common;
  }

  /// Another mentor for the same mentee.
  static View change(Program program, Proposal proposal, Matching matching, Others others) {
    var mentee = proposal.couple().mentee();
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(
        Blocks.section(MatchingWords.change(mention(mentee), mention(proposal.couple().mentor()))));
    for (var mentor : others.mentors()) {
      var fit = matching.fit(new Couple(mentor, mentee));
      blocks.add(Blocks.section("• " + mention(mentor) + "\n" + why(fit, false)));
    }
    blocks.add(
        Blocks.input(
            "mentor",
            plain(Line.CHANGE_MENTOR),
            Elements.person(
                "matching.mentor",
                plain(Line.CHOOSE_PERSON),
                others.mentors().stream().findFirst().map(PersonId::value))));
    blocks.add(
        Blocks.context(plain(others.mentors().isEmpty() ? Line.NO_OTHERS : Line.SOME_OTHERS)));
    return View.form(
        "matching.change",
        plain(Line.OTHER),
        plain(Line.CHANGE),
        MatchingValue.of(program.id(), proposal.id(), others.page()),
        blocks);
  }

  /// Some who would do as well.
  ///
  /// @param page where the change was begun
  record Others(List<PersonId> mentors, int page) {}

  /// A few words in the window, and the way back.
  static View note(Program program, Line line) {
    return View.page(
        "matching.note",
        plain(Line.TITLE),
        MatchingValue.of(program.id()),
        List.of(Blocks.section(plain(line)), Blocks.actions(overview(program))));
  }

  /// For whoever has no business here.
  static View notYours() {
    return View.page(
        "matching.note", plain(Line.TITLE), "", List.of(Blocks.section(plain(Line.NOT_YOURS))));
  }

  private static ObjectNode overview(Program program) {
    return Elements.button("matching.open", plain(Line.OVERVIEW), MatchingValue.of(program.id()));
  }

  private static String mention(PersonId person) {
    return person.mention();
  }
}
