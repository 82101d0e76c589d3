package alcove.threeway;

import alcove.core.Refusal;

/// Why something about a meeting of three was not done.
public enum ThreeWayRefusal implements Refusal {
  /// Before the agreement is signed.
  NOT_STARTED,
  /// The pair has paused.
  PAUSED,
  /// The pair has ended.
  ENDED,
  /// The sheet has been changed, is agreed or is off.
  OVER_SINCE,
  /// The other's word is what is missing.
  NOT_YOURS,
  /// The day is over already.
  DAY_PAST,
  /// The day is further away than a sheet is kept.
  DAY_FAR,
  /// There is nothing to talk about.
  NO_TOPIC,
  /// One matter is a topic and a red line.
  CONTRADICTS,
  /// More words than [ThreeWayRules#LENGTH].
  TOO_LONG
}
