package alcove.lesson;

import alcove.core.Words;
import java.util.Set;

/// What people read about lessons.
final class LessonWords {
  private static final Words WORDS = new Words(LessonWords.class);

  private LessonWords() {}

  static String plain(Line line) {
    return WORDS.say(line.key);
  }

  /// A line that names how many make a digest.
  static String least(Least line) {
    return WORDS.say(line.key, "least", LessonRules.LEAST);
  }

  static String numbered(int number) {
    return WORDS.say("review.keep", "number", number);
  }

  static String name(Lesson.Effect effect) {
    return WORDS.say("effect." + effect);
  }

  /// The heading of those that had this effect.
  static String heading(Lesson.Effect effect) {
    return WORDS.say("digest." + effect);
  }

  static String refused(LessonRefusal refusal) {
    return WORDS.say("refused." + refusal);
  }

  static Set<String> keys() {
    return WORDS.keys();
  }

  /// The lines about how many there have to be.
  enum Least {
    INTRO("intro"),
    NONE("none"),
    WRITE_NOTE("write.note"),
    REVIEW_INTRO("review.intro"),
    REVIEW_NOTE("review.note"),
    WAITING("waiting");

    private final String key;

    Least(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /// The lines without a gap.
  enum Line {
    TITLE("title"),
    READ("read"),
    WRITE("write"),
    REVIEW("review"),
    NOTHING_TO_REVIEW("review.none"),
    WRITE_INTRO("write.intro"),
    WRITE_EFFECT("write.effect"),
    WRITE_WORDS("write.words"),
    WRITE_SUBMIT("write.submit"),
    WRITTEN("written"),
    REVIEW_MAY("review.may"),
    REVIEW_SUBMIT("review.submit"),
    PUBLISHED("published"),
    FORGOTTEN("forgotten"),
    DIGEST_INTRO("digest.intro"),
    MISSING("missing");

    private final String key;

    Line(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }
}
