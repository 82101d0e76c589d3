package alcove.room;

import alcove.core.Command;

/// What happened to the room, and what is asked of it.
public sealed interface RoomCommand extends Command {

  /// Slack opened it.
  record Opened(String channel) implements RoomCommand {}

  /// Slack will not open it.
  record Bar(String code) implements RoomCommand {}

  /// One of the two asks to try once more.
  record Retry() implements RoomCommand {}

  /// A message of ours now stands at this place.
  record Posted(String place, String ts) implements RoomCommand {}

  /// Slack archived it, or it was gone already.
  record Closed() implements RoomCommand {}
}
