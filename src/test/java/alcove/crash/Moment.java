package alcove.crash;

/// A moment at which the app may die.
///
/// @param what a method of the Web API, or `commit`
/// @param nth which call of it in the story, from 1
/// @param after after its effect and before the app hears of it; else before its effect
record Moment(String what, int nth, boolean after) {
  boolean isCommit() {
    return what.equals("commit");
  }

  /// When it is, whichever of its like it is.
  String kind() {
    return (after ? "after " : "before ") + what;
  }

  @Override
  public String toString() {
    return kind() + " " + nth;
  }
}
