package alcove.concern;

/// The four steps, each acknowledged by both before the next.
public enum Step {
  /// There is an issue. No text about it is asked for.
  ISSUE,
  /// Our responsibilities: what cannot stay between two people here.
  DUTIES,
  /// Who passes it on, how, to whom and when.
  PLAN,
  /// It is done: said by one, seen by the other.
  DONE;

  Step next() {
    return switch (this) {
      case ISSUE -> DUTIES;
      case DUTIES -> PLAN;
      case PLAN, DONE -> DONE;
    };
  }
}
