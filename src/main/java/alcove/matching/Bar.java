package alcove.matching;

/// What stands between two people and may be told to whoever would bring them together.
public enum Bar {
  ONESELF,
  /// One of the two reports to the other, directly or further up.
  REPORTING_LINE,
  /// They stand in the directory as a pair.
  A_PAIR
}
