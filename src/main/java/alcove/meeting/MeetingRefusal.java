package alcove.meeting;

import alcove.core.Refusal;

/// Why something about a meeting was not done.
public enum MeetingRefusal implements Refusal {
  /// Meetings are planned once the agreement is signed.
  NOT_STARTED,
  /// The pair has paused.
  PAUSED,
  /// The pair has ended.
  ENDED,
  /// No time was chosen.
  NO_TIME,
  /// More than [MeetingRules#MOST_TIMES].
  TOO_MANY,
  /// A time that has passed.
  PAST,
  /// Later than [MeetingRules#FURTHEST] from now.
  TOO_FAR,
  /// A length that was not offered.
  NO_LENGTH,
  /// A proposal is for the other to take.
  NOT_YOURS_TO_TAKE,
  /// Only the one who proposed takes it back.
  NOT_YOURS_TO_TAKE_BACK,
  /// The proposal or meeting is over.
  OVER_SINCE
}
