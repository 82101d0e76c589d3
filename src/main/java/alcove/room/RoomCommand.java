package alcove.room;

import alcove.core.Command;
import alcove.core.Side;
import java.util.List;

/// What happened to the room, and what is asked of it.
public sealed interface RoomCommand extends Command {

  /// About who may read along there, and whether both do.
  sealed interface OfDisturbance extends RoomCommand {}

  /// Slack opened it.
  record Opened(String channel) implements RoomCommand {}

  /// Slack will not open it.
  record Bar(String code) implements RoomCommand {}

  /// One of the two asks to try once more.
  record Retry() implements RoomCommand {}

  /// A message of ours now stands at this place.
  record Posted(String place, String ts) implements RoomCommand {}

  /// Alcove has looked at it, and this is what could keep it from posting there.
  ///
  /// @param seen the gravest first
  record Looked(List<Trouble> seen) implements OfDisturbance {
    public Looked {
      seen = List.copyOf(seen);
    }
  }

  /// "That is fine", by one of the two, about what had this number.
  record Fine(Side by, int alarm) implements OfDisturbance {}

  /// One of the two asks for another room in place of this one, about what had this number.
  record Another(int alarm) implements OfDisturbance {}

  /// Slack archived it, or it was gone already.
  record Closed() implements RoomCommand {}

  /// What stands at this place is left as it is for good.
  record Leave(String place) implements RoomCommand {}

  /// One of the two has left it, as Slack tells. A look follows.
  record Went(Side who) implements OfDisturbance {}

  /// One of the two is in it again.
  record Came(Side who) implements OfDisturbance {}

  /// Slack calls it by another id from now on.
  record Renumbered(String channel) implements RoomCommand {}
}
