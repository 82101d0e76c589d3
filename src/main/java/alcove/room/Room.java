package alcove.room;

import alcove.core.Slice;
import java.util.Map;
import java.util.Optional;

/// The pair's private channel.
public sealed interface Room extends Slice {

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

  /// Open, and not private to the two any more: nothing is posted there until it is.
  record Disturbed(String channel, Map<String, String> places, Trouble trouble) implements Room {
    public Disturbed {
      places = Map.copyOf(places);
    }
  }

  /// Archived.
  record Closed(String channel) implements Room {}

  /// Slack's id of it; empty when there is none.
  default Optional<String> at() {
    return switch (this) {
      case None _, Barred _ -> Optional.empty();
      case Open(var channel, var _) -> Optional.of(channel);
      case Disturbed(var channel, var _, var _) -> Optional.of(channel);
      case Closed(var channel) -> Optional.of(channel);
    };
  }

  /// For each place of ours in the room, the timestamp of the message that stands there.
  default Map<String, String> standing() {
    return switch (this) {
      case Open(var _, var places) -> places;
      case Disturbed(var _, var places, var _) -> places;
      case None _, Barred _, Closed _ -> Map.of();
    };
  }

  /// What keeps Alcove from posting there; empty when nothing is known to.
  default Optional<Trouble> disturbance() {
    return this instanceof Disturbed(var _, var _, var trouble)
        ? Optional.of(trouble)
        : Optional.empty();
  }
}
