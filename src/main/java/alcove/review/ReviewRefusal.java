package alcove.review;

import alcove.core.Refusal;

/// Why something about a review was not done.
public enum ReviewRefusal implements Refusal {
  /// Reviews begin when the agreement is signed.
  NOT_STARTED,
  /// The pair has paused.
  PAUSED,
  /// The pair has ended.
  ENDED,
  /// The button or form belongs to a review that has closed since.
  CLOSED_SINCE,
  /// One is open already.
  OPEN_ALREADY,
  /// The last one was only days ago.
  TOO_SOON,
  /// A question that needs an answer has none, or one that was not offered.
  INCOMPLETE,
  /// A note is longer than [Note#LENGTH].
  TOO_LONG,
  /// Both have answered, and both see it: answers cannot be changed any more.
  SHOWN_ALREADY,
  /// An outcome is chosen when both have answered.
  NOT_SHOWN_YET
}
