package alcove.threeway;

import alcove.core.Command;
import alcove.core.Milestone;
import alcove.core.Side;

/// What can be asked about a meeting of three.
public sealed interface ThreeWayCommand extends Command {

  /// The pair has come to this point.
  record Follow(Milestone milestone) implements ThreeWayCommand {}

  /// The clock: something may be due.
  record Turn() implements ThreeWayCommand {}

  /// What one of the two asks of the sheet that they have read. Its number says which: one that has
  /// been changed since is not answered.
  sealed interface Pressed extends ThreeWayCommand {
    Side side();

    int number();
  }

  /// "This is how I would like it", in place of the sheet of that number.
  record Propose(Side side, int number, Sheet sheet) implements Pressed {}

  /// "I agree to it."
  record Agree(Side side, int number) implements Pressed {}

  /// "I would rather not." No reason is asked.
  record Decline(Side side, int number) implements Pressed {}

  /// "Not any more", by whoever wrote it, or by either once it is agreed.
  record CallOff(Side side, int number) implements Pressed {}
}
