package alcove.enrolment;

import alcove.core.Words;
import java.util.Set;

/// What people read when they put themselves forward.
public final class EnrolmentWords {
  private static final Words WORDS = new Words(EnrolmentWords.class);

  private EnrolmentWords() {}

  /// A line without a gap to fill.
  static String plain(Line line) {
    return WORDS.say(line.key);
  }

  /// A topic, as it is read in a list.
  public static String topic(Topic topic) {
    return WORDS.say("topic." + topic);
  }

  static String intro(String program) {
    return WORDS.say("intro", "program", Words.asTyped(program));
  }

  static String joined(String program) {
    return WORDS.say("joined", "program", Words.asTyped(program));
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
        "topics",
        EnrolmentRules.MOST_TOPICS,
        "languages",
        EnrolmentRules.MOST_LANGUAGES,
        "mentees",
        EnrolmentRules.MOST_CAPACITY,
        "people",
        EnrolmentRules.MOST_APART);
  }

  /// All keys, for the test that holds the copy to the code.
  static Set<String> keys() {
    return WORDS.keys();
  }

  /// The lines without a gap.
  enum Line {
    TITLE("title"),
    JOIN("join"),
    CHANGE("change"),
    LEAVE("leave"),
    LEAVE_TITLE("leave.title"),
    LEAVE_SURE("leave.sure"),
    LEFT("left"),
    CHOOSE("choose"),
    CHOOSE_PERSON("choose.person"),
    CHOOSE_PEOPLE("choose.people"),
    WHO_SEES("whosees"),
    NOT_POSSIBLE("notpossible");

    private final String key;

    Line(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }
}
