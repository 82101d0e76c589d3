package alcove.matching;

/// What stands between two people and may be told to whoever would bring them together.
public enum Bar {
  ONESELF,
  /// One of the two reports to the other, directly or further up.
  REPORTING_LINE,
  /// They are or were a pair, or are asked about one, as far as that is still kept.
  KNOWN
}
