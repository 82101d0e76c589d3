package alcove.room;

import static alcove.core.Decision.refuse;
import static alcove.core.Decision.step;

import alcove.core.Decision;
import alcove.core.Effect;
import alcove.core.Effect.FurnishRoom;
import alcove.core.Effect.OpenRoom;
import alcove.core.Effect.Tell;
import alcove.core.Side;
import alcove.room.Room.Barred;
import alcove.room.Room.Closed;
import alcove.room.Room.Disturbed;
import alcove.room.Room.None;
import alcove.room.Room.Open;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The rules of the room: it is opened once, our messages in it keep their places, nothing is
/// posted while it is not private to the two, and what is closed stays closed.
public final class RoomRules {
  /// Places in one room; every review takes one, and a term has far fewer.
  static final int MOST_PLACES = 200;

  private RoomRules() {}

  public static Decision<Room> decide(Room room, RoomCommand command, Instant now) {
    return switch (command) {
      case RoomCommand.Opened opened -> opened(room, opened.channel());
      case RoomCommand.Bar bar -> bar(room, bar.code());
      case RoomCommand.Retry _ -> retry(room);
      case RoomCommand.Posted posted -> posted(room, posted);
      case RoomCommand.Looked(var seen) -> looked(room, room.unsettled(seen, now));
      case RoomCommand.Fine fine -> fine(room, fine, now);
      case RoomCommand.Closed _ -> close(room);
      case RoomCommand.Leave(var place) -> leave(room, place);
      case RoomCommand.Went(var who) -> went(room, who);
      case RoomCommand.Came(var who) -> came(room, who);
      case RoomCommand.Renumbered(var channel) -> renumber(room, channel);
    };
  }

  private static Decision<Room> opened(Room room, String channel) {
    return switch (room) {
      case None _, Barred _ ->
          step(
              new Open(channel, Map.of(), Settled.NOTHING, 0, Set.of()),
              new FurnishRoom(),
              new Tell(Side.MENTOR, new RoomNotice.IsOpen(channel)),
              new Tell(Side.MENTEE, new RoomNotice.IsOpen(channel)));
      case Open _, Disturbed _ -> refuse(RoomRefusal.ALREADY_OPEN);
      case Closed _ -> refuse(RoomRefusal.CLOSED);
    };
  }

  private static Decision<Room> bar(Room room, String code) {
    return switch (room) {
      case None _ ->
          step(
              new Barred(code),
              new Tell(Side.MENTOR, new RoomNotice.CannotOpen(code)),
              new Tell(Side.MENTEE, new RoomNotice.CannotOpen(code)));
      case Barred _ -> step(new Barred(code));
      case Open _, Disturbed _ -> refuse(RoomRefusal.ALREADY_OPEN);
      case Closed _ -> refuse(RoomRefusal.CLOSED);
    };
  }

  private static Decision<Room> retry(Room room) {
    return switch (room) {
      case Barred _ -> step(new None(), new OpenRoom());
      case None _ -> refuse(RoomRefusal.NOT_OPEN);
      case Open _, Disturbed _ -> refuse(RoomRefusal.ALREADY_OPEN);
      case Closed _ -> refuse(RoomRefusal.CLOSED);
    };
  }

  private static Decision<Room> posted(Room room, RoomCommand.Posted posted) {
    var places = new HashMap<>(room.standing());
    places.put(posted.place(), posted.ts());
    return switch (room) {
      case Open _ when places.size() > MOST_PLACES -> refuse(RoomRefusal.CLOSED);
      case Open open -> step(with(open, places));
      case Disturbed disturbed when posted.place().equals(Room.SIGN) ->
          step(with(disturbed, with(disturbed.before(), places)));
      case Disturbed _ -> refuse(RoomRefusal.DISTURBED);
      case None _, Barred _ -> refuse(RoomRefusal.NOT_OPEN);
      case Closed _ -> refuse(RoomRefusal.CLOSED);
    };
  }

  private static Decision<Room> leave(Room room, String place) {
    var left = without(place, room);
    return switch (room) {
      case Open open -> step(with(open, left));
      case Disturbed disturbed -> step(with(disturbed, with(disturbed.before(), left)));
      case None _, Barred _ -> refuse(RoomRefusal.NOT_OPEN);
      case Closed _ -> refuse(RoomRefusal.CLOSED);
    };
  }

  /// Both are told when something begins to keep Alcove out, when it is something else, and when it
  /// is over; not when it is as it was.
  private static Decision<Room> looked(Room room, Optional<Trouble> trouble) {
    if (room.disturbance().equals(trouble) && (room instanceof Open || room instanceof Disturbed)) {
      return step(room);
    }
    return switch (room) {
      // The sign of another time stays where it is: this one is to be seen.
      case Open open -> disturbed(with(open, without(Room.SIGN, open)), trouble.orElseThrow());
      case Disturbed disturbed ->
          trouble
              .map(other -> disturbed(disturbed.before(), other))
              .orElseGet(() -> over(disturbed, disturbed.before(), new RoomNotice.IsQuiet()));
      case None _, Barred _ -> refuse(RoomRefusal.NOT_OPEN);
      case Closed _ -> refuse(RoomRefusal.CLOSED);
    };
  }

  private static Decision<Room> disturbed(Open before, Trouble trouble) {
    var alarm = before.alarms() + 1;
    var open = new Open(before.channel(), before.places(), before.settled(), alarm, before.away());
    var next = new Disturbed(open, trouble, Set.of());
    var notice = new RoomNotice.IsDisturbed(trouble, alarm);
    return next.wantsSign() && !next.hasSign()
        ? told(next, notice, new Effect.Sign(new RoomNotice.HasGuests(), true))
        : told(next, notice);
  }

  private static Decision<Room> over(Disturbed was, Open next, RoomNotice notice) {
    return was.wantsSign() || was.hasSign()
        ? told(next, notice, new Effect.Sign(new RoomNotice.GoesOn(), false))
        : told(next, notice);
  }

  /// It takes both: the one who has brought the guest, or given the name, is half of it.
  private static Decision<Room> fine(Room room, RoomCommand.Fine said, Instant now) {
    var by = said.by();
    return switch (room) {
      case Disturbed _ when !room.isDisturbedBy(said.alarm()) -> refuse(RoomRefusal.CHANGED);
      case Disturbed(var _, var trouble, var _) when !trouble.canBeFine() ->
          refuse(RoomRefusal.NOT_FINE);
      case Disturbed(var _, var _, var fine) when fine.contains(by) -> step(room);
      case Disturbed(var before, var trouble, var fine) when fine.isEmpty() ->
          step(
              new Disturbed(before, trouble, Set.of(by)),
              new Tell(by.other(), new RoomNotice.IsFineForOne(trouble, said.alarm())));
      case Disturbed disturbed -> settle(disturbed, now);
      case Open _ -> refuse(RoomRefusal.QUIET);
      case None _, Barred _ -> refuse(RoomRefusal.NOT_OPEN);
      case Closed _ -> refuse(RoomRefusal.CLOSED);
    };
  }

  private static Decision<Room> settle(Disturbed disturbed, Instant now) {
    var before = disturbed.before();
    var trouble = disturbed.trouble();
    var settled = settled(before, before.settled().with(trouble, now));
    return over(disturbed, settled, new RoomNotice.IsFine(trouble));
  }

  private static Decision<Room> told(Room next, RoomNotice notice, Effect... also) {
    var both = Stream.of(new Tell(Side.MENTOR, notice), new Tell(Side.MENTEE, notice));
    return step(next, Stream.concat(both, Stream.of(also)).toArray(Effect[]::new));
  }

  /// Both are told, once, and Alcove goes on there: nobody else reads along.
  private static Decision<Room> went(Room room, Side who) {
    if (room.away().contains(who)) {
      return step(room);
    }
    var away = EnumSet.of(who);
    away.addAll(room.away());
    var notice = new RoomNotice.HasLeft(who);
    return leftBy(away, room, new Tell(who, notice), new Tell(who.other(), notice));
  }

  private static Decision<Room> came(Room room, Side who) {
    var away = new HashSet<>(room.away());
    away.remove(who);
    return leftBy(away, room);
  }

  private static Decision<Room> leftBy(Set<Side> away, Room room, Effect... told) {
    return switch (room) {
      case Open open -> step(with(open, away), told);
      case Disturbed disturbed -> step(with(disturbed, with(disturbed.before(), away)), told);
      case None _, Barred _ -> refuse(RoomRefusal.NOT_OPEN);
      case Closed _ -> refuse(RoomRefusal.CLOSED);
    };
  }

  /// What stands in it stands there still.
  private static Decision<Room> renumber(Room room, String channel) {
    return switch (room) {
      case Open open -> step(at(open, channel));
      case Disturbed disturbed -> step(with(disturbed, at(disturbed.before(), channel)));
      case Closed _ -> step(new Closed(channel));
      case None _, Barred _ -> refuse(RoomRefusal.NOT_OPEN);
    };
  }

  private static Decision<Room> close(Room room) {
    return switch (room) {
      case Open open -> step(new Closed(open.channel()));
      case Disturbed disturbed -> step(new Closed(disturbed.before().channel()));
      case None _, Barred _ -> refuse(RoomRefusal.NOT_OPEN);
      case Closed closed -> step(closed);
    };
  }

  private static Map<String, String> without(String place, Room room) {
    var places = new HashMap<>(room.standing());
    places.remove(place);
    return places;
  }

  private static Open with(Open open, Map<String, String> places) {
    return new Open(open.channel(), places, open.settled(), open.alarms(), open.away());
  }

  private static Open with(Open open, Set<Side> away) {
    return new Open(open.channel(), open.places(), open.settled(), open.alarms(), away);
  }

  private static Open settled(Open open, Settled settled) {
    return new Open(open.channel(), open.places(), settled, open.alarms(), open.away());
  }

  private static Open at(Open open, String channel) {
    return new Open(channel, open.places(), open.settled(), open.alarms(), open.away());
  }

  private static Disturbed with(Disturbed disturbed, Open before) {
    return new Disturbed(before, disturbed.trouble(), disturbed.fine());
  }
}
