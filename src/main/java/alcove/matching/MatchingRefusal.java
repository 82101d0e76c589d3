package alcove.matching;

import alcove.core.Refusal;

/// Why whom a program would bring together stays as it is.
public enum MatchingRefusal implements Refusal {
  /// Another coordinator has taken it out, or has sent it.
  NOT_THERE,
  /// There is nothing to look through.
  NOTHING_TO_SEND,
  /// These two are about to be asked already.
  PLANNED,
  TOO_MANY,
  /// What is to be taken back was answered, or has lain too long.
  NO_LONGER_OPEN
}
