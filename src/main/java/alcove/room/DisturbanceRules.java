package alcove.room;

import static alcove.core.Decision.refuse;
import static alcove.core.Decision.step;
import static alcove.room.RoomRules.told;

import alcove.core.Decision;
import alcove.core.Effect;
import alcove.core.Effect.OpenRoom;
import alcove.core.Effect.Tell;
import alcove.core.Side;
import alcove.room.Room.Barred;
import alcove.room.Room.Closed;
import alcove.room.Room.Disturbed;
import alcove.room.Room.Moving;
import alcove.room.Room.None;
import alcove.room.Room.Open;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The rules of what disturbs a room: both hear of it at once, it takes both to call it fine, and
/// either may ask for another room where it cannot be.
final class DisturbanceRules {
  private DisturbanceRules() {}

  static Decision<Room> decide(Room room, RoomCommand.OfDisturbance command, Instant now) {
    return switch (command) {
      case RoomCommand.Looked(var seen) -> looked(room, room.unsettled(seen, now));
      case RoomCommand.Fine fine -> fine(room, fine, now);
      case RoomCommand.Another(var alarm) -> another(room, alarm);
      case RoomCommand.Went(var who) -> went(room, who);
      case RoomCommand.Came(var who) -> came(room, who);
    };
  }

  /// Both are told when something begins to keep Alcove out, when it is something else, and when it
  /// is over; not when it is as it was.
  private static Decision<Room> looked(Room room, Optional<Trouble> trouble) {
    return switch (room) {
      case Open _, Disturbed _ when room.disturbance().equals(trouble) -> step(room);
      // The sign of another time stays where it is: this one is to be seen.
      case Open open ->
          disturbed(open.with(RoomRules.without(Room.SIGN, open)), trouble.orElseThrow());
      case Disturbed disturbed ->
          trouble
              .map(other -> disturbed(disturbed.before(), other))
              .orElseGet(() -> over(disturbed, disturbed.before(), new RoomNotice.IsQuiet()));
      // Whatever becomes of the old one: the new one is asked for.
      case Moving _ -> step(room);
      case None _, Barred _ -> refuse(RoomRefusal.NOT_OPEN);
      case Closed _ -> refuse(RoomRefusal.CLOSED);
    };
  }

  private static Decision<Room> disturbed(Open before, Trouble trouble) {
    var next = new Disturbed(before.withAlarm(), trouble, Set.of());
    var notice = new RoomNotice.IsDisturbed(trouble, next.alarms());
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
      case Open _, Moving _, None _, Barred _, Closed _ -> refuse(notDisturbed(room));
    };
  }

  private static Decision<Room> settle(Disturbed disturbed, Instant now) {
    var before = disturbed.before();
    var trouble = disturbed.trouble();
    var settled = before.with(before.settled().with(trouble, now));
    return over(disturbed, settled, new RoomNotice.IsFine(trouble));
  }

  /// Either may ask: nothing is lost by it, and both hear of the new one.
  private static Decision<Room> another(Room room, int alarm) {
    return switch (room) {
      case Disturbed _ when !room.isDisturbedBy(alarm) -> refuse(RoomRefusal.CHANGED);
      case Disturbed disturbed when disturbed.trouble().canBeFine() ->
          refuse(RoomRefusal.NEEDS_NO_OTHER);
      case Disturbed disturbed -> step(new Moving(disturbed), new OpenRoom());
      case Open _, Moving _, None _, Barred _, Closed _ -> refuse(notDisturbed(room));
    };
  }

  private static RoomRefusal notDisturbed(Room room) {
    return switch (room) {
      case Open _ -> RoomRefusal.QUIET;
      case Moving _ -> RoomRefusal.ON_ITS_WAY;
      case Disturbed _ -> RoomRefusal.DISTURBED;
      case None _, Barred _ -> RoomRefusal.NOT_OPEN;
      case Closed _ -> RoomRefusal.CLOSED;
    };
  }

  /// Whoever was never in it has not left it; a look tells whether they are there again.
  private static Decision<Room> went(Room room, Side who) {
    var away = EnumSet.of(who);
    away.addAll(room.away());
    return leftBy(away, room);
  }

  private static Decision<Room> came(Room room, Side who) {
    var away = new HashSet<>(room.away());
    away.remove(who);
    return leftBy(away, room);
  }

  private static Decision<Room> leftBy(Set<Side> away, Room room) {
    return switch (room) {
      case Open open -> step(open.without(away));
      case Disturbed disturbed -> step(disturbed.with(disturbed.before().without(away)));
      case Moving _ -> step(room);
      case None _, Barred _ -> refuse(RoomRefusal.NOT_OPEN);
      case Closed _ -> refuse(RoomRefusal.CLOSED);
    };
  }
}
