package alcove.concern;

import alcove.concern.Concern.Announcement;
import alcove.concern.Concern.Plan;
import alcove.core.Command;
import alcove.core.Milestone;
import alcove.core.Side;

/// What can be asked when confidence may have to be broken, by the two, by the life of the pair, by
/// the clock and by what became of a notice.
public sealed interface ConcernCommand extends Command {

  /// The pair has come to this point.
  record Follow(Milestone milestone) implements ConcernCommand {}

  /// The clock: something may be due.
  record Turn() implements ConcernCommand {}

  /// "Somebody is in danger: I pass on what is needed first."
  record InDanger(Side side) implements ConcernCommand {}

  /// "I have passed it on, for somebody was in danger."
  record PassedFirst(Side side) implements ConcernCommand {}

  /// "Tell the other now."
  record TellNow(Side side) implements ConcernCommand {}

  /// "Nobody is in danger after all", or "I will not tell them here".
  record CallOff(Side side) implements ConcernCommand {}

  /// "There is an issue that may not stay between us."
  record Raise(Side side) implements ConcernCommand {}

  /// Slack has taken the notice of this number, or never will.
  record Arrived(int number) implements ConcernCommand {}

  record Lost(int number) implements ConcernCommand {}

  /// A button or form of what was begun under this number.
  sealed interface Pressed extends ConcernCommand {
    Side side();

    int number();
  }

  /// "I see it too", "I have looked at them", "I agree to this", "I have seen that it is done".
  record Acknowledge(Side side, int number, Step step) implements Pressed {}

  /// "I see it differently."
  record Refuse(Side side, int number, Step step) implements Pressed {}

  /// "Let us do it like this."
  record Propose(Side side, int number, Plan plan) implements Pressed {}

  /// "It is done", as we agreed.
  record Done(Side side, int number) implements Pressed {}

  /// "This is what I will say, to whom and when."
  record Announce(Side side, int number, Announcement notice) implements Pressed {}

  /// "Try to deliver it once more."
  record TryAgain(Side side, int number) implements Pressed {}

  /// "I have passed it on", after the notice and its time.
  record PassOn(Side side, int number) implements Pressed {}

  record NotNow(Side side, int number) implements Pressed {}

  record NoLongerNeeded(Side side, int number) implements Pressed {}

  record Choose(Side side, int number, Ending ending) implements Pressed {}
}
