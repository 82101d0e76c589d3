package alcove.reference;

import static alcove.reference.Given.BOND;
import static alcove.reference.Given.signed;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Command;
import alcove.core.Decision;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.core.Walk;
import alcove.core.Walk.Edge;
import alcove.reference.ReferenceCommand.Allow;
import alcove.reference.ReferenceCommand.Ask;
import alcove.reference.ReferenceCommand.Decline;
import alcove.reference.ReferenceCommand.Drop;
import alcove.reference.ReferenceCommand.Follow;
import alcove.reference.ReferenceCommand.TakeBack;
import alcove.reference.ReferenceNotice.YouMaySay;
import alcove.reference.References.Allowed;
import alcove.reference.References.Open;
import alcove.rhythm.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every state that asking first reaches, by whatever people press and however late the clock
/// wakes.
final class ReferenceWalkTest {

  /// What moves a world: somebody asks something, or the clock goes on.
  private sealed interface Move {
    record Press(Command command) implements Move {}

    /// The first wake fires so late.
    record Wake(Duration late) implements Move {}
  }

  @Test
  void nothing_is_ever_allowed_but_by_the_other() {
    var walk =
        Walk.from(
            signed(),
            ReferenceWalkTest::moves,
            ReferenceWalkTest::decide,
            ReferenceWalkTest::key,
            ReferenceWalkTest::holds);

    assertThat(walk.states()).hasSizeGreaterThan(50);
    assertThat(walk.refusals()).isPositive();
    assertThat(walk.states()).anyMatch(world -> world.state().slips().size() == 2);
    assertThat(walk.states()).anyMatch(world -> world.state().clock() instanceof PairClock.Over);
  }

  private static void holds(Edge<World<References>, Move> edge) {
    if (!(edge.decision() instanceof Decision.Step<World<References>>(var after, var _))) {
      return;
    }
    for (var effect : after.effects()) {
      assertThat(effect).isInstanceOf(Effect.Tell.class);
      if (effect instanceof Effect.Tell(var to, YouMaySay _)) {
        assertThat(((Move.Press) edge.command()).command())
            .isInstanceOfSatisfying(
                Allow.class, allow -> assertThat(allow.side()).isEqualTo(to.other()));
      }
      if (effect instanceof Effect.Tell(var to, var _) && edge.command() instanceof Move.Wake) {
        assertThat(BOND.isWorkingMoment(to, after.now())).isTrue();
        assertThat(edge.from().state().clock()).isInstanceOf(PairClock.Running.class);
      }
    }
    aNoIsNeverSeen(edge.command(), after);
    var waits =
        after.state().clock() instanceof PairClock.Running && !after.state().slips().isEmpty();
    assertThat(after.wakeAt("reference").isPresent()).isEqualTo(waits);
  }

  private static void aNoIsNeverSeen(Move move, World<References> after) {
    if (move instanceof Move.Press(Decline(var side, var _))) {
      assertThat(after.told(side)).isEmpty();
    }
  }

  private static List<Move> moves(World<References> world) {
    var moves = new ArrayList<Move>();
    moves.add(new Move.Wake(Duration.ZERO));
    moves.add(new Move.Wake(Duration.ofHours(13)));
    moves.add(new Move.Wake(Duration.ofDays(40)));
    for (var side : Side.values()) {
      var number = world.state().of(side.other()).map(slip -> slip.request().number()).orElse(9);
      moves.add(new Move.Press(new Ask(side, Asker.PANEL, Scope.WHAT_I_WILL_DO)));
      moves.add(new Move.Press(new Allow(side, number, Scope.WHAT_I_WILL_DO)));
      moves.add(new Move.Press(new Allow(side, number, Scope.NOTHING_OF_OUR_TALKS)));
      moves.add(new Move.Press(new Decline(side, number)));
      moves.add(new Move.Press(new TakeBack(side, number)));
      moves.add(new Move.Press(new Drop(side.other(), number)));
    }
    moves.add(new Move.Press(new Follow(Milestone.ENDED)));
    var stands = world.state().clock() instanceof PairClock.Standing;
    moves.add(new Move.Press(new Follow(stands ? Milestone.RESUMED : Milestone.PAUSED)));
    return moves;
  }

  private static Decision<World<References>> decide(World<References> before, Move move) {
    var world = before.forgetful();
    return switch (move) {
      case Move.Wake(var late) ->
          Decision.step(
              world
                  .wakeAt("reference")
                  .map(at -> world.late(Duration.between(world.now(), at).plus(late)).firesFirst())
                  .orElse(world));
      case Move.Press(var command) ->
          switch (ReferenceRules.decide(
              world.state(), (ReferenceCommand) command, BOND, world.now())) {
            case Decision.Step<References> _ -> Decision.step(world.asks(command));
            case Decision.Refused<References>(var refusal) -> Decision.refuse(refusal);
          };
    };
  }

  private static Object key(World<References> world) {
    var state = world.state();
    return List.of(state.clock().getClass(), key(world, Side.MENTOR), key(world, Side.MENTEE));
  }

  private static Object key(World<References> world, Side asker) {
    return world
        .state()
        .of(asker)
        .map(slip ->
            List.of(
                slip.getClass(),
                slip instanceof Open open && open.again().isPresent(),
                slip instanceof Allowed || world.now().isBefore(slip.request().until()),
                slip instanceof Allowed allowed ? allowed.scope() : slip.request().scope()))
        .orElse(List.of());
  }
}
