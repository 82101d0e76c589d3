package alcove.program;

import alcove.core.Words;
import java.time.DayOfWeek;
import java.util.Set;

/// What coordinators read about their program.
final class ProgramWords {
  private static final Words WORDS = new Words(ProgramWords.class);

  private ProgramWords() {}

  static String plain(Line line) {
    return WORDS.say(line.key);
  }

  static String label(Field field) {
    return WORDS.say("label." + field);
  }

  static String hint(Field field) {
    return bounded("hint." + field);
  }

  static String mistake(Field field, Mistake mistake) {
    var own = "mistake." + field + "." + mistake;
    return bounded(WORDS.has(own) ? own : "mistake." + mistake);
  }

  private static String bounded(String key) {
    return WORDS.say(
        key,
        "items",
        ProgramRules.MOST_ITEMS,
        "characters",
        ProgramRules.MOST_WORDING,
        "days",
        ProgramRules.MOST_HOLIDAYS,
        "contacts",
        ProgramRules.MOST_CONTACTS);
  }

  static String months(int months) {
    return WORDS.say("months", "months", months);
  }

  static String rhythm(int days) {
    return WORDS.say("rhythm." + days);
  }

  static String notice(int days) {
    return days == 1 ? WORDS.say("notice.1") : WORDS.say("notice", "days", days);
  }

  static String day(DayOfWeek day) {
    return WORDS.say("day." + day);
  }

  /// All keys, for the test that holds the copy to the code.
  static Set<String> keys() {
    return WORDS.keys();
  }

  /// The lines without a gap.
  enum Line {
    TITLE("title"),
    SAVE("save"),
    INTRO("intro"),
    CHOOSE("choose"),
    MEANWHILE("meanwhile"),
    NOW("now"),
    EMPTY("now.empty"),
    SAVED("saved"),
    SAVED_LIST("saved.list"),
    NOT_YOURS("notyours"),
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
