package alcove.lesson;

import alcove.privacy.Confidential;

/// Something that has helped or harmed, in somebody's own words, and not whose.
///
/// @param name random, and the order in which lessons lie: nothing of when they came
/// @param waited whether it was kept once before, among too few: whoever wrote it may have written
///   another since
public record Lesson(String name, Effect effect, Confidential words, boolean waited) {

  Lesson waiting() {
    return new Lesson(name, effect, words, true);
  }

  /// What came of it.
  public enum Effect {
    HELPED,
    HARMED
  }
}
