package alcove.rights;

import alcove.core.Words;
import alcove.desk.Held;

/// What people read about what is kept of them.
final class RightsWords {
  private static final Words WORDS = new Words(RightsWords.class);

  private RightsWords() {}

  /// A line without a gap to fill.
  static String plain(Line line) {
    return WORDS.say(line.key);
  }

  static String pair(String partner) {
    return WORDS.say("pair", "partner", partner);
  }

  /// One kind of what is kept.
  static String held(Held kind, String partner) {
    return WORDS.say("held." + kind, "partner", partner);
  }

  /// What is kept of somebody who has put themselves forward.
  static String enrolled(String program) {
    return WORDS.say("enrolled", "program", Words.asTyped(program));
  }

  static String until(Line line, int days) {
    return WORDS.say(line.key, "days", days);
  }

  static String erase(String partners) {
    return WORDS.say("erase.text", "partners", partners);
  }

  enum Line {
    TITLE("title"),
    INTRO("intro"),
    NOTHING("nothing"),
    GOES_LATER("goes.later"),
    GOES_SOON("goes.soon"),
    DAY("day"),
    NOT_KEPT("notkept"),
    WHO_LOOKS("wholooks"),
    SLACK("slack"),
    EXPORT("export"),
    EXPORTED("exported"),
    FILE_TITLE("file.title"),
    ERASE("erase"),
    ERASE_TITLE("erase.title"),
    ERASE_ENROLLED("erase.enrolled"),
    ERASE_SUBMIT("erase.submit"),
    ERASE_SURE("erase.sure"),
    ERASE_YES("erase.yes"),
    ERASED("erased"),
    NOT_SURE("notsure"),
    BUSY("busy");

    private final String key;

    Line(String key) {
      this.key = key;
    }
  }
}
