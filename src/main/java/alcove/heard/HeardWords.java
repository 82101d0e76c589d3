package alcove.heard;

import alcove.core.Words;
import java.util.Set;

/// What people read about something told in confidence.
final class HeardWords {
  private static final Words WORDS = new Words(HeardWords.class);

  private HeardWords() {}

  /// A line without a gap to fill.
  static String plain(Line line) {
    return WORDS.say(line.key);
  }

  /// A line about the partner.
  static String about(Of line, String partner) {
    return WORDS.say(line.key, "partner", partner);
  }

  /// How often something was heard in confidence, as both may know.
  static String often(int times) {
    return WORDS.say(times == 1 ? "menu.once" : "menu.often", "times", times);
  }

  static String refused(HeardRefusal refusal) {
    return WORDS.say("refused." + refusal);
  }

  static Set<String> keys() {
    return WORDS.keys();
  }

  /// The lines about the partner.
  enum Of {
    MENU_BODY("menu.body"),
    MENU_WAITS("menu.waits"),
    MENU_THEIRS("menu.theirs"),
    SAID("said"),
    TOLD_BODY("told.body"),
    WAS_HEARD_BODY("washeard.body"),
    DONE("done");

    private final String key;

    Of(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /// The lines without a gap.
  enum Line {
    MENU("menu"),
    SAY("say"),
    HEARD("heard"),
    TOLD("told"),
    TOLD_NOTE("told.note"),
    WAS_HEARD("washeard"),
    NAMES("names"),
    NAMES_BODY("names.body"),
    NOT_NOW("notnow"),
    PAUSE("pause"),
    FINE("fine");

    private final String key;

    Line(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }
}
