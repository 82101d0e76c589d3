package alcove.room;

import alcove.core.Words;

/// What people read about their room.
public final class RoomWords {
  private static final Words WORDS = new Words(RoomWords.class);

  private RoomWords() {}

  static String open(String partner, String room) {
    return WORDS.say("open", "partner", partner, "room", room);
  }

  static String openText() {
    return WORDS.say("open.text");
  }

  static String cannot(String partner, String code) {
    return WORDS.say("cannot", "partner", partner, "code", code);
  }

  static String cannotText() {
    return WORDS.say("cannot.text");
  }

  static String trouble(Trouble trouble, String partner) {
    return WORDS.say("trouble." + key(trouble), "partner", partner);
  }

  static String fineForOne(Trouble trouble, String partner) {
    return WORDS.say("one." + key(trouble), "partner", partner, "days", Settled.VISIT.toDays());
  }

  static String fineForBoth(Trouble trouble, String partner) {
    return WORDS.say("both." + key(trouble), "partner", partner, "days", Settled.VISIT.toDays());
  }

  static String mend(Trouble trouble) {
    return WORDS.say("mend." + key(trouble));
  }

  static String mendTitle(Trouble trouble) {
    return WORDS.say("mend.title." + key(trouble));
  }

  static String mendText(Trouble trouble) {
    return WORDS.say("mend.text." + key(trouble));
  }

  static String isFine(Trouble trouble) {
    return WORDS.say("fine." + key(trouble), "days", Settled.VISIT.toDays());
  }

  static String notMended(String code) {
    return code.equals("name_taken")
        ? WORDS.say("mend.not.taken")
        : WORDS.say("mend.not", "code", code);
  }

  static String refused(RoomRefusal refusal) {
    return switch (refusal) {
      case QUIET -> fine();
      case CHANGED, NOT_FINE -> WORDS.say("changed");
      case NOT_OPEN, ALREADY_OPEN, DISTURBED, CLOSED -> nothingToLookAt();
    };
  }

  static String waits(String partner) {
    return WORDS.say("fine.waits", "partner", partner);
  }

  private static String key(Trouble trouble) {
    return switch (trouble) {
      case Trouble.Archived _ -> "ARCHIVED";
      case Trouble.Gone _ -> "GONE";
      case Trouble.Exposed _ -> "EXPOSED";
      case Trouble.Guests _ -> "GUESTS";
      case Trouble.Renamed _ -> "RENAMED";
    };
  }

  /// @param isReader whether whoever reads it has left, and not the other
  static String left(boolean isReader, String partner) {
    return WORDS.say(isReader ? "left.you" : "left.other", "partner", partner);
  }

  static String leftText() {
    return WORDS.say("left.text");
  }

  static String back(boolean isReader) {
    return WORDS.say(isReader ? "back.you" : "back.other");
  }

  static String bothThere() {
    return WORDS.say("back.done");
  }

  /// @param code Slack's own error code
  static String notBack(String code) {
    return WORDS.say("back.not", "code", code);
  }

  static String troubleText() {
    return WORDS.say("trouble.text");
  }

  static String quiet(String partner) {
    return WORDS.say("quiet", "partner", partner);
  }

  static String sign() {
    return WORDS.say("sign");
  }

  static String signTurned() {
    return WORDS.say("sign.turned");
  }

  static String look() {
    return WORDS.say("look");
  }

  static String fine() {
    return WORDS.say("look.fine");
  }

  static String nothingToLookAt() {
    return WORDS.say("look.nothing");
  }

  static String retry() {
    return WORDS.say("retry");
  }

  static String retried() {
    return WORDS.say("retried");
  }

  static String nothingToRetry() {
    return WORDS.say("retry.nothing");
  }

  /// The room's topic.
  public static String topic() {
    return WORDS.say("topic");
  }

  /// The room's purpose.
  public static String purpose() {
    return WORDS.say("purpose");
  }

  /// What stands at a place in the room for the moment between its first post and its words.
  public static String moment() {
    return WORDS.say("wait");
  }
}
