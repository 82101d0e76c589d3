package alcove.checkin;

import alcove.core.Refusal;

/// Why something about a check-in was not done.
public enum CheckInRefusal implements Refusal {
  /// Check-ins begin when the agreement is signed.
  NOT_STARTED,
  /// The pair has paused.
  PAUSED,
  /// The pair has ended.
  ENDED,
  /// The button belongs to a check-in that has closed since.
  CLOSED_SINCE,
  /// The question is not among this check-in's, or the answer not among the question's.
  NOT_ASKED,
  /// One card from one check-in is enough.
  CARD_SENT
}
