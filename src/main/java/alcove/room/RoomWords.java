package alcove.room;

import alcove.core.Side;
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

  static String trouble(Trouble trouble, Side reader, String partner) {
    return WORDS.say("trouble." + key(trouble, reader), "partner", partner);
  }

  static String fineForOne(Trouble trouble, String partner) {
    return WORDS.say("one." + key(trouble), "partner", partner, "days", Settled.VISIT.toDays());
  }

  static String fineForBoth(Trouble trouble, String partner) {
    return WORDS.say("both." + key(trouble), "partner", partner, "days", Settled.VISIT.toDays());
  }

  static String mend(Trouble trouble, Side reader) {
    return WORDS.say("mend." + key(trouble, reader));
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
      case CHANGED, NOT_FINE, NEEDS_NO_OTHER -> WORDS.say("changed");
      case ON_ITS_WAY -> onItsWay();
      case NOT_OPEN, ALREADY_OPEN, DISTURBED, CLOSED -> nothingToLookAt();
    };
  }

  static String waits(String partner) {
    return WORDS.say("fine.waits", "partner", partner);
  }

  private static String key(Trouble trouble) {
    return switch (trouble) {
      case Trouble.Gone _ -> "GONE";
      case Trouble.Exposed _ -> "EXPOSED";
      case Trouble.Guests _ -> "GUESTS";
      case Trouble.Left _ -> "LEFT";
      case Trouble.Renamed _ -> "RENAMED";
    };
  }

  /// Who has left is not the same for both who read of it.
  private static String key(Trouble trouble, Side reader) {
    return switch (trouble) {
      case Trouble.Left(var who) when who.size() > 1 -> "LEFT.both";
      case Trouble.Left(var who) when who.contains(reader) -> "LEFT.you";
      case Trouble.Left _ -> "LEFT.other";
      case Trouble.Gone _, Trouble.Exposed _, Trouble.Guests _, Trouble.Renamed _ -> key(trouble);
    };
  }

  static String another() {
    return WORDS.say("another");
  }

  static String anotherTitle() {
    return WORDS.say("another.title");
  }

  static String anotherText() {
    return WORDS.say("another.text");
  }

  static String onItsWay() {
    return WORDS.say("another.waits");
  }

  /// @param code Slack's own error code
  static String noOther(String code) {
    return WORDS.say("another.not", "code", code);
  }

  static String isAnother() {
    return WORDS.say("another.room");
  }

  static String troubleText() {
    return WORDS.say("trouble.text");
  }

  static String quiet(String partner) {
    return WORDS.say("quiet", "partner", partner);
  }

  static String nothingLeft() {
    return WORDS.say("nothing.left");
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
