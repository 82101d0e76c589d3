package alcove.operations;

import alcove.core.Words;
import java.util.Set;

/// What coordinators read of how Alcove gets on.
final class OperationsWords {
  private static final Words WORDS = new Words(OperationsWords.class);

  private OperationsWords() {}

  static String title() {
    return WORDS.say("title");
  }

  /// @param monday on which the first week is over
  static String first(String monday) {
    return WORDS.say("first", "monday", monday);
  }

  static String week(String monday) {
    return WORDS.say("week", "monday", monday);
  }

  static String failed(Band band) {
    return WORDS.say("failed." + band);
  }

  static String delayed(Band band) {
    return WORDS.say("delayed." + band);
  }

  static String note() {
    return WORDS.say("note");
  }

  static String ahead() {
    return WORDS.say("ahead");
  }

  /// @param date of the program's next figures
  static String next(String program, String date) {
    return WORDS.say("next", "program", Words.asTyped(program), "date", date);
  }

  /// How many proposals are out.
  static String open(int count) {
    return count > 1 ? WORDS.say("open", "count", count) : WORDS.say("open." + count);
  }

  static String withheld() {
    return WORDS.say("withheld");
  }

  static Set<String> keys() {
    return WORDS.keys();
  }
}
