package alcove.guidance;

import static alcove.guidance.GuidanceWords.plain;

import alcove.blockkit.Blocks;
import alcove.blockkit.Choice;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.blockkit.View;
import alcove.core.Dates;
import alcove.core.PairId;
import alcove.core.Program;
import alcove.core.Side;
import alcove.guidance.GuidanceWords.Line;
import alcove.guidance.GuidanceWords.OfCase;
import alcove.privacy.Confidential;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// What people see of questions to a supervisor. Nothing here knows who asks.
public final class GuidanceViews {
  /// The blocks of the form.
  static final String WORDS = "words";

  static final String SIDE = "side";
  static final String PROGRAM = "program";

  /// Cases shown at once to a supervisor.
  private static final int MOST_CASES = 12;

  private GuidanceViews() {}

  /// @param zone where the reader lives
  public static Message dm(GuidanceNotice notice, ZoneId zone) {
    var number = Case.number(notice.id());
    return switch (notice) {
      case GuidanceNotice.Begun(var id) ->
          said(OfCase.BEGUN, number, Blocks.actions(write(id), close(id)));
      case GuidanceNotice.Question(var id, var side, var words) ->
          carried(OfCase.QUESTION, id, side, words);
      case GuidanceNotice.More(var id, var side, var words) ->
          carried(OfCase.MORE, id, side, words);
      case GuidanceNotice.Reply(var id, var words, var closes) ->
          new Message(
              plain(Line.NOTIFIED),
              List.of(
                  Blocks.section(GuidanceWords.of(OfCase.REPLY, number)),
                  Blocks.typed(words),
                  Blocks.actions(write(id), close(id)),
                  Blocks.context(GuidanceWords.closes(Dates.day(closes, zone)))));
      case GuidanceNotice.HandedToYou(var id) ->
          said(OfCase.HANDED_TO_YOU, number, Blocks.actions(supervisors(id)));
      case GuidanceNotice.HandedOn(var id) ->
          said(OfCase.HANDED_ON, number, Blocks.actions(write(id), close(id)));
      case GuidanceNotice.Unattended(var id) ->
          said(OfCase.UNATTENDED, number, Blocks.actions(write(id), close(id)));
      case GuidanceNotice.Closed _ -> said(OfCase.CLOSED, number);
    };
  }

  /// What somebody sees who asks for guidance.
  ///
  /// @param open their open case
  /// @param isAnswered whether the program has anybody who could answer
  static List<ObjectNode> asker(Optional<PairId> open, boolean isAnswered) {
    var blocks = new ArrayList<ObjectNode>();
    if (open.isPresent()) {
      blocks.add(Blocks.section(GuidanceWords.of(OfCase.OPEN, Case.number(open.get()))));
      blocks.add(Blocks.actions(write(open.get()), close(open.get())));
    } else if (isAnswered) {
      blocks.add(Blocks.section(plain(Line.INTRO)));
      blocks.add(
          Blocks.actions(
              Elements.primary("guidance.ask", plain(Line.ASK), "new"),
              Elements.button("guidance.fine", plain(Line.NOT_NOW), "later")));
    } else {
      blocks.add(Blocks.section(plain(Line.NOBODY)));
    }
    return blocks;
  }

  /// What a supervisor sees of their cases.
  static List<ObjectNode> supervisor(Rota.Duty duty) {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(
        Blocks.section(
            plain(Line.SUPERVISES) + "\n" + GuidanceWords.cases(duty.open().size()),
            duty.away()
                ? Elements.button("guidance.back", plain(Line.BACK), "back")
                : Elements.button("guidance.away", plain(Line.AWAY), "away")));
    duty.open().stream()
        .sorted(java.util.Comparator.comparing(PairId::value))
        .limit(MOST_CASES)
        .forEach(id -> {
          blocks.add(Blocks.section(GuidanceWords.of(OfCase.YOURS, Case.number(id))));
          blocks.add(Blocks.actions(supervisors(id)));
        });
    return blocks;
  }

  /// What a supervisor sees at home.
  static List<ObjectNode> atHome(Rota.Duty duty) {
    return List.of(
        Blocks.divider(),
        Blocks.section(
            plain(Line.SUPERVISES) + "\n" + GuidanceWords.cases(duty.open().size()),
            Elements.button("guidance.show", plain(Line.SHOW), "home")));
  }

  static Message status(List<ObjectNode> blocks) {
    return new Message(plain(Line.NOTIFIED), blocks);
  }

  /// The form of a first question.
  ///
  /// @param programs those whose supervisors can be asked, at least one
  static View ask(List<Program> programs) {
    var blocks = new ArrayList<>(List.of(Blocks.section(plain(Line.FORM)), words(), side()));
    if (programs.size() > 1) {
      blocks.add(program(programs));
    }
    return View.form(
        "guidance.question",
        plain(Line.TITLE),
        plain(Line.FORM_SEND),
        programs.size() == 1 ? programs.getFirst().id().value() : "",
        blocks);
  }

  private static ObjectNode program(List<Program> programs) {
    var choices =
        programs.stream().map(program -> new Choice(program.id().value(), program.name())).toList();
    return Blocks.input(
        PROGRAM,
        plain(Line.FORM_PROGRAM),
        Elements.select("guidance.program", plain(Line.FORM_PROGRAM), choices, Optional.empty()));
  }

  private static ObjectNode side() {
    var choices =
        List.of(
            new Choice("UNSAID", plain(Line.FORM_UNSAID)),
            new Choice(Side.MENTOR.name(), plain(Line.FORM_MENTOR)),
            new Choice(Side.MENTEE.name(), plain(Line.FORM_MENTEE)));
    return Blocks.input(
        SIDE,
        plain(Line.FORM_SIDE),
        Elements.radio("guidance.side", choices, Optional.of("UNSAID")));
  }

  /// The form of one more word of the asker's.
  static View more(PairId id) {
    return further(id, Line.TITLE, Line.FORM, words());
  }

  /// The form of a supervisor's answer.
  static View answer(PairId id) {
    return further(id, Line.FORM_ANSWER_TITLE, Line.FORM_ANSWER, words(Line.FORM_ANSWER_WORDS));
  }

  private static View further(PairId id, Line title, Line what, ObjectNode words) {
    return View.form(
        "guidance.words",
        plain(title),
        plain(Line.FORM_SEND),
        id.value(),
        List.of(Blocks.section(plain(what)), words));
  }

  /// A few words in place of the form.
  static View note(String line) {
    return View.page("guidance.note", plain(Line.TITLE), "", List.of(Blocks.section(line)));
  }

  private static ObjectNode words() {
    return Blocks.hint(words(Line.FORM_WORDS), plain(Line.FORM_WORDS_HINT));
  }

  private static ObjectNode words(Line label) {
    return Blocks.input(
        WORDS,
        plain(label),
        Elements.text("guidance.typed", true, GuidanceRules.LENGTH, Optional.empty()));
  }

  private static Message carried(
      OfCase heading, PairId id, Optional<Side> side, Confidential words) {
    return new Message(
        plain(Line.NOTIFIED),
        List.of(
            Blocks.section(
                GuidanceWords.of(heading, Case.number(id)) + "\n" + GuidanceWords.from(side)),
            Blocks.typed(words),
            Blocks.actions(supervisors(id)),
            Blocks.context(plain(Line.FORGOTTEN))));
  }

  private static Message said(OfCase line, String number, ObjectNode... more) {
    var blocks = new ArrayList<ObjectNode>();
    blocks.add(Blocks.section(GuidanceWords.of(line, number)));
    blocks.addAll(List.of(more));
    return new Message(plain(Line.NOTIFIED), blocks);
  }

  private static ObjectNode[] supervisors(PairId id) {
    var handOver =
        Elements.confirm(
            Elements.button("guidance.handover", plain(Line.HAND_OVER), id.value()),
            plain(Line.HAND_OVER_TITLE),
            plain(Line.HAND_OVER_TEXT),
            plain(Line.HAND_OVER));
    var answer = Elements.primary("guidance.answer", plain(Line.ANSWER), id.value());
    return new ObjectNode[] {answer, handOver, close(id)};
  }

  private static ObjectNode write(PairId id) {
    return Elements.primary("guidance.write", plain(Line.WRITE), id.value());
  }

  private static ObjectNode close(PairId id) {
    return Elements.confirm(
        Elements.button("guidance.close", plain(Line.CLOSE), id.value()),
        plain(Line.CLOSE_TITLE),
        plain(Line.CLOSE_TEXT),
        plain(Line.CLOSE));
  }
}
