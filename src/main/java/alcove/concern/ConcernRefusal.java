package alcove.concern;

import alcove.core.Refusal;

/// Why a step was not taken.
public enum ConcernRefusal implements Refusal {
  /// The steps are agreed by signing.
  NOT_STARTED,
  /// The pair has paused: no clock runs.
  PAUSED,
  /// The pair has ended.
  ENDED,
  /// The button or form belongs to something that has moved on.
  MOVED_ON,
  /// It is the other who can say this.
  NOT_YOURS,
  /// The other has not refused, and is not silent.
  STILL_ASKED,
  /// There is nothing that both would agree to.
  NO_PLAN,
  /// The day is too soon, or too far away.
  WRONG_DAY,
  /// There is nothing to read, or too much.
  WRONG_WORDS,
  /// The notice has not arrived, or its time has not passed.
  TOO_SOON,
  /// It is not known to have been passed on.
  NOT_PASSED_ON
}
