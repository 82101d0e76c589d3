package alcove.room;

import static alcove.core.Decision.refuse;
import static alcove.core.Decision.step;

import alcove.core.Decision;
import alcove.core.Effect;
import alcove.core.Effect.FurnishRoom;
import alcove.core.Effect.OpenRoom;
import alcove.core.Effect.Show;
import alcove.core.Effect.Tell;
import alcove.core.Side;
import alcove.room.Room.Barred;
import alcove.room.Room.Closed;
import alcove.room.Room.Disturbed;
import alcove.room.Room.Moving;
import alcove.room.Room.None;
import alcove.room.Room.Open;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The rules of the room: it is opened once, our messages in it keep their places, nothing is
/// posted while it is not just the two's, another takes its place where it cannot be mended, and
/// what is closed stays closed. What disturbs it is in [DisturbanceRules].
public final class RoomRules {
  /// Places in one room; every review takes one, and a term has far fewer.
  static final int MOST_PLACES = 200;

  /// Where each room says what it is.
  private static final String WELCOME = "welcome";

  private RoomRules() {}

  public static Decision<Room> decide(Room room, RoomCommand command, Instant now) {
    return switch (command) {
      case RoomCommand.Opened opened -> opened(room, opened.channel());
      case RoomCommand.Bar bar -> bar(room, bar.code());
      case RoomCommand.Retry _ -> retry(room);
      case RoomCommand.Posted posted -> posted(room, posted);
      case RoomCommand.Closed _ -> close(room);
      case RoomCommand.Leave(var place) -> leave(room, place);
      case RoomCommand.Renumbered(var channel) -> renumber(room, channel);
      case RoomCommand.OfDisturbance disturbance -> DisturbanceRules.decide(room, disturbance, now);
    };
  }

  private static Decision<Room> opened(Room room, String channel) {
    var isOpen = new RoomNotice.IsOpen(channel);
    return switch (room) {
      case None _, Barred _ -> told(fresh(room, channel), isOpen, new FurnishRoom());
      case Moving _ ->
          told(
              fresh(room, channel),
              isOpen,
              new FurnishRoom(),
              new Show(WELCOME, new RoomNotice.IsAnother(), true),
              new Effect.ShowAgain());
      case Open _, Disturbed _ -> refuse(RoomRefusal.ALREADY_OPEN);
      case Closed _ -> refuse(RoomRefusal.CLOSED);
    };
  }

  private static Open fresh(Room room, String channel) {
    return new Open(channel, room.number(), Map.of(), Settled.NOTHING, room.alarms(), Set.of());
  }

  private static Decision<Room> bar(Room room, String code) {
    return switch (room) {
      case None _ -> told(new Barred(code), new RoomNotice.CannotOpen(code));
      case Barred _ -> step(new Barred(code));
      case Moving(var from) -> {
        // What asked before was over with the way to another room; this asks anew.
        var again = from.with(from.before().withAlarm());
        yield told(again, new RoomNotice.NoOther(code, from.trouble(), again.alarms()));
      }
      case Open _, Disturbed _ -> refuse(RoomRefusal.ALREADY_OPEN);
      case Closed _ -> refuse(RoomRefusal.CLOSED);
    };
  }

  private static Decision<Room> retry(Room room) {
    return switch (room) {
      case Barred _ -> step(new None(), new OpenRoom());
      case None _, Moving _ -> refuse(RoomRefusal.NOT_OPEN);
      case Open _, Disturbed _ -> refuse(RoomRefusal.ALREADY_OPEN);
      case Closed _ -> refuse(RoomRefusal.CLOSED);
    };
  }

  private static Decision<Room> posted(Room room, RoomCommand.Posted posted) {
    var places = new HashMap<>(room.standing());
    places.put(posted.place(), posted.ts());
    return switch (room) {
      case Open _ when places.size() > MOST_PLACES -> refuse(RoomRefusal.CLOSED);
      case Open open -> step(open.with(places));
      case Disturbed disturbed when posted.place().equals(Room.SIGN) ->
          step(disturbed.with(disturbed.before().with(places)));
      case Disturbed _ -> refuse(RoomRefusal.DISTURBED);
      case None _, Barred _, Moving _ -> refuse(RoomRefusal.NOT_OPEN);
      case Closed _ -> refuse(RoomRefusal.CLOSED);
    };
  }

  private static Decision<Room> leave(Room room, String place) {
    var left = without(place, room);
    return switch (room) {
      case Open open -> step(open.with(left));
      case Disturbed disturbed -> step(disturbed.with(disturbed.before().with(left)));
      case None _, Barred _, Moving _ -> refuse(RoomRefusal.NOT_OPEN);
      case Closed _ -> refuse(RoomRefusal.CLOSED);
    };
  }

  /// What stands in it stands there still.
  private static Decision<Room> renumber(Room room, String channel) {
    return switch (room) {
      case Open open -> step(open.at(channel));
      case Disturbed disturbed -> step(disturbed.with(disturbed.before().at(channel)));
      case Moving(var from) -> step(new Moving(from.with(from.before().at(channel))));
      case Closed _ -> step(new Closed(channel));
      case None _, Barred _ -> refuse(RoomRefusal.NOT_OPEN);
    };
  }

  private static Decision<Room> close(Room room) {
    return switch (room) {
      case Open open -> step(new Closed(open.channel()));
      case Disturbed disturbed -> step(new Closed(disturbed.before().channel()));
      case Moving(var from) -> step(new Closed(from.before().channel()));
      case None _, Barred _ -> refuse(RoomRefusal.NOT_OPEN);
      case Closed closed -> step(closed);
    };
  }

  /// What stands in the room, but for this place.
  static Map<String, String> without(String place, Room room) {
    var places = new HashMap<>(room.standing());
    places.remove(place);
    return places;
  }

  /// A step of which both hear.
  static Decision<Room> told(Room next, RoomNotice notice, Effect... also) {
    var both = Stream.of(new Tell(Side.MENTOR, notice), new Tell(Side.MENTEE, notice));
    return step(next, Stream.concat(both, Stream.of(also)).toArray(Effect[]::new));
  }
}
