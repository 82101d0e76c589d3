package alcove.closing;

import static alcove.closing.Given.BOND;
import static alcove.closing.Given.signed;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.closing.ClosingCommand.Follow;
import alcove.closing.ClosingCommand.HopeFor;
import alcove.closing.ClosingCommand.Keep;
import alcove.closing.ClosingCommand.Say;
import alcove.closing.ClosingCommand.StopAsking;
import alcove.closing.ClosingNotice.BothRenew;
import alcove.closing.ClosingNotice.WhatNext;
import alcove.closing.Closings.Asking;
import alcove.closing.Closings.Contact;
import alcove.closing.Closings.Ending;
import alcove.closing.Closings.Farewell;
import alcove.closing.Closings.Hope;
import alcove.closing.Closings.Wish;
import alcove.core.Command;
import alcove.core.Decision;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.core.Walk;
import alcove.core.Walk.Edge;
import alcove.pairing.PairingCommand;
import alcove.rhythm.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Every state that the end of a term reaches.
final class ClosingWalkTest {

  /// What moves a world: somebody asks something, or the clock goes on.
  private sealed interface Move {
    record Press(Command command) implements Move {}

    /// The first wake fires so late.
    record Wake(Duration late) implements Move {}
  }

  @Test
  void nobody_ever_sees_what_the_other_wanted() {
    var walk =
        Walk.from(
            signed(),
            ClosingWalkTest::moves,
            ClosingWalkTest::decide,
            ClosingWalkTest::key,
            ClosingWalkTest::holds);

    assertThat(walk.states()).hasSizeGreaterThan(100);
    assertThat(walk.refusals()).isPositive();
    assertThat(walk.states()).anyMatch(world -> world.state().stage() instanceof Ending);
    assertThat(walk.states()).anyMatch(world -> world.state().stage() instanceof Closings.Renewing);
    assertThat(walk.states())
        .anyMatch(world ->
            world.state().stage() instanceof Farewell farewell && farewell.agreed().isPresent());
  }

  private static void holds(Edge<World<Closings>, Move> edge) {
    if (!(edge.decision() instanceof Decision.Step<World<Closings>>(var after, var _))) {
      return;
    }
    var before = edge.from();
    bothAreToldAlike(before, after);
    for (var effect : after.effects()) {
      switch (effect) {
        case Effect.Tell(var to, WhatNext _) -> {
          assertThat(BOND.isWorkingMoment(to, after.now())).isTrue();
          assertThat(before.state().clock()).isInstanceOf(PairClock.Running.class);
        }
        case Effect.Tell(var _, BothRenew _) -> bothWouldRenew(edge);
        case Effect.Ask(PairingCommand.Finish _) ->
            assertThat(((Ending) before.state().stage()).since())
                .isBeforeOrEqualTo(after.now().minus(ClosingTimes.NOTICE));
        default -> assertThat(effect).isNotInstanceOf(Effect.Show.class);
      }
    }
    if (after.state().stage() instanceof Asking asking) {
      assertThat(asking.wishes()).hasSizeLessThan(2);
      for (var side : Side.values()) {
        assertThat(asking.asked(side)).isBetween(0, ClosingRules.PROMPTS);
      }
    }
    var running = after.state().clock() instanceof PairClock.Running;
    if (!running) {
      assertThat(after.wakes()).isEmpty();
    }
  }

  /// All that is told but the question, which comes in each one's own hours.
  private static void bothAreToldAlike(World<Closings> before, World<Closings> after) {
    assertThat(before.now()).isBeforeOrEqualTo(after.now());
    var mentor =
        after.told(Side.MENTOR).stream().filter(one -> !(one instanceof WhatNext)).toList();
    var mentee =
        after.told(Side.MENTEE).stream().filter(one -> !(one instanceof WhatNext)).toList();
    assertThat(mentor).isEqualTo(mentee);
  }

  private static void bothWouldRenew(Edge<World<Closings>, Move> edge) {
    var say = (Say) ((Move.Press) edge.command()).command();
    var asking = (Asking) edge.from().state().stage();
    assertThat(say.wish()).isEqualTo(Wish.RENEW);
    assertThat(asking.wish(say.side().other())).isEqualTo(Optional.of(Wish.RENEW));
  }

  private static List<Move> moves(World<Closings> world) {
    var moves = new ArrayList<Move>();
    moves.add(new Move.Wake(Duration.ZERO));
    moves.add(new Move.Wake(Duration.ofHours(13)));
    moves.add(new Move.Wake(Duration.ofDays(9)));
    for (var side : Side.values()) {
      for (var wish : Wish.values()) {
        moves.add(new Move.Press(new Say(side, world.state().round(), wish)));
      }
      moves.add(new Move.Press(new StopAsking(side)));
      moves.add(new Move.Press(new HopeFor(side, Hope.TO_MENTOR_SOMEBODY)));
      moves.add(new Move.Press(new Keep(side, Contact.NOW_AND_THEN)));
    }
    moves.add(new Move.Press(new Follow(Milestone.ENDED)));
    var stands = world.state().clock() instanceof PairClock.Standing;
    moves.add(new Move.Press(new Follow(stands ? Milestone.RESUMED : Milestone.PAUSED)));
    return moves;
  }

  private static Decision<World<Closings>> decide(World<Closings> before, Move move) {
    var world = before.forgetful();
    return switch (move) {
      case Move.Wake(var late) ->
          Decision.step(
              world
                  .wakeAt("closing")
                  .map(at -> world.late(Duration.between(world.now(), at).plus(late)).firesFirst())
                  .orElse(world));
      case Move.Press(var command) ->
          switch (ClosingRules.decide(world.state(), (ClosingCommand) command, BOND, world.now())) {
            case Decision.Step<Closings> _ -> Decision.step(world.asks(command));
            case Decision.Refused<Closings>(var refusal) -> Decision.refuse(refusal);
          };
    };
  }

  private static Object key(World<Closings> world) {
    var state = world.state();
    var stage =
        switch (state.stage()) {
          case Asking asking -> List.of(asking.wishes(), asking.asked(), asking.again().keySet());
          case Ending ending -> List.of("ending", ending.moveOn());
          case Closings.Waiting _, Closings.Renewing _, Farewell _ -> state.stage();
        };
    return List.of(
        state.clock().getClass(), stage, state.stopped(), world.now().isBefore(Given.END));
  }
}
