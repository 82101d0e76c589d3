package alcove.program;

import alcove.core.Words;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.OptionalInt;
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

  /// What is said below the field, where there is something to say.
  static Optional<String> hint(Field field) {
    return WORDS.has("hint." + field) ? Optional.of(bounded("hint." + field)) : Optional.empty();
  }

  /// @param line which line is wrong, if that can be said
  static String mistake(Field field, Mistake mistake, OptionalInt line) {
    var own = "mistake." + field + "." + mistake;
    var said = bounded(WORDS.has(own) ? own : "mistake." + mistake);
    return line.isPresent() ? WORDS.say("mistake.line", "line", line.getAsInt()) + said : said;
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
        ProgramRules.MOST_CONTACTS,
        "people",
        ProgramRules.MOST_PEOPLE,
        "cards",
        ProgramRules.MOST_CARDS,
        "letters",
        ProgramRules.MOST_CARD);
  }

  /// A number that is offered at a field, in words.
  static String option(Field field, int number) {
    var own = "option." + field + "." + number;
    return WORDS.say(WORDS.has(own) ? own : "option." + field, "number", number);
  }

  /// A program, to whoever sets it up.
  static String yours(String name) {
    return WORDS.say("yours", "name", Words.asTyped(name));
  }

  /// @param name as somebody typed it
  static String leftAlone(String name) {
    return WORDS.say("alone", "name", Words.asTyped(name));
  }

  /// @param name as somebody typed it
  static String notAnnounced(String name, String channel) {
    return WORDS.say("silent", "name", Words.asTyped(name), "channel", channel);
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
    YOURS_MANY("yours.many"),
    SAVE("save"),
    INTRO("intro"),
    CHOOSE("choose"),
    MEANWHILE("meanwhile"),
    NOW("now"),
    EMPTY("now.empty"),
    SAVED("saved"),
    SAVED_LIST("saved.list"),
    NOT_YOURS("notyours"),
    TOO_MANY("toomany"),
    BEGUN("begun"),
    BEGIN("begin"),
    BEGIN_TITLE("begin.title"),
    BEGIN_INTRO("begin.intro"),
    FIRST("first"),
    FIRST_BEGIN("first.begin"),
    ANOTHER("another"),
    SETTINGS("settings"),
    CHOOSE_PEOPLE("choose.people"),
    CHOOSE_GROUPS("choose.groups"),
    CHOOSE_CHANNEL("choose.channel"),
    ALONE_TEXT("alone.text"),
    SILENT_TEXT("silent.text");

    private final String key;

    Line(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }
}
