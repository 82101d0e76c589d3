package alcove.closing;

import alcove.core.Refusal;

/// Why something about the end of a term was not done.
public enum ClosingRefusal implements Refusal {
  /// Nothing is asked at this point.
  NOT_ASKED,
  /// The pair has paused.
  PAUSED,
  /// It was answered by both, or its time is over.
  OVER_SINCE,
  /// The pair has not come to its end.
  NOT_ENDED,
  /// The other's account is gone.
  NOT_THERE,
  /// A last word is one.
  SAID,
  /// Nothing was written.
  EMPTY,
  /// Longer than [ClosingRules#LENGTH].
  TOO_LONG
}
