package alcove.figures;

import alcove.core.Words;

/// What coordinators read about figures.
final class FiguresWords {
  private static final Words WORDS = new Words(FiguresWords.class);

  private FiguresWords() {}

  static String plain(Line line) {
    return WORDS.say(line.key);
  }

  static String name(Figure figure) {
    return WORDS.say("figure." + figure);
  }

  /// A name that fits under a bar or beside a line.
  static String shortName(Figure figure) {
    return WORDS.say("short." + figure);
  }

  static String home(String program) {
    return WORDS.say("home", "program", Words.asTyped(program));
  }

  static String released(String date) {
    return WORDS.say("released", "date", date);
  }

  static String listed(int pairs, String date) {
    return WORDS.say(pairs == 1 ? "listed.one" : "listed", "pairs", pairs, "date", date);
  }

  static String next(String date) {
    return WORDS.say("next", "date", date);
  }

  /// A figure in words; the sentence for what is not shown is always the same.
  static String value(Shown shown) {
    return switch (shown) {
      case Shown.NotShown _ -> WORDS.say("not.shown");
      case Shown.Band(var third) -> WORDS.say("third." + third);
      case Shown.Percent(var percent, var _) -> percent(percent);
    };
  }

  private static String percent(int percent) {
    if (percent >= FigureRules.HIGHEST) {
      return WORDS.say("percent.most", "percent", percent);
    }
    return WORDS.say(
        percent <= FigureRules.LOWEST ? "percent.least" : "percent", "percent", percent);
  }

  static String margin(int margin) {
    return WORDS.say("margin", "margin", margin);
  }

  static String line(String name, String value) {
    return WORDS.say("line", "name", name, "value", value);
  }

  static String lineWithMargin(String name, String value, int margin) {
    return WORDS.say("line.margin", "name", name, "value", value, "margin", margin(margin));
  }

  static String period(String date) {
    return WORDS.say("period.option", "date", date);
  }

  /// The lines without a gap.
  enum Line {
    TITLE("title"),
    OPEN("open"),
    HOME_MANY("home.many"),
    TEXT("text"),
    NOTHING("nothing"),
    WHAT_FOR("what.for"),
    NOISE("noise"),
    CHART_NOW("chart.now"),
    CHART_HISTORY("chart.history"),
    PERCENT_AXIS("axis.percent"),
    RELEASE_AXIS("axis.release"),
    PERIOD("period"),
    EXPORT("export"),
    EXPORT_TITLE("export.title"),
    EXPORT_WHAT("export.what"),
    EXPORT_HEAD("export.head"),
    REFUSED("refused");

    private final String key;

    Line(String key) {
      this.key = key;
    }
  }
}
