package alcove.directory;

import alcove.core.Words;

/// What the directory says.
final class DirectoryWords {
  private static final Words WORDS = new Words(DirectoryWords.class);

  private DirectoryWords() {}

  static String plain(Line line) {
    return WORDS.say(line.key);
  }

  static String line(String mentor, String mentee, String since) {
    return WORDS.say("line", "mentor", mentor, "mentee", mentee, "since", since);
  }

  static String nobody(String person) {
    return WORDS.say("nobody", "person", person);
  }

  /// What is said without a name or a day in it.
  enum Line {
    TITLE("title"),
    EMPTY("empty"),
    WHAT("what"),
    MORE("more"),
    NEW_TEXT("new.text"),
    NEW_WHAT("new.what");

    private final String key;

    Line(String key) {
      this.key = key;
    }
  }
}
