package alcove.concern;

/// What somebody wants after something was passed on.
public enum Ending {
  REPAIR,
  CLOSE
}
