package alcove.card;

import alcove.core.Refusal;

/// Why something about a card was not done.
public enum CardRefusal implements Refusal {
  /// Cards are dealt once the agreement is signed.
  NOT_STARTED,
  /// The pair has paused.
  PAUSED,
  /// The pair has ended.
  ENDED,
  /// So many in one day leave no time to talk.
  ENOUGH_TODAY,
  /// Another round lies before the two.
  ANOTHER_LIES,
  /// The button or form belongs to a round that is over.
  OVER_SINCE,
  /// A question has no answer, or one that was not offered.
  INCOMPLETE,
  /// An answer is longer than [CardRules#LENGTH].
  TOO_LONG,
  /// The program has no cards of its own, or none any more.
  NONE_OF_THEIR_OWN
}
