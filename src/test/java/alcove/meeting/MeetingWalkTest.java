package alcove.meeting;

import static alcove.meeting.Given.BOND;
import static alcove.meeting.Given.signed;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Command;
import alcove.core.Decision;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.core.Walk;
import alcove.core.Walk.Edge;
import alcove.meeting.MeetingCommand.Cancel;
import alcove.meeting.MeetingCommand.Follow;
import alcove.meeting.MeetingCommand.Propose;
import alcove.meeting.MeetingCommand.Say;
import alcove.meeting.MeetingCommand.StopAsking;
import alcove.meeting.MeetingCommand.Take;
import alcove.meeting.MeetingCommand.TakeBack;
import alcove.meeting.MeetingNotice.ForCalendar;
import alcove.meeting.Meetings.Agreed;
import alcove.meeting.Meetings.Free;
import alcove.meeting.Meetings.Past;
import alcove.meeting.Meetings.Proposed;
import alcove.meeting.Meetings.Table;
import alcove.meeting.Meetings.Took;
import alcove.rhythm.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every state that meetings reach, by whatever people press and however late the clock wakes.
final class MeetingWalkTest {
  /// A walk ends where so many meetings have been.
  private static final int MEETINGS = 1;

  /// What moves a world: somebody asks something, or the clock goes on.
  private sealed interface Move {
    record Ask(Command command) implements Move {}

    /// The first wake fires so late.
    record Wake(Duration late) implements Move {}
  }

  @Test
  void the_promises_hold_on_every_step() {
    var walk =
        Walk.from(
            signed(),
            MeetingWalkTest::moves,
            MeetingWalkTest::decide,
            MeetingWalkTest::key,
            MeetingWalkTest::holds);

    assertThat(walk.states()).hasSizeGreaterThan(300);
    assertThat(walk.refusals()).isPositive();
    assertThat(walk.states()).anyMatch(world -> world.state().past().size() == MEETINGS);
    assertThat(walk.states()).anyMatch(world -> world.state().stopped().size() == 2);
    assertThat(walk.states())
        .anyMatch(
            world -> world.state().table() instanceof Agreed agreed && agreed.move().isPresent());
    assertThat(walk.states()).anyMatch(world -> world.state().clock() instanceof PairClock.Over);
  }

  private static void holds(Edge<World<Meetings>, Move> edge) {
    if (!(edge.decision() instanceof Decision.Step<World<Meetings>>(var after, var _))) {
      return;
    }
    var before = edge.from();
    for (var effect : after.effects()) {
      assertThat(before.state().clock())
          .isNotInstanceOfAny(PairClock.NotStarted.class, PairClock.Over.class);
      if (effect instanceof Effect.Tell(var to, var _) && edge.command() instanceof Move.Wake) {
        assertThat(before.state().clock()).isInstanceOf(PairClock.Running.class);
        assertThat(before.state().stopped()).doesNotContain(to);
      }
      if (effect instanceof Effect.Hand(var _, ForCalendar file)) {
        sequenceRises(before.state(), file);
      }
    }
    takenOnlyByTheOther(edge.command(), before.state(), after.state());
    answersAreToldToNobody(edge.command(), after);
    wakesFit(after);
  }

  private static void sequenceRises(Meetings before, ForCalendar file) {
    before
        .ahead()
        .filter(meeting -> meeting.number() == file.appointment().number())
        .ifPresent(
            meeting -> assertThat(file.appointment().sequence()).isEqualTo(meeting.sequence() + 1));
  }

  private static void takenOnlyByTheOther(Move move, Meetings before, Meetings after) {
    var isNew = after.ahead().isPresent() && !after.ahead().equals(before.ahead());
    if (isNew) {
      assertThat(((Move.Ask) move).command())
          .isInstanceOfSatisfying(
              Take.class,
              take ->
                  assertThat(take.side()).isEqualTo(before.proposal().orElseThrow().by().other()));
    }
  }

  private static void answersAreToldToNobody(Move move, World<Meetings> after) {
    if (move instanceof Move.Ask(Say _)) {
      assertThat(after.effects()).isEmpty();
    }
  }

  private static void wakesFit(World<Meetings> after) {
    var planned = after.wakeAt("meeting");
    if (!(after.state().clock() instanceof PairClock.Running)) {
      assertThat(planned.isPresent()).isEqualTo(!after.state().past().isEmpty());
    } else if (!(after.state().table() instanceof Free)) {
      assertThat(planned).isPresent();
    }
    assertThat(planned.filter(at -> at.isBefore(after.now()))).isEmpty();
  }

  private static List<Move> moves(World<Meetings> world) {
    var state = world.state();
    var moves = new ArrayList<Move>();
    if (state.past().size() < MEETINGS) {
      var soon = world.now().plus(Duration.ofHours(30));
      moves.add(ask(new Propose(Side.MENTOR, List.of(soon, soon.plusSeconds(86_400)), 45)));
      moves.add(ask(new Propose(Side.MENTEE, List.of(soon.plusSeconds(400_000)), 60)));
    }
    moves.add(ask(new Propose(Side.MENTEE, List.of(world.now()), 60)));
    moves.add(new Move.Wake(Duration.ZERO));
    moves.add(new Move.Wake(Duration.ofHours(13)));
    moves.add(new Move.Wake(Duration.ofDays(9)));
    for (var side : Side.values()) {
      state
          .proposal()
          .ifPresent(proposal -> {
            moves.add(ask(new Take(side, proposal.number(), proposal.times().getFirst())));
            moves.add(ask(new TakeBack(side, proposal.number())));
          });
      state.ahead().ifPresent(meeting -> moves.add(ask(new Cancel(side, meeting.number()))));
      state.past().forEach(past -> moves.add(ask(new Say(side, past.number(), Took.PLACE))));
      moves.add(ask(new StopAsking(side)));
      moves.add(ask(new Take(side, 99, world.now())));
    }
    moves.add(ask(new Follow(Milestone.ENDED)));
    var stands = state.clock() instanceof PairClock.Standing;
    moves.add(ask(new Follow(stands ? Milestone.RESUMED : Milestone.PAUSED)));
    return moves;
  }

  private static Move ask(Command command) {
    return new Move.Ask(command);
  }

  private static Decision<World<Meetings>> decide(World<Meetings> before, Move move) {
    var world = before.forgetful();
    return switch (move) {
      case Move.Wake(var late) -> Decision.step(goesOn(world, late));
      case Move.Ask(var command) ->
          switch (MeetingRules.decide(world.state(), (MeetingCommand) command, BOND, world.now())) {
            case Decision.Step<Meetings> _ -> Decision.step(world.asks(command));
            case Decision.Refused<Meetings>(var refusal) -> Decision.refuse(refusal);
          };
    };
  }

  private static World<Meetings> goesOn(World<Meetings> world, Duration late) {
    return world
        .wakeAt("meeting")
        .map(at -> world.late(Duration.between(world.now(), at).plus(late)).firesFirst())
        .orElse(world);
  }

  /// What tells two worlds apart: not times that only grow, nor numbers.
  private static Object key(World<Meetings> world) {
    var state = world.state();
    return List.of(
        state.clock().getClass(),
        key(state.table(), world.now()),
        state.past().stream().map(MeetingWalkTest::key).toList(),
        state.due().keySet(),
        state.stopped(),
        state.count() == 0,
        world.now().atZone(BOND.mentor().zone()).getDayOfWeek());
  }

  private static Object key(Table table, Instant now) {
    return switch (table) {
      case Free _ -> "free";
      case Proposed(var proposal) -> List.of(proposal.by(), proposal.again().isPresent());
      case Agreed(var meeting, var move, var mentor, var mentee) ->
          List.of(
              meeting.start().isAfter(now),
              Math.min(meeting.sequence(), 1),
              move.map(proposal -> List.of(proposal.by(), proposal.again().isPresent())),
              mentor,
              mentee);
    };
  }

  private static Object key(Past past) {
    return List.of(past.asked(), past.took());
  }
}
