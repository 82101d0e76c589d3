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
    return switch (room) {
      case Open open -> {
        var places = new HashMap<>(open.places());
        if (places.size() >= MOST_PLACES && !places.containsKey(posted.place())) {
          yield refuse(RoomRefusal.CLOSED);
        }
        places.put(posted.place(), posted.ts());
        yield step(with(open, places));
      }
      case Disturbed _ -> refuse(RoomRefusal.DISTURBED);
      case None _, Barred _ -> refuse(RoomRefusal.NOT_OPEN);
      case Closed _ -> refuse(RoomRefusal.CLOSED);
    };
  }

  private static Decision<Room> leave(Room room, String place) {
    var left = new HashMap<>(room.standing());
    left.remove(place);
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
      case Open open -> disturbed(open, trouble.orElseThrow());
      case Disturbed(var before, var _, var _) ->
          trouble
              .map(other -> disturbed(before, other))
              .orElseGet(() -> told(before, new RoomNotice.IsQuiet()));
      case None _, Barred _ -> refuse(RoomRefusal.NOT_OPEN);
      case Closed _ -> refuse(RoomRefusal.CLOSED);
    };
  }

  private static Decision<Room> disturbed(Open before, Trouble trouble) {
    var alarm = before.alarms() + 1;
    var open = new Open(before.channel(), before.places(), before.settled(), alarm, before.away());
    return told(new Disturbed(open, trouble, Set.of()), new RoomNotice.IsDisturbed(trouble, alarm));
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
      case Disturbed(var before, var trouble, var _) ->
          told(
              settled(before, before.settled().with(trouble, now)), new RoomNotice.IsFine(trouble));
      case Open _ -> refuse(RoomRefusal.QUIET);
      case None _, Barred _ -> refuse(RoomRefusal.NOT_OPEN);
      case Closed _ -> refuse(RoomRefusal.CLOSED);
    };
  }

  private static Decision<Room> told(Room next, RoomNotice notice) {
    return step(next, new Tell(Side.MENTOR, notice), new Tell(Side.MENTEE, notice));
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
