package alcove.threeway;

import static alcove.threeway.Given.BOND;
import static alcove.threeway.Given.sheet;
import static alcove.threeway.Given.signed;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Command;
import alcove.core.Decision;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.core.Walk;
import alcove.core.Walk.Edge;
import alcove.rhythm.World;
import alcove.threeway.ThreeWayCommand.Agree;
import alcove.threeway.ThreeWayCommand.CallOff;
import alcove.threeway.ThreeWayCommand.Decline;
import alcove.threeway.ThreeWayCommand.Follow;
import alcove.threeway.ThreeWayCommand.Propose;
import alcove.threeway.ThreeWays.Agreed;
import alcove.threeway.ThreeWays.None;
import alcove.threeway.ThreeWays.Proposed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every state that a meeting of three reaches, by whatever people press and however late the clock
/// wakes.
final class ThreeWayWalkTest {

  /// What moves a world: somebody asks something, or the clock goes on.
  private sealed interface Move {
    record Press(Command command) implements Move {}

    /// The first wake fires so late.
    record Wake(Duration late) implements Move {}
  }

  @Test
  void nothing_is_ever_agreed_but_by_both() {
    var walk =
        Walk.from(
            signed(),
            ThreeWayWalkTest::moves,
            ThreeWayWalkTest::decide,
            ThreeWayWalkTest::key,
            ThreeWayWalkTest::holds);

    assertThat(walk.states()).hasSizeGreaterThan(20);
    assertThat(walk.refusals()).isPositive();
    assertThat(walk.states()).anyMatch(world -> world.state().stage() instanceof Agreed);
    assertThat(walk.states()).anyMatch(world -> world.state().clock() instanceof PairClock.Over);
  }

  private static void holds(Edge<World<ThreeWays>, Move> edge) {
    if (!(edge.decision() instanceof Decision.Step<World<ThreeWays>>(var after, var _))) {
      return;
    }
    var before = edge.from().state();
    if (after.state().stage() instanceof Agreed && !(before.stage() instanceof Agreed)) {
      var agree = (Agree) ((Move.Press) edge.command()).command();
      assertThat(before.stage())
          .isInstanceOfSatisfying(
              Proposed.class,
              proposed -> assertThat(proposed.by()).isEqualTo(agree.side().other()));
    }
    for (var effect : after.effects()) {
      assertThat(effect)
          .isInstanceOfSatisfying(
              Effect.Tell.class,
              tell -> {
                if (edge.command() instanceof Move.Wake) {
                  assertThat(BOND.isWorkingMoment(tell.to(), after.now())).isTrue();
                  assertThat(before.clock()).isInstanceOf(PairClock.Running.class);
                }
              });
    }
    assertThat(after.wakeAt("threeway").isPresent())
        .isEqualTo(!(after.state().stage() instanceof None));
  }

  private static List<Move> moves(World<ThreeWays> world) {
    var moves = new ArrayList<Move>();
    moves.add(new Move.Wake(Duration.ZERO));
    moves.add(new Move.Wake(Duration.ofHours(13)));
    moves.add(new Move.Wake(Duration.ofDays(40)));
    var number = world.state().count();
    var soon = LocalDate.ofInstant(world.now(), BOND.mentor().zone()).plusDays(4);
    for (var side : Side.values()) {
      Stream.of(
              new Propose(side, number, sheet(soon, "")),
              new Agree(side, number),
              new Agree(side, number - 1),
              new Decline(side, number),
              new CallOff(side, number))
          .forEach(command -> moves.add(new Move.Press(command)));
    }
    moves.add(new Move.Press(new Follow(Milestone.ENDED)));
    var stands = world.state().clock() instanceof PairClock.Standing;
    moves.add(new Move.Press(new Follow(stands ? Milestone.RESUMED : Milestone.PAUSED)));
    return moves;
  }

  private static Decision<World<ThreeWays>> decide(World<ThreeWays> before, Move move) {
    var world = before.forgetful();
    return switch (move) {
      case Move.Wake(var late) ->
          Decision.step(
              world
                  .wakeAt("threeway")
                  .map(at -> world.late(Duration.between(world.now(), at).plus(late)).firesFirst())
                  .orElse(world));
      case Move.Press(var command) ->
          switch (ThreeWayRules.decide(
              world.state(), (ThreeWayCommand) command, BOND, world.now())) {
            case Decision.Step<ThreeWays> _ -> Decision.step(world.asks(command));
            case Decision.Refused<ThreeWays>(var refusal) -> Decision.refuse(refusal);
          };
    };
  }

  private static Object key(World<ThreeWays> world) {
    var stage = world.state().stage();
    return List.of(
        world.state().clock().getClass(),
        stage.getClass(),
        stage instanceof Proposed(var by, var _, var _) ? List.of(by) : List.of(),
        stage.prompts().keySet(),
        stage.written().filter(sheet -> world.now().isBefore(sheet.gone(BOND))).isPresent());
  }
}
