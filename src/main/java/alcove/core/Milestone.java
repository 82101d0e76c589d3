package alcove.core;

/// A point in the life of a pair that the other capabilities follow: when the pair pauses, their
/// clocks stop; when it ends, they forget what they planned.
public enum Milestone {
  /// Both said yes; the agreement may be written.
  AGREEING,
  /// The agreement is signed (or signed anew) and the pair's calendar runs.
  ACTIVE,
  /// A pause began. No clock runs until [#RESUMED].
  PAUSED,
  /// The pause is over.
  RESUMED,
  /// Both want to change what they signed; what was signed holds until they sign anew.
  AMENDING,
  /// The pair has ended, for whatever reason.
  ENDED
}
