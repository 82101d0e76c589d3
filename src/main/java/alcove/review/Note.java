package alcove.review;

/// A question of a review that is answered in a few words, or left empty. Shown to both when both
/// have answered.
public enum Note {
  /// What works.
  WORKS,
  /// One thing there could be more of.
  MORE,
  /// One thing there could be less of.
  LESS;

  /// No note is longer than this, in characters.
  static final int LENGTH = 1_000;
}
