package alcove.ledger;

/// Who did it, by the role in which they did.
public enum By {
  /// Nobody: the clock, or what follows by itself.
  ALCOVE,
  COORDINATOR,
  /// Somebody who looks after Alcove in the workspace, and does not coordinate the program.
  OWNER,
  /// The person whose ledger it is.
  SELF,
  /// Whoever runs Alcove, by hand.
  OPERATOR
}
