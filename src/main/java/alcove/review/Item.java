package alcove.review;

import java.util.List;

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

  /// The grades offered, in their order.
  List<Integer> grades() {
    return this == RHYTHM ? List.of(1, 3, 5) : List.of(1, 2, 3, 4, 5);
  }
}
