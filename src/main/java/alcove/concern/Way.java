package alcove.concern;

/// How it came that something could be passed on.
public enum Way {
  /// Both had agreed on it.
  AGREED,
  /// After a notice had arrived and its time had passed.
  NOTICE,
  /// Somebody was in danger: it came first, and telling came after.
  DANGER
}
