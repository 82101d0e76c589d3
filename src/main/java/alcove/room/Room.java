package alcove.room;

import alcove.core.NumberedValue;
import alcove.core.PairId;
import alcove.core.Prompt;
import alcove.core.Side;
import alcove.core.Slice;
import java.time.Instant;
import java.util.Arrays;
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
  /// @param number which of the pair's rooms it is, from 0
  /// @param places for each place of ours in the room, the timestamp of the message that stands
  ///   there
  /// @param alarms how often something has disturbed this room and those before it: what is said of
  ///   one does not count for the next
  /// @param away who of the two is known to have left it
  record Open(
      String channel,
      int number,
      Map<String, String> places,
      Settled settled,
      int alarms,
      Set<Side> away)
      implements Room {
    public Open {
      places = Map.copyOf(places);
      away = Set.copyOf(away);
    }

    Open at(String other) {
      return new Open(other, number, places, settled, alarms, away);
    }

    Open with(Map<String, String> standing) {
      return new Open(channel, number, standing, settled, alarms, away);
    }

    Open with(Settled fine) {
      return new Open(channel, number, places, fine, alarms, away);
    }

    Open withAlarm() {
      return new Open(channel, number, places, settled, alarms + 1, away);
    }

    Open without(Set<Side> gone) {
      return new Open(channel, number, places, settled, alarms, gone);
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

    Disturbed with(Open room) {
      return new Disturbed(room, trouble, fine);
    }
  }

  /// Out of reach or not private, and one of the two has asked for another in its place, which is
  /// on its way.
  record Moving(Disturbed from) implements Room {}

  /// Archived.
  record Closed(String channel) implements Room {}

  /// What disturbs it asks both of them, until it is over or another room is on its way.
  @Override
  default List<Prompt> prompts(PairId pair) {
    return disturbance()
        .map(trouble -> {
          var action = trouble.canBeFine() ? "room.mend" : "room.another";
          var value = NumberedValue.of(pair, alarms());
          return Arrays.stream(Side.values())
              .map(side -> new Prompt(side, action, value, new RoomNotice.NothingLeft()))
              .toList();
        })
        .orElse(List.of());
  }

  /// How often something has disturbed this room and those before it.
  default int alarms() {
    return switch (this) {
      case Open open -> open.alarms();
      case Disturbed disturbed -> disturbed.before().alarms();
      case Moving(var from) -> from.alarms();
      case None _, Barred _, Closed _ -> 0;
    };
  }

  /// Slack's id of it; empty when there is none.
  default Optional<String> at() {
    return switch (this) {
      case None _, Barred _ -> Optional.empty();
      case Open open -> Optional.of(open.channel());
      case Disturbed disturbed -> Optional.of(disturbed.before().channel());
      case Moving(var from) -> from.at();
      case Closed(var channel) -> Optional.of(channel);
    };
  }

  /// For each place of ours in the room, the timestamp of the message that stands there.
  default Map<String, String> standing() {
    return switch (this) {
      case Open open -> open.places();
      case Disturbed disturbed -> disturbed.before().places();
      case None _, Barred _, Moving _, Closed _ -> Map.of();
    };
  }

  /// Which of the pair's rooms it is, or will be once it is open, from 0.
  default int number() {
    return switch (this) {
      case Open open -> open.number();
      case Disturbed disturbed -> disturbed.before().number();
      case Moving(var from) -> from.number() + 1;
      case None _, Barred _, Closed _ -> 0;
    };
  }

  /// Who of the two is known to have left it.
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
    return this instanceof Disturbed && alarms() == alarm;
  }

  /// The gravest of these that the two have not said is fine.
  ///
  /// @param seen the gravest first
  default Optional<Trouble> unsettled(List<Trouble> seen, Instant now) {
    var settled =
        switch (this) {
          case Open open -> open.settled();
          case Disturbed disturbed -> disturbed.before().settled();
          case None _, Barred _, Moving _, Closed _ -> Settled.NOTHING;
        };
    return seen.stream().filter(trouble -> !settled.covers(trouble, now)).findFirst();
  }
}
