package alcove.core;

/// One of the two sides of a pair. Every protection and every question exists for both.
public enum Side {
  MENTOR,
  MENTEE;

  /// The partner's side.
  public Side other() {
    return this == MENTOR ? MENTEE : MENTOR;
  }
}
