package alcove.room;

import java.util.Map;

/// The pair's private channel.
public sealed interface Room {

  /// There is none yet.
  record None() implements Room {}

  /// Slack does not let Alcove open one.
  ///
  /// @param code Slack's own error code
  record Barred(String code) implements Room {}

  /// @param channel Slack's id of it
  /// @param places for each place of ours in the room, the timestamp of the message that stands
  ///   there
  record Open(String channel, Map<String, String> places) implements Room {
    public Open {
      places = Map.copyOf(places);
    }
  }

  /// Archived.
  record Closed(String channel) implements Room {}
}
