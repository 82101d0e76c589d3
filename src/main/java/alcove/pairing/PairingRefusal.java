package alcove.pairing;

import alcove.core.Refusal;

/// Why something was not possible in the life of a pair.
public enum PairingRefusal implements Refusal {
  ONESELF,
  BOT,
  GUEST,
  DEACTIVATED,
  OTHER_ORGANISATION,
  REPORTING_LINE,
  ALREADY_A_PAIR,
  ALREADY_INVITED,
  MENTOR_FULL,
  YOU_ARE_FULL,
  NOT_YOURS_TO_ANSWER,
  NOT_YOURS_TO_TAKE_BACK,
  NOT_OPEN_ANY_MORE,
  NOT_RUNNING,
  PAUSED,
  NOT_PAUSED_BY_YOU,
  PAUSE_IN_THE_PAST,
  PAUSE_TOO_LONG,
  HAS_ENDED,
  NOT_YET
}
