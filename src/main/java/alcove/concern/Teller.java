package alcove.concern;

import alcove.core.Side;

/// Who passes it on.
public enum Teller {
  MENTOR,
  MENTEE,
  BOTH,
  SUPERVISOR;

  /// Whether this side can say that it is done. What both do, or a supervisor, either can say.
  boolean speaks(Side side) {
    return switch (this) {
      case MENTOR -> side == Side.MENTOR;
      case MENTEE -> side == Side.MENTEE;
      case BOTH, SUPERVISOR -> true;
    };
  }
}
