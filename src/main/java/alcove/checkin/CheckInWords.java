package alcove.checkin;

import alcove.core.Words;

/// What people read about check-ins. The same words for both sides.
final class CheckInWords {
  private static final Words WORDS = new Words(CheckInWords.class);

  private CheckInWords() {}

  /// A line without a gap to fill.
  static String plain(Line line) {
    return WORDS.say(line.key);
  }

  static String asked(String partner) {
    return WORDS.say("asked", "partner", partner);
  }

  static String intro(String partner) {
    return WORDS.say("asked.intro", "partner", partner);
  }

  static String question(Item item, TrustQuestion trust, String partner) {
    return item == Item.TRUST
        ? WORDS.say("trust." + trust, "partner", partner)
        : WORDS.say("item." + item);
  }

  static String answered(String question) {
    return WORDS.say("answered", "question", question);
  }

  /// What the question is about, in a few words.
  static String shortly(Item item) {
    return WORDS.say("short." + item);
  }

  static String answer(Item item, Answer answer) {
    return WORDS.say("answer." + item + "." + answer);
  }

  static String handSent(String partner) {
    return WORDS.say("hand.sent", "partner", partner);
  }

  static String card(String partner) {
    return WORDS.say("card", "partner", partner);
  }

  static String cardBody(String partner) {
    return WORDS.say("card.body", "partner", partner);
  }

  static String cardPreview(String partner) {
    return WORDS.say("card.preview", "partner", partner);
  }

  static String cardNote(String partner) {
    return WORDS.say("card.note", "partner", partner);
  }

  static String refused(CheckInRefusal refusal) {
    return WORDS.say("refused." + refusal);
  }

  /// The lines without a gap.
  enum Line {
    ASKED_BACK("asked.back"),
    FOOTNOTE("asked.footnote"),
    DONE("done"),
    DONE_CHANGE("done.change"),
    DONE_SAID("done.said"),
    DONE_NOTHING("done.nothing"),
    CHANGE("change"),
    HAND("hand"),
    HAND_CARD("hand.card"),
    HAND_SUPERVISOR("hand.supervisor"),
    HAND_AGREEMENT("hand.agreement"),
    HAND_AGREEMENT_TITLE("hand.agreement.title"),
    HAND_AGREEMENT_TEXT("hand.agreement.text"),
    HAND_AGREEMENT_YES("hand.agreement.yes"),
    HAND_AGREEMENT_DONE("hand.agreement.done"),
    NOT_NOW("notnow"),
    PAUSE("pause"),
    STOP("stop"),
    LATER("later"),
    LATER_SAID("later.said"),
    LATER_ENOUGH("later.enough"),
    STOPPED("stopped"),
    CARD_SEND("card.send"),
    CARD_BACK("card.back");

    private final String key;

    Line(String key) {
      this.key = key;
    }
  }
}
