package alcove.agreement;

import alcove.core.Refusal;

/// Why something about an agreement cannot be done now.
public enum AgreementRefusal implements Refusal {
  /// The pair has not come to its agreement yet.
  NOT_YET,
  /// The pair has ended.
  OVER,
  /// The pair is paused; what was saved is kept.
  PAUSED,
  /// The agreement has moved on since this was shown.
  MOVED_ON,
  /// My side is submitted; it has to be taken back before it can be changed.
  SUBMITTED,
  /// An answer of this part is missing or cannot be taken.
  INCOMPLETE,
  /// A part of my side is open.
  OPEN_PARTS,
  /// The organisation's list has changed since it was shown.
  LIST_CHANGED,
  /// Not an answer to this question, or not a question that has one common answer.
  NOT_AN_ANSWER,
  /// The other says something else by now.
  OTHER_ANSWER,
  /// Something is still open, so nobody can sign.
  OPEN_ITEMS,
  /// The text is not the one that was shown for signing.
  TEXT_CHANGED,
  /// A change is already being talked about.
  CHANGE_OPEN,
  /// There is no signed agreement to go back to.
  NOTHING_SIGNED
}
