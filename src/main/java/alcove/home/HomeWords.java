package alcove.home;

import alcove.core.Side;
import alcove.core.Words;
import java.util.List;
import java.util.stream.Stream;

/// What people read at the front door.
final class HomeWords {
  /// The words of `/mentor`, in the order in which people meet them.
  static final List<String> COMMANDS =
      List.of(
          "start",
          "join",
          "agreement",
          "checkin",
          "meet",
          "review",
          "card",
          "reference",
          "threeway",
          "heard",
          "concern",
          "guidance",
          "pause",
          "resume",
          "renew",
          "close",
          "directory",
          "lessons",
          "privacy",
          "help");

  /// Those that are there for coordinators.
  private static final List<String> COORDINATORS = List.of("match", "stats", "program");

  private static final Words WORDS = new Words(HomeWords.class);

  private HomeWords() {}

  static String plain(Line line) {
    return WORDS.say(line.key);
  }

  /// What a button that says `word` is called.
  static String button(String word) {
    return WORDS.say("do." + word);
  }

  static String pair(Side side, String partner) {
    return WORDS.say(side == Side.MENTOR ? "pair.mentor" : "pair.mentee", "partner", partner);
  }

  static String pair(Side side, String partner, String program) {
    return WORDS.say("pair.in", "pair", pair(side, partner), "program", Words.asTyped(program));
  }

  static String invitedBy(String partner, String date) {
    return WORDS.say("phase.invited.by", "partner", partner, "date", date);
  }

  static String invited(String date) {
    return WORDS.say("phase.invited", "date", date);
  }

  static String proposed(String date) {
    return WORDS.say("phase.proposed", "date", date);
  }

  static String proposedYes(String partner, String date) {
    return WORDS.say("phase.proposed.yes", "partner", partner, "date", date);
  }

  static String active(String date) {
    return WORDS.say("phase.active", "date", date);
  }

  static String paused(String date) {
    return WORDS.say("phase.paused", "date", date);
  }

  static String ended(String partner, String date) {
    return WORDS.say("phase.ended", "partner", partner, "date", date);
  }

  static String hint() {
    return WORDS.say("menu.hint", "words", String.join(", ", COMMANDS));
  }

  static String nearest(String word) {
    return WORDS.say("nearest", "word", word);
  }

  static String help(boolean coordinates) {
    return String.join(
        "\n",
        Stream.of(COMMANDS, coordinates ? COORDINATORS : List.<String>of(), List.of("dm"))
            .flatMap(List::stream)
            .map(word -> WORDS.say("help." + word))
            .toList());
  }

  /// The lines without a gap.
  enum Line {
    NEW_TITLE("new.title"),
    NEW_WHAT("new.what"),
    NEW_PROMISES("new.promises"),
    NEW_LIMITS("new.limits"),
    NEW_START("new.start"),
    JOIN("join"),
    AGREEING("phase.agreeing"),
    MENU_TEXT("menu.text"),
    MENU_NONE("menu.none"),
    MENU_ANOTHER("menu.another"),
    UNKNOWN("unknown"),
    DM_MENU("dm.menu"),
    HELP_TITLE("help.title"),
    HELP_NOTE("help.note");

    private final String key;

    Line(String key) {
      this.key = key;
    }
  }
}
