package alcove.ledger;

/// One look or change.
///
/// @param number which week, release, edition or epoch, as the kind says; 0 where there is none
public record Act(Kind kind, By by, int number) {
  /// One that has no number.
  public Act(Kind kind, By by) {
    this(kind, by, 0);
  }
}
