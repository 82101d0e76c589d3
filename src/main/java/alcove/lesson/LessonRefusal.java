package alcove.lesson;

import alcove.core.Refusal;

/// Why something about a lesson was not done.
public enum LessonRefusal implements Refusal {
  /// Nothing, or too much.
  WRONG_WORDS,
  /// This person has one in the box.
  ONE_IS_IN,
  /// The box holds no more.
  FULL,
  /// Whoever reads them writes none.
  YOU_READ_THEM,
  /// There is nothing to look through, or not for this person.
  NOTHING_TO_READ
}
