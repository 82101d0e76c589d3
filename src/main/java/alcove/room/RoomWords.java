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
    return WORDS.say("trouble." + trouble, "partner", partner);
  }

  static String troubleText() {
    return WORDS.say("trouble.text");
  }

  static String quiet(String partner) {
    return WORDS.say("quiet", "partner", partner);
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
