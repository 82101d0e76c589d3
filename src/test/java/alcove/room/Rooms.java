package alcove.room;

import alcove.core.Decision.Refused;
import alcove.core.Decision.Step;
import alcove.core.PersonId;
import alcove.core.Side;
import alcove.room.Room.Barred;
import alcove.room.Room.Closed;
import alcove.room.Room.Disturbed;
import alcove.room.Room.Moving;
import alcove.room.Room.None;
import alcove.room.Room.Open;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Rooms in each of their states, and how one is asked.
final class Rooms {
  static final Room NONE = new None();
  static final Room BARRED = new Barred("restricted_action");
  static final Trouble GUEST = new Trouble.Guests(Set.of(new PersonId("UCHI")));
  static final Trouble RENAMED = new Trouble.Renamed("5f");
  static final Trouble LEFT = new Trouble.Left(Set.of(Side.MENTEE));
  static final Trouble GONE = new Trouble.Gone();
  static final Trouble EXPOSED = new Trouble.Exposed();
  static final Instant MONDAY = Instant.parse("2026-11-23T13:00:00Z");
  static final Open OPEN = open("C1", Map.of("welcome", "1.1"));
  static final Settled SETTLED_NAME = Settled.NOTHING.with(RENAMED, MONDAY);
  static final Open ONCE = open("C1", Map.of("welcome", "1.1"), 1);
  static final Room DISTURBED = new Disturbed(ONCE, GUEST, Set.of());
  static final Disturbed LOST = new Disturbed(ONCE, GONE, Set.of());
  static final Room MOVING = new Moving(LOST);
  static final Room CLOSED = new Closed("C1");

  private Rooms() {}

  static Open open(String channel, Map<String, String> places) {
    return open(channel, places, 0);
  }

  static Open open(String channel, Map<String, String> places, int alarms) {
    return new Open(channel, 0, places, Settled.NOTHING, alarms, Set.of());
  }

  static Room settled(Trouble trouble) {
    return settled(OPEN, trouble);
  }

  static Room settled(Room room, Trouble trouble) {
    var alarm = ((Open) room).alarms() + 1;
    var disturbed = step(room, looked(trouble)).next();
    var one = step(disturbed, new RoomCommand.Fine(Side.MENTOR, alarm)).next();
    return step(one, new RoomCommand.Fine(Side.MENTEE, alarm)).next();
  }

  static Room disturbedFrom(Room room, Trouble trouble, int alarm) {
    var open = (Open) room;
    return new Disturbed(
        new Open(open.channel(), 0, open.places(), open.settled(), alarm, Set.of()),
        trouble,
        Set.of());
  }

  static Optional<String> at(String channel) {
    return Optional.of(channel);
  }

  static RoomCommand looked(Trouble trouble) {
    return new RoomCommand.Looked(List.of(trouble));
  }

  static Step<Room> step(Room room, RoomCommand command) {
    return (Step<Room>) RoomRules.decide(room, command, MONDAY);
  }

  static Object refusal(Room room, RoomCommand command) {
    return ((Refused<Room>) RoomRules.decide(room, command, MONDAY)).refusal();
  }
}
