package alcove.reference;

import alcove.core.Refusal;

/// Why something about a request was not done.
public enum ReferenceRefusal implements Refusal {
  /// Before the agreement is signed.
  NOT_STARTED,
  /// The pair has paused.
  PAUSED,
  /// The pair has ended.
  ENDED,
  /// One request at a time.
  ANOTHER_WAITS,
  /// That the two meet may be known anyway.
  NEEDS_NO_CONSENT,
  /// More than was asked, or something else.
  NOT_ASKED,
  /// The request is answered, taken back or over.
  OVER_SINCE
}
