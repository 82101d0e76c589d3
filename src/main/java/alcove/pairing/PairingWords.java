package alcove.pairing;

import alcove.core.Side;
import alcove.core.Words;

/// What people read about the life of their pair.
final class PairingWords {
  private static final Words WORDS = new Words(PairingWords.class);

  private PairingWords() {}

  /// A line without a gap to fill.
  static String plain(Line line) {
    return WORDS.say(line.key);
  }

  static String invited(Side role, String partner, String program) {
    return WORDS.say(
        role == Side.MENTOR ? "invite.mentor" : "invite.mentee",
        "partner",
        partner,
        "program",
        Words.asTyped(program));
  }

  static String proposed(Side role, String partner, String program) {
    return WORDS.say(
        role == Side.MENTOR ? "propose.mentor" : "propose.mentee",
        "partner",
        partner,
        "program",
        Words.asTyped(program));
  }

  /// @param program as somebody typed its name
  static String announced(String program, String channel) {
    return WORDS.say("announced", "program", Words.asTyped(program), "channel", channel);
  }

  static String proposedAgain(String partner) {
    return WORDS.say("propose.again", "partner", partner);
  }

  static String proposalUntil(String partner, String date) {
    return WORDS.say("propose.until", "partner", partner, "date", date);
  }

  static String proposalText(String partner) {
    return WORDS.say("propose.text", "partner", partner);
  }

  static String bothSaidYes(String partner) {
    return WORDS.say("both", "partner", partner);
  }

  static String cameToNothing(String partner) {
    return WORDS.say("nothing", "partner", partner);
  }

  static String answeredYesFirst(String partner) {
    return WORDS.say("answered.first", "partner", partner);
  }

  static String invitedAgain(String partner) {
    return WORDS.say("invite.again", "partner", partner);
  }

  static String openUntil(String date) {
    return WORDS.say("invite.until", "date", date);
  }

  static String invitationText(String partner) {
    return WORDS.say("invite.text", "partner", partner);
  }

  static String sent(String partner, String date) {
    return WORDS.say("sent", "partner", partner, "date", date);
  }

  static String withdrawSure(String partner) {
    return WORDS.say("withdraw.sure", "partner", partner);
  }

  static String accepted(String partner) {
    return WORDS.say("accepted", "partner", partner);
  }

  static String declined(String partner) {
    return WORDS.say("declined", "partner", partner);
  }

  static String takenBack(String partner) {
    return WORDS.say("takenback", "partner", partner);
  }

  static String unanswered(String partner) {
    return WORDS.say("unanswered", "partner", partner);
  }

  static String answeredAccept(String partner) {
    return WORDS.say("answered.accept", "partner", partner);
  }

  static String answeredDecline(String partner) {
    return WORDS.say("answered.decline", "partner", partner);
  }

  static String welcome(String mentor, String mentee) {
    return WORDS.say("welcome.title", "mentor", mentor, "mentee", mentee);
  }

  static String begun(String partner, int days, String date) {
    return WORDS.say("begun", "partner", partner, "days", days, "date", date);
  }

  static String paused(String partner, String date) {
    return WORDS.say("paused", "partner", partner, "date", date);
  }

  static String pausedUntil(String date) {
    return WORDS.say("pause.done", "date", date);
  }

  static String goesOn(String partner) {
    return WORDS.say("goeson", "partner", partner);
  }

  static String ended(String partner, String date) {
    return WORDS.say("ended", "partner", partner, "date", date);
  }

  static String gone(String partner, String date) {
    return WORDS.say("gone", "partner", partner, "date", date);
  }

  static String certificate(String partner, String date) {
    return WORDS.say("certificate", "partner", partner, "date", date);
  }

  static String askNote(String program) {
    return WORDS.say("ask.note", "program", Words.asTyped(program));
  }

  static String pauseText(String partner) {
    return WORDS.say("pause.text", "partner", partner);
  }

  static String forWeeks(int weeks) {
    return weeks == 1 ? WORDS.say("pause.week") : WORDS.say("pause.weeks", "weeks", weeks);
  }

  static String closeText(String partner, String date) {
    return WORDS.say("close.text", "partner", partner, "date", date);
  }

  static String refused(PairingRefusal refusal) {
    return WORDS.say("refused." + refusal.name());
  }

  /// The lines without a gap.
  enum Line {
    INVITE_TITLE("invite.title"),
    INVITE_MEANS("invite.means"),
    ACCEPT("accept"),
    DECLINE("decline"),
    PROPOSE_TITLE("propose.title"),
    BOTH_TEXT("both.text"),
    NOTHING_TEXT("nothing.text"),
    SENT_TEXT("sent.text"),
    WITHDRAW("withdraw"),
    WITHDRAW_TITLE("withdraw.title"),
    WITHDRAW_YES("withdraw.yes"),
    ACCEPTED_TEXT("accepted.text"),
    DECLINED_TEXT("declined.text"),
    TAKEN_BACK_TEXT("takenback.text"),
    UNANSWERED_TEXT("unanswered.text"),
    ANSWERED_WITHDRAW("answered.withdraw"),
    ANSWERED_NOT_NOW("answered.notnow"),
    WELCOME_ROOM("welcome.room"),
    WELCOME_LIMITS("welcome.limits"),
    WELCOME_OTHERS("welcome.others"),
    WELCOME_SEES("welcome.sees"),
    WELCOME_NEXT("welcome.next"),
    WELCOME_TEXT("welcome.text"),
    BEGUN_TEXT("begun.text"),
    PAUSED_TEXT("paused.text"),
    GOES_ON_TEXT("goeson.text"),
    ENDED_TEXT("ended.text"),
    NOTHING_LEFT("nothing.left"),
    WAYS_WAIT("ways.wait"),
    WAYS_PAUSE("ways.pause"),
    WAYS_MATCH("ways.match"),
    WAYS_CLOSE("ways.close"),
    WAYS_START("ways.start"),
    WAYS_NOTE("ways.note"),
    WAYS_WAITED("ways.waited"),
    CERTIFICATE_TITLE("certificate.title"),
    CERTIFICATE_TEXT("certificate.text"),
    ASK_TITLE("ask.title"),
    ASK_PERSON("ask.person"),
    ASK_ROLE("ask.role"),
    ASK_ROLE_MENTOR("ask.role.mentor"),
    ASK_ROLE_MENTOR_NOTE("ask.role.mentor.note"),
    ASK_ROLE_MENTEE("ask.role.mentee"),
    ASK_ROLE_MENTEE_NOTE("ask.role.mentee.note"),
    ASK_LINE("ask.line"),
    ASK_LINE_NO("ask.line.no"),
    ASK_LINE_YES("ask.line.yes"),
    ASK_LINE_HINT("ask.line.hint"),
    ASK_PROGRAM("ask.program"),
    ASK_NOTE_SEVERAL("ask.note.several"),
    ASK_NONE("ask.none"),
    ASK_CHANGED("ask.changed"),
    ASK_SUBMIT("ask.submit"),
    ASK_MISSING("ask.missing"),
    PAUSE_TITLE("pause.title"),
    PAUSE_UNTIL("pause.until"),
    PAUSE_DATE("pause.date"),
    PAUSE_DAY("pause.day"),
    PAUSE_SUBMIT("pause.submit"),
    PAUSE_UNCLEAR("pause.unclear"),
    PAUSE_CHOOSE("pause.choose"),
    CLOSE_TITLE("close.title"),
    CLOSE_SUBMIT("close.submit"),
    CLOSE_DONE("close.done"),
    RESUME_DONE("resume.done");

    private final String key;

    Line(String key) {
      this.key = key;
    }
  }
}
