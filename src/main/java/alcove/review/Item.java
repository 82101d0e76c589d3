package alcove.review;

/// A question of a review with a grade from 1 to 5, shown to both when both have answered. Every
/// question is put to both sides in the same words.
public enum Item {
  /// Could you say what you needed to say? (`practice`: S5)
  SAID,
  /// Is it what you expect of your mentoring?
  EXPECTED,
  /// Did your partner serve you well? (`practice`: S45)
  SERVED,
  /// Is what you agreed about confidence clear, and does it hold? (`practice`: S50)
  CLEAR,
  /// Is the rhythm right: 1 for too seldom, 3 for right, 5 for too often?
  RHYTHM;

  static final int LOWEST = 1;
  static final int HIGHEST = 5;

  /// Whether `grade` is among those offered.
  boolean allows(int grade) {
    return this == RHYTHM
        ? grade == LOWEST || grade == 3 || grade == HIGHEST
        : grade >= LOWEST && grade <= HIGHEST;
  }
}
