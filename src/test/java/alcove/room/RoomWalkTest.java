package alcove.room;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Decision;
import alcove.core.Decision.Step;
import alcove.core.Effect;
import alcove.core.PersonId;
import alcove.core.Side;
import alcove.core.Walk;
import alcove.core.Walk.Edge;
import alcove.room.Room.Closed;
import alcove.room.Room.Disturbed;
import alcove.room.Room.Moving;
import alcove.room.Room.Open;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Every state of a room: whatever is seen there, whoever says that it is fine, comes or goes, and
/// however late somebody looks.
final class RoomWalkTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T13:00:00Z");
  private static final Trouble GUEST = new Trouble.Guests(Set.of(new PersonId("UCHI")));
  private static final Trouble OTHER =
      new Trouble.Guests(Set.of(new PersonId("UCHI"), new PersonId("UDEV")));
  private static final Trouble LEFT = new Trouble.Left(Set.of(Side.MENTEE));
  private static final Trouble NAME = new Trouble.Renamed("5f");
  private static final List<List<Trouble>> SEEN =
      List.of(
          List.of(),
          List.of(GUEST),
          List.of(OTHER),
          List.of(NAME),
          List.of(GUEST, NAME),
          List.of(new Trouble.Exposed(), GUEST),
          List.of(LEFT, NAME),
          List.of(new Trouble.Gone()));

  /// How often they move, at most.
  private static final int ROOMS = 1;

  /// @param effects what the last step has asked for
  private record World(Room room, Instant now, List<Effect> effects) {}

  /// What moves a world: something happens or is asked, or time passes.
  private sealed interface Move {
    record Ask(RoomCommand command) implements Move {}

    record Pass(Duration by) implements Move {}
  }

  @Test
  void the_promises_hold_on_every_step() {
    var walk =
        Walk.from(
            new World(new Room.None(), MONDAY, List.of()),
            RoomWalkTest::moves,
            RoomWalkTest::decide,
            RoomWalkTest::key,
            RoomWalkTest::holds);

    assertThat(walk.states()).hasSizeGreaterThan(300);
    assertThat(walk.refusals()).isPositive().isLessThan(walk.edges());
    assertThat(walk.states())
        .anyMatch(world -> world.room() instanceof Disturbed one && one.fine().size() == 1)
        .anyMatch(world -> world.room() instanceof Open open && !open.settled().name().isEmpty())
        .anyMatch(world -> world.room().away().size() == 2)
        .anyMatch(world -> world.room() instanceof Moving)
        .anyMatch(world -> world.room() instanceof Open open && open.number() == ROOMS)
        .anyMatch(world -> world.room() instanceof Closed);
  }

  private static void holds(Edge<World, Move> edge) {
    if (!(edge.decision() instanceof Step<World>(var after, var _))) {
      assertThat(edge.command()).isInstanceOf(Move.Ask.class);
      return;
    }
    var before = edge.from().room();
    var tells = after.effects().stream().filter(Effect.Tell.class::isInstance).count();
    if (after.room() instanceof Disturbed now) {
      isTroubledForAReason(edge.from(), edge.command(), now);
      if (before instanceof Open) {
        assertThat(tells).as("both hear of what begins").isEqualTo(2);
      }
    }
    if ((before instanceof Disturbed || before instanceof Moving) && after.room() instanceof Open) {
      assertThat(tells).as("both hear that it is over").isEqualTo(2);
    }
    takesThePlaceOnlyOfWhatCannotBeMended(edge.from().room(), after.room());
    isSaidInTheRoom(before, after);
    if (before.equals(after.room())) {
      assertThat(tells).as("nobody hears twice").isZero();
    }
    if (before instanceof Closed) {
      assertThat(after.room()).isInstanceOf(Closed.class);
    }
    if (before.standing().size() > after.room().standing().size()) {
      assertThat(edge.command())
          .isInstanceOfSatisfying(
              Move.Ask.class,
              ask ->
                  assertThat(ask.command())
                      .isInstanceOfAny(
                          RoomCommand.Leave.class,
                          RoomCommand.Closed.class,
                          RoomCommand.Another.class,
                          RoomCommand.Looked.class));
    }
  }

  /// A room that the two could mend or call fine is never left for another.
  private static void takesThePlaceOnlyOfWhatCannotBeMended(Room before, Room after) {
    if (after instanceof Moving(var from)) {
      assertThat(from.trouble().canBeFine()).isFalse();
      assertThat(before).isInstanceOfAny(Moving.class, Disturbed.class);
    }
    if (after.number() != before.number() && !(after instanceof Closed)) {
      assertThat(after.number()).isEqualTo(before.number() + (after instanceof Moving ? 1 : -1));
    }
  }

  /// Whoever comes in finds a sign, which is turned as soon as there is no reason for it any more.
  private static void isSaidInTheRoom(Room before, World after) {
    var signs = after.effects().stream().filter(Effect.Sign.class::isInstance).toList();
    if (after.room().wantsSign() && !before.wantsSign() && !before.hasSign()) {
      assertThat(signs).containsExactly(new Effect.Sign(new RoomNotice.HasGuests(), true));
    }
    if (before.wantsSign() && after.room() instanceof Open) {
      assertThat(signs).containsExactly(new Effect.Sign(new RoomNotice.GoesOn(), false));
    }
    if (before instanceof Open && !after.room().wantsSign()) {
      assertThat(signs).isEmpty();
    }
  }

  /// Only what was seen and is not settled disturbs, and only both together settle it.
  private static void isTroubledForAReason(World before, Move move, Disturbed now) {
    if (before.room() instanceof Moving(var from)) {
      assertThat(now).isEqualTo(from.with(now.before()));
      assertThat(now.alarms()).isGreaterThanOrEqualTo(from.alarms());
    } else if (move instanceof Move.Ask(RoomCommand.Looked(var seen))) {
      assertThat(before.room().unsettled(seen, before.now())).contains(now.trouble());
    } else {
      assertThat(before.room().disturbance()).contains(now.trouble());
    }
    assertThat(now.fine()).hasSizeLessThan(2);
    if (!now.trouble().canBeFine()) {
      assertThat(now.fine()).isEmpty();
    }
  }

  private static List<Move> moves(World world) {
    var moves = new ArrayList<Move>();
    moves.add(new Move.Pass(Settled.VISIT));
    moves.add(asks(new RoomCommand.Opened("C1")));
    moves.add(asks(new RoomCommand.Bar("restricted_action")));
    moves.add(asks(new RoomCommand.Retry()));
    moves.add(asks(new RoomCommand.Posted("welcome", "1.1")));
    moves.add(asks(new RoomCommand.Posted(Room.SIGN, "1.2")));
    moves.add(asks(new RoomCommand.Leave("welcome")));
    moves.add(asks(new RoomCommand.Closed()));
    moves.add(asks(new RoomCommand.Renumbered("C2")));
    if (world.room().number() < ROOMS) {
      moves.add(asks(new RoomCommand.Another(world.room().alarms())));
    }
    SEEN.forEach(seen -> moves.add(asks(new RoomCommand.Looked(seen))));
    for (var side : Side.values()) {
      moves.add(asks(new RoomCommand.Fine(side, world.room().alarms())));
      moves.add(asks(new RoomCommand.Fine(side, world.room().alarms() - 1)));
      moves.add(asks(new RoomCommand.Went(side)));
      moves.add(asks(new RoomCommand.Came(side)));
    }
    return moves;
  }

  private static Move asks(RoomCommand command) {
    return new Move.Ask(command);
  }

  private static Decision<World> decide(World world, Move move) {
    return switch (move) {
      case Move.Pass(var by) ->
          Decision.step(new World(world.room(), world.now().plus(by), List.of()));
      case Move.Ask(var command) ->
          switch (RoomRules.decide(world.room(), command, world.now())) {
            case Step<Room>(var next, var effects) ->
                Decision.step(new World(next, world.now(), effects));
            case Decision.Refused<Room>(var refusal) -> Decision.refuse(refusal);
          };
    };
  }

  /// Without the number of alarms, and without times that only grow.
  private static Object key(World world) {
    return switch (world.room()) {
      case Open open -> open(open, world.now());
      case Disturbed disturbed -> disturbed(disturbed, world.now());
      case Moving(var from) -> List.of("moving", disturbed(from, world.now()));
      case Room.None _, Room.Barred _, Closed _ -> world.room();
    };
  }

  private static Object disturbed(Disturbed room, Instant now) {
    return List.of(open(room.before(), now), room.trouble(), room.fine());
  }

  private static Object open(Open open, Instant now) {
    var settled = open.settled();
    var guests = now.isBefore(settled.until()) ? settled.guests() : Set.of();
    return List.of(
        open.channel(),
        open.number(),
        open.places(),
        guests,
        settled.absent(),
        settled.name(),
        open.away());
  }
}
