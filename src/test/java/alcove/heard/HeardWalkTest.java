package alcove.heard;

import static alcove.rhythm.AnaAndBea.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Decision;
import alcove.core.Decision.Step;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.core.Walk;
import alcove.core.Walk.Edge;
import alcove.heard.Heard.Waiting;
import alcove.heard.HeardCommand.Follow;
import alcove.heard.HeardCommand.Hear;
import alcove.heard.HeardCommand.Say;
import alcove.heard.HeardCommand.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Every state of what two people tell each other in confidence, whoever presses what and however
/// late.
final class HeardWalkTest {
  /// @param effects what the last step has asked for
  private record World(Heard state, Instant now, List<Effect> effects) {}

  /// What moves a world: somebody asks something, or time passes.
  private sealed interface Move {
    record Ask(HeardCommand command) implements Move {}

    record Pass(Duration by) implements Move {}
  }

  @Test
  void the_promises_hold_on_every_step() {
    var walk =
        Walk.from(
            new World(Heard.none(), SIGNED, List.of()),
            HeardWalkTest::moves,
            HeardWalkTest::decide,
            HeardWalkTest::key,
            HeardWalkTest::holds);

    assertThat(walk.states()).hasSizeGreaterThan(50);
    assertThat(walk.refusals()).isPositive().isLessThan(walk.edges());
    assertThat(walk.states())
        .anyMatch(world -> world.state().waiting().size() == 2)
        .anyMatch(world -> world.state().clock() instanceof PairClock.Standing)
        .anyMatch(world -> world.state().clock() instanceof PairClock.Over);
  }

  private static void holds(Edge<World, Move> edge) {
    if (!(edge.decision() instanceof Step<World>(var after, var _))) {
      return;
    }
    var before = edge.from();
    for (var effect : after.effects()) {
      switch (effect) {
        case Effect.Tell(var to, HeardNotice.InConfidence _) ->
            assertThat(edge.command()).isEqualTo(new Move.Ask(new Say(to.other())));
        case Effect.Tell(var to, HeardNotice.WasHeard _) ->
            assertThat(before.state().waiting()).containsKey(to);
        case Effect.Show(var _, HeardNotice.LeaveOutNames _, var _) ->
            assertThat(before.state().names().map(HeardWalkTest::over))
                .satisfiesAnyOf(
                    over -> assertThat(over).isEmpty(),
                    over -> assertThat(over.orElseThrow()).isBeforeOrEqualTo(before.now()));
        default ->
            assertThat(effect)
                .isInstanceOfAny(Effect.Wake.class, Effect.Forget.class, Effect.Leave.class);
      }
    }
    if (!(after.state().clock() instanceof PairClock.Running)) {
      assertThat(after.effects()).noneMatch(Effect.Tell.class::isInstance);
    }
    if (after.state().clock() instanceof PairClock.Over) {
      assertThat(after.state().waiting()).isEmpty();
    }
    assertThat(after.state().heard()).isLessThanOrEqualTo(after.state().told());
    assertThat(after.state().waiting().values())
        .extracting(Waiting::number)
        .doesNotHaveDuplicates();
  }

  private static Instant over(Heard.Reminder last) {
    return last.at().plus(HeardRules.BETWEEN_REMINDERS);
  }

  private static List<Move> moves(World world) {
    var moves = new ArrayList<Move>();
    moves.add(new Move.Pass(Duration.ofDays(1)));
    moves.add(new Move.Pass(HeardRules.WAITS));
    moves.add(new Move.Ask(new Turn()));
    for (var milestone : Milestone.values()) {
      moves.add(new Move.Ask(new Follow(milestone)));
    }
    for (var side : Side.values()) {
      moves.add(new Move.Ask(new Say(side)));
      var waiting = Optional.ofNullable(world.state().waiting().get(side.other()));
      moves.add(new Move.Ask(new Hear(side, waiting.map(Waiting::number).orElse(0))));
      moves.add(new Move.Ask(new Hear(side, world.state().told() + 1)));
    }
    return moves;
  }

  private static Decision<World> decide(World world, Move move) {
    return switch (move) {
      case Move.Pass(var by) ->
          Decision.step(new World(world.state(), world.now().plus(by), List.of()));
      case Move.Ask(var command) ->
          switch (HeardRules.decide(world.state(), command, world.now())) {
            case Step<Heard>(var next, var effects) ->
                Decision.step(new World(next, world.now(), effects));
            case Decision.Refused<Heard>(var refusal) -> Decision.refuse(refusal);
          };
    };
  }

  /// Without times and counts that only grow.
  private static Object key(World world) {
    var state = world.state();
    var waiting =
        List.of(waiting(state, Side.MENTOR, world.now()), waiting(state, Side.MENTEE, world.now()));
    var isReminded = state.names().filter(last -> world.now().isBefore(over(last))).isPresent();
    return List.of(state.clock().getClass(), waiting, isReminded, state.names().isPresent());
  }

  private static Object waiting(Heard state, Side side, Instant now) {
    return Optional.ofNullable(state.waiting().get(side))
        .map(one -> List.of(now.isBefore(one.until()), state.told() == one.number()))
        .orElseGet(List::of);
  }
}
