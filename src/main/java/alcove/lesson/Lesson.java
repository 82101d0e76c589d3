package alcove.lesson;

import alcove.privacy.Confidential;

/// Something that has helped or harmed, in somebody's own words, and not whose.
///
/// @param name random, and the order in which lessons lie: nothing of when they came
public record Lesson(String name, Effect effect, Confidential words) {

  /// What came of it.
  public enum Effect {
    HELPED,
    HARMED
  }
}
