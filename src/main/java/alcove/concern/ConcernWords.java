package alcove.concern;

import alcove.concern.Concern.Passed;
import alcove.core.Side;
import alcove.core.Words;
import java.util.Set;

/// What people read when confidence may have to be broken. The same words for both sides.
final class ConcernWords {
  private static final Words WORDS = new Words(ConcernWords.class);

  private ConcernWords() {}

  /// A line without a gap to fill.
  static String plain(Line line) {
    return WORDS.say(line.key);
  }

  /// A line about the partner.
  static String about(Of line, String partner) {
    return WORDS.say(line.key, "partner", partner);
  }

  /// A line about a moment.
  static String at(When line, String moment) {
    return WORDS.say(line.key, "moment", moment);
  }

  static String step(Step step) {
    return WORDS.say("step." + step);
  }

  static String ask(Step step, String partner) {
    return WORDS.say("ask." + step, "partner", partner);
  }

  static String yes(Step step) {
    return WORDS.say("yes." + step);
  }

  static String differs(Step step, String partner) {
    return WORDS.say("differs", "partner", partner, "step", step(step));
  }

  static String silent(Step step, String partner) {
    return WORDS.say("silent", "partner", partner, "step", step(step));
  }

  /// @param who who passes it on, as the reader says it
  static String plan(String who, How how, Recipient to, String date) {
    return WORDS.say("plan", "who", who, "how", name(how), "to", name(to), "date", date);
  }

  /// Who passes it on, as `reader` says it.
  static String teller(Teller teller, Side reader, String partner) {
    return switch (teller) {
      case MENTOR -> reader == Side.MENTOR ? WORDS.say("teller.me") : partner;
      case MENTEE -> reader == Side.MENTEE ? WORDS.say("teller.me") : partner;
      case BOTH, SUPERVISOR -> WORDS.say("teller." + teller);
    };
  }

  /// The same where no mention can stand.
  static String teller(Teller teller, Side reader) {
    return teller(teller, reader, WORDS.say("teller.you"));
  }

  static String name(How how) {
    return WORDS.say("how." + how);
  }

  static String name(Recipient recipient) {
    return WORDS.say("to." + recipient);
  }

  static String announcedWhen(Recipient to, String date, int days) {
    return WORDS.say("announced.when", "to", name(to), "date", date, "days", workingDays(days));
  }

  static String formNotice(String partner, int days, String date) {
    return WORDS.say("form.notice", "partner", partner, "days", workingDays(days), "date", date);
  }

  static String wrongDay(String first, String last) {
    return WORDS.say("refused.WRONG_DAY.between", "first", first, "last", last);
  }

  /// What was passed on, as the record has it.
  static String record(Passed passed, String by, String moment, String delivered) {
    return WORDS.say("record." + passed.way(), "by", by, "moment", moment, "delivered", delivered);
  }

  static String workingDays(int days) {
    return days == 1 ? WORDS.say("days.1") : WORDS.say("days", "days", days);
  }

  static String refused(ConcernRefusal refusal) {
    return WORDS.say("refused." + refusal);
  }

  static Set<String> keys() {
    return WORDS.keys();
  }

  /// The lines about the partner.
  enum Of {
    INTRO("intro"),
    INTRO_QUIET("intro.quiet"),
    MINE("ask.mine"),
    WAITS("waits"),
    YOU_DIFFER("youdiffer"),
    SEEN_BY("seenby"),
    DONE_BY("doneby"),
    ANNOUNCED("announced"),
    ANNOUNCED_NOW("announced.now"),
    WRITTEN("written"),
    SENT("sent"),
    UNREACHED("unreached"),
    DELIVERED_OTHER("delivered.other"),
    TIME_PASSED("timepassed"),
    NO_LONGER("nolonger.told"),
    DANGER("danger"),
    DANGER_TELL("danger.tell"),
    NOT_TOLD("danger.nottold"),
    TOLD("danger.told"),
    HOW_NOW("hownow"),
    HOW_NOW_WAITS("hownow.waits"),
    REPAIR("repair"),
    MENDING("mending"),
    PUT_AWAY("putaway"),
    WORDS_GONE("wordsgone"),
    ENDED_WITH("endedwith");

    private final String key;

    Of(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /// The lines about a moment.
  enum When {
    DELIVERED("delivered"),
    RUNS_ANEW("runsanew"),
    DANGER_PASSED("danger.passed");

    private final String key;

    When(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /// The lines without a gap.
  enum Line {
    FIRST("first"),
    FIRST_CALL("first.call"),
    FIRST_FREE("first.free"),
    FIRST_DANGER("first.danger"),
    FIRST_STEPS("first.steps"),
    FIRST_NOTED("first.noted"),
    SUPERVISOR("supervisor"),
    RAISE("raise"),
    HOW_IT_GOES("howitgoes"),
    MUST_REPORT("mustreport"),
    NO_LIST("mustreport.none"),
    DIFFERENTLY("differently"),
    NOT_NOW("notnow"),
    PAUSE("pause"),
    NO_LONGER("nolonger"),
    NO_LONGER_TITLE("nolonger.title"),
    NO_LONGER_TEXT("nolonger.text"),
    PROPOSE("propose"),
    PROPOSE_OTHER("propose.other"),
    NO_PLAN_YET("plan.none"),
    DONE("done"),
    SEEN("seen"),
    ANNOUNCE("announce"),
    TRY_AGAIN("tryagain"),
    PASS_ON("passon"),
    PASS_ON_TITLE("passon.title"),
    PASS_ON_TEXT("passon.text"),
    DANGER_PASS("danger.pass"),
    DANGER_OFF("danger.off"),
    DANGER_TELL_NOW("danger.tellnow"),
    DANGER_TELL_TITLE("danger.tell.title"),
    DANGER_TELL_TEXT("danger.tell.text"),
    DANGER_HERE("danger.here"),
    REPAIR_DO("repair.do"),
    CLOSE_DO("close.do"),
    CLOSE_TITLE("close.title"),
    CLOSE_TEXT("close.text"),
    AGREEMENT("agreement"),
    FORM_PLAN_TITLE("form.plan.title"),
    FORM_PLAN("form.plan"),
    FORM_WHO("form.who"),
    FORM_HOW("form.how"),
    FORM_TO("form.to"),
    FORM_ON("form.on"),
    FORM_CHOOSE("form.choose"),
    FORM_NOTICE_TITLE("form.notice.title"),
    FORM_WORDS("form.words"),
    FORM_WORDS_HINT("form.words.hint"),
    FORM_SEND("form.send"),
    FORM_MISSING("form.missing"),
    KEPT_TITLE("kept.title"),
    LATER("later"),
    ENDED("ended"),
    LEFT("left"),
    FOOT("foot"),
    REFUSED_ELSEWHERE("refused.elsewhere"),
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
