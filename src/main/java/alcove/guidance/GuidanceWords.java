package alcove.guidance;

import alcove.core.Side;
import alcove.core.Words;
import java.util.Optional;
import java.util.Set;

/// What people read of questions to a supervisor.
final class GuidanceWords {
  private static final Words WORDS = new Words(GuidanceWords.class);

  private GuidanceWords() {}

  /// A line without a gap to fill.
  static String plain(Line line) {
    return WORDS.say(line.key);
  }

  /// A line about a case.
  static String of(OfCase line, String number) {
    return WORDS.say(line.key, "number", number);
  }

  /// Who asks, as far as they chose to say.
  static String from(Optional<Side> side) {
    return WORDS.say("from." + side.map(Side::name).orElse("UNSAID"));
  }

  static String closes(String date) {
    return WORDS.say("closes", "date", date);
  }

  static String cases(int count) {
    return switch (count) {
      case 0, 1 -> WORDS.say("cases." + count);
      default -> WORDS.say("cases", "count", count);
    };
  }

  static String refused(GuidanceRefusal refusal) {
    return WORDS.say(
        "refused." + refusal,
        "characters",
        GuidanceRules.LENGTH,
        "cases",
        Asker.MOST_CASES,
        "messages",
        GuidanceRules.MOST_UNANSWERED);
  }

  static Set<String> keys() {
    return WORDS.keys();
  }

  /// The lines about a case.
  enum OfCase {
    BEGUN("begun"),
    QUESTION("question"),
    MORE("more"),
    REPLY("reply"),
    HANDED_TO_YOU("handed.toyou"),
    HANDED_ON("handed.on"),
    UNATTENDED("unattended"),
    CLOSED("closed"),
    OPEN("open"),
    YOURS("yours"),
    CARRIED("carried"),
    DM_CARRIED("dm.carried");

    private final String key;

    OfCase(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /// The lines without a gap.
  enum Line {
    SHOW("show"),
    TITLE("title"),
    NOTIFIED("notified"),
    INTRO("intro"),
    NOBODY("nobody"),
    ASK("ask"),
    WRITE("write"),
    ANSWER("answer"),
    HAND_OVER("handover"),
    HAND_OVER_TITLE("handover.title"),
    HAND_OVER_TEXT("handover.text"),
    CLOSE("close"),
    CLOSE_TITLE("close.title"),
    CLOSE_TEXT("close.text"),
    NOT_NOW("notnow"),
    FINE("fine"),
    FORGOTTEN("forgotten"),
    SUPERVISES("supervises"),
    AWAY("away"),
    BACK("back"),
    IS_AWAY("is.away"),
    IS_BACK("is.back"),
    HANDED("handed"),
    IS_CLOSED("is.closed"),
    FORM("form"),
    FORM_WORDS("form.words"),
    FORM_WORDS_HINT("form.words.hint"),
    FORM_ANSWER("form.answer"),
    FORM_ANSWER_TITLE("form.answer.title"),
    FORM_ANSWER_WORDS("form.answer.words"),
    FORM_SIDE("form.side"),
    FORM_PROGRAM("form.program"),
    FORM_UNSAID("form.unsaid"),
    FORM_MENTOR("form.mentor"),
    FORM_MENTEE("form.mentee"),
    FORM_SEND("form.send"),
    BUSY("busy");

    private final String key;

    Line(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }
}
