package alcove.guidance;

import alcove.core.Refusal;

/// Why a word was not carried.
public enum GuidanceRefusal implements Refusal {
  /// There is no such case for this person: it is closed, it never was, or it is somebody else's.
  NO_CASE,
  /// A case of this person's is open.
  ONE_IS_OPEN,
  /// This person has begun as many as one can in a month.
  ENOUGH,
  /// So much has been written that has no answer yet.
  LET_THEM_ANSWER,
  /// Every supervisor is away, or must not get this case.
  NOBODY_FREE,
  /// There is nothing to read, or too much.
  WRONG_WORDS
}
