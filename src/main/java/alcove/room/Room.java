package alcove.room;

import alcove.core.Side;
import alcove.core.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The pair's private channel.
public sealed interface Room extends Slice {
  /// The place of the sign that says to whoever is there that others read along.
  String SIGN = "sign";

  /// There is none yet.
  record None() implements Room {}

  /// Slack does not let Alcove open one.
  ///
  /// @param code Slack's own error code
  record Barred(String code) implements Room {}

  /// @param channel Slack's id of it
  /// @param places for each place of ours in the room, the timestamp of the message that stands
  ///   there
  /// @param alarms how often something has disturbed it: what is said of one does not count for the
  ///   next
  /// @param away who of the two has left it
  record Open(
      String channel, Map<String, String> places, Settled settled, int alarms, Set<Side> away)
      implements Room {
    public Open {
      places = Map.copyOf(places);
      away = Set.copyOf(away);
    }
  }

  /// Open, and not private to the two any more: nothing is posted there until it is, or both have
  /// said that it is fine.
  ///
  /// @param fine who has
  record Disturbed(Open before, Trouble trouble, Set<Side> fine) implements Room {
    public Disturbed {
      fine = Set.copyOf(fine);
    }
  }

  /// Archived.
  record Closed(String channel) implements Room {}

  /// Slack's id of it; empty when there is none.
  default Optional<String> at() {
    return switch (this) {
      case None _, Barred _ -> Optional.empty();
      case Open open -> Optional.of(open.channel());
      case Disturbed disturbed -> Optional.of(disturbed.before().channel());
      case Closed(var channel) -> Optional.of(channel);
    };
  }

  /// For each place of ours in the room, the timestamp of the message that stands there.
  default Map<String, String> standing() {
    return switch (this) {
      case Open open -> open.places();
      case Disturbed disturbed -> disturbed.before().places();
      case None _, Barred _, Closed _ -> Map.of();
    };
  }

  /// Who of the two has left it.
  default Set<Side> away() {
    return this instanceof Disturbed disturbed ? disturbed.before().away() : Set.of();
  }

  /// What keeps Alcove from posting there; empty when nothing is known to.
  default Optional<Trouble> disturbance() {
    return this instanceof Disturbed disturbed
        ? Optional.of(disturbed.trouble())
        : Optional.empty();
  }

  /// Whether somebody is there who should find a sign.
  default boolean wantsSign() {
    return disturbance().filter(Trouble.Guests.class::isInstance).isPresent();
  }

  /// Whether one hangs there.
  default boolean hasSign() {
    return standing().containsKey(SIGN);
  }

  /// Whether it is disturbed by what had this number.
  default boolean isDisturbedBy(int alarm) {
    return this instanceof Disturbed disturbed && disturbed.before().alarms() == alarm;
  }

  /// The gravest of these that the two have not said is fine.
  ///
  /// @param seen the gravest first
  default Optional<Trouble> unsettled(List<Trouble> seen, Instant now) {
    var settled =
        switch (this) {
          case Open open -> open.settled();
          case Disturbed disturbed -> disturbed.before().settled();
          case None _, Barred _, Closed _ -> Settled.NOTHING;
        };
    return seen.stream().filter(trouble -> !settled.covers(trouble, now)).findFirst();
  }
}
