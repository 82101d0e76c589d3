package alcove.heard;

import alcove.core.Refusal;

/// Why something about a confidence was not done.
public enum HeardRefusal implements Refusal {
  /// Before the agreement is signed.
  NOT_STARTED,
  /// The pair has paused.
  PAUSED,
  /// The pair has ended.
  ENDED,
  /// The other has still to say so about what was told before.
  WAITS,
  /// It was heard already, or too long ago.
  OVER_SINCE
}
