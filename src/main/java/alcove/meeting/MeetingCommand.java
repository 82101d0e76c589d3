package alcove.meeting;

import alcove.core.Command;
import alcove.core.Milestone;
import alcove.core.Side;
import java.time.Instant;
import java.util.List;

/// What can be asked of a pair's meetings, by its people, by the life of the pair and by the clock.
public sealed interface MeetingCommand extends Command {

  /// The pair has come to this point.
  record Follow(Milestone milestone) implements MeetingCommand {}

  /// The clock: something may be due.
  record Turn() implements MeetingCommand {}

  /// "These times would suit me." Instead of what was proposed before, by whoever.
  record Propose(Side side, List<Instant> times, int minutes) implements MeetingCommand {
    public Propose {
      times = List.copyOf(times);
    }
  }

  /// "No more of these": no suggestion, no reminder, no question about meetings.
  record StopAsking(Side side) implements MeetingCommand {}

  /// A button. Its number says of which proposal or meeting: one that is over is not answered.
  sealed interface Pressed extends MeetingCommand {
    Side side();

    int number();
  }

  /// "This one."
  record Take(Side side, int number, Instant time) implements Pressed {}

  /// "I take my proposal back."
  record TakeBack(Side side, int number) implements Pressed {}

  /// "We cannot meet then." No reason is asked.
  record Cancel(Side side, int number) implements Pressed {}

  /// "It did", "it did not": seen by nobody.
  record Say(Side side, int number, Meetings.Took took) implements Pressed {}
}
