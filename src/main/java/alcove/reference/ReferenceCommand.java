package alcove.reference;

import alcove.core.Command;
import alcove.core.Milestone;
import alcove.core.Side;

/// What can be asked about saying something to others.
public sealed interface ReferenceCommand extends Command {

  /// The pair has come to this point.
  record Follow(Milestone milestone) implements ReferenceCommand {}

  /// The clock: something may be due.
  record Turn() implements ReferenceCommand {}

  /// "May I say so much to this one?"
  record Ask(Side side, Asker asker, Scope scope) implements ReferenceCommand {}

  /// A button on the other's request. One that is over is not answered.
  sealed interface Pressed extends ReferenceCommand {
    Side side();

    int number();
  }

  /// "Yes", or "only this much".
  record Allow(Side side, int number, Scope scope) implements Pressed {}

  /// "No." No reason is asked.
  record Decline(Side side, int number) implements Pressed {}

  /// "I take it back", by whoever allowed it.
  record TakeBack(Side side, int number) implements Pressed {}

  /// "No longer needed", by whoever asked.
  record Drop(Side side, int number) implements ReferenceCommand {}
}
