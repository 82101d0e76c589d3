package alcove.desk;

import alcove.core.Refusal;

/// What became of what somebody asked.
public sealed interface Outcome {

  /// It is done and safe; this is how things are now.
  record Done(Seat seat) implements Outcome {}

  /// It is not possible, and this is why. Nothing changed.
  record Refused(Refusal refusal) implements Outcome {}

  /// There is no such pair for this person: it never was, it is destroyed, or it is somebody
  /// else's. The three are one answer, so that nobody learns of a pair by asking.
  record NoSuchPair() implements Outcome {}

  /// Redis cannot be reached, or too many others were faster. Nothing is lost; try again.
  record Busy() implements Outcome {}
}
