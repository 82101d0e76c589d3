package alcove.card;

import static alcove.card.Given.signed;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.card.CardCommand.Deal;
import alcove.card.CardCommand.DealOwn;
import alcove.card.CardCommand.Follow;
import alcove.card.CardCommand.Give;
import alcove.card.CardCommand.Lay;
import alcove.card.CardCommand.NotNow;
import alcove.card.CardCommand.StopAsking;
import alcove.card.Cards.Answered;
import alcove.card.Cards.Asked;
import alcove.card.Cards.Clear;
import alcove.card.Cards.Laid;
import alcove.card.Cards.Part;
import alcove.card.Cards.Way;
import alcove.core.Command;
import alcove.core.Decision;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.PairClock;
import alcove.core.Program.OwnCards.Card;
import alcove.core.Side;
import alcove.core.Walk;
import alcove.core.Walk.Edge;
import alcove.pairing.Bond;
import alcove.rhythm.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every state that cards reach, by whatever people press and however late the clock wakes.
final class CardWalkTest {
  private static final Bond BOND = Given.dealing(new Card(1, "First?"));

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
            signed(BOND),
            CardWalkTest::moves,
            CardWalkTest::decide,
            CardWalkTest::key,
            CardWalkTest::holds);

    assertThat(walk.states()).hasSizeGreaterThan(200);
    assertThat(walk.refusals()).isPositive();
    assertThat(walk.states()).anyMatch(world -> prompts(world, Side.MENTEE) == 3);
    assertThat(walk.states()).anyMatch(world -> world.state().stopped().size() == 2);
    assertThat(walk.states())
        .anyMatch(world -> world.state().dealt().shown().contains(Round.QUESTIONS));
    assertThat(walk.states()).anyMatch(world -> world.state().clock() instanceof PairClock.Over);
    assertThat(walk.states())
        .anyMatch(world -> world.state().clock() instanceof PairClock.Standing);
  }

  private static void holds(Edge<World<Cards>, Move> edge) {
    if (!(edge.decision() instanceof Decision.Step<World<Cards>>(var after, var _))) {
      return;
    }
    var before = edge.from();
    for (var effect : after.effects()) {
      assertThat(before.state().clock()).isInstanceOf(PairClock.Running.class);
      if (effect instanceof Effect.Show(var place, CardNotice.Shown shown, var _)) {
        assertThat(place).isEqualTo("card-" + ((Laid) before.state().table()).number());
        bothHadAnswered(before, edge.command(), shown);
      }
      if (effect instanceof Effect.Tell(var to, var notice)
          && edge.command() instanceof Move.Wake) {
        assertThat(before.state().stopped()).doesNotContain(to);
        assertThat(BOND.isWorkingMoment(to, after.now()) || notice instanceof CardNotice.PutAway)
            .as("in working hours")
            .isTrue();
      }
    }
    for (var side : Side.values()) {
      assertThat(prompts(after, side)).isBetween(0, 3);
    }
    wakesFit(after);
  }

  /// Neither answer is shown but by the second one's hand.
  private static void bothHadAnswered(World<Cards> before, Move move, CardNotice.Shown shown) {
    assertThat(move).isInstanceOf(Move.Ask.class);
    var give = (Give) ((Move.Ask) move).command();
    var laid = (Laid) before.state().table();
    assertThat(laid.part(give.side().other()))
        .isEqualTo(new Answered(give.side() == Side.MENTOR ? shown.mentee() : shown.mentor()));
    assertThat(give.answer())
        .isEqualTo(give.side() == Side.MENTOR ? shown.mentor() : shown.mentee());
  }

  private static void wakesFit(World<Cards> after) {
    var waiting =
        after.state().clock() instanceof PairClock.Running
            && (after.state().table() instanceof Laid
                || !after.state().plans().equals(Cards.Plans.none()));
    assertThat(after.wakeAt("card").isPresent()).isEqualTo(waiting);
    if (after.state().clock() instanceof PairClock.Over) {
      assertThat(after.state().table()).isEqualTo(new Clear());
    }
  }

  private static List<Move> moves(World<Cards> world) {
    var number = world.state().table() instanceof Laid laid ? laid.number() : 1;
    var questions = world.state().table() instanceof Laid laid && !laid.round().isScene();
    var answer = questions ? Given.written("words") : new Way(1);
    var moves =
        new ArrayList<Move>(
            List.of(
                new Move.Wake(Duration.ZERO),
                new Move.Wake(Duration.ofHours(13)),
                new Move.Wake(Duration.ofDays(20))));
    for (var side : Side.values()) {
      moves.add(new Move.Ask(new Give(side, number, answer)));
      moves.add(new Move.Ask(new NotNow(side, number)));
      moves.add(new Move.Ask(new StopAsking(side)));
    }
    moves.add(new Move.Ask(new Deal(Side.MENTOR, Deck.SHOES)));
    moves.add(new Move.Ask(new DealOwn(Side.MENTEE)));
    moves.add(new Move.Ask(new Lay(Side.MENTOR, Round.QUESTIONS)));
    moves.add(new Move.Ask(new Lay(Side.MENTEE, Round.NAME)));
    moves.add(new Move.Ask(new Give(Side.MENTOR, number + 1, answer)));
    moves.add(new Move.Ask(new Follow(Milestone.ENDED)));
    var stands = world.state().clock() instanceof PairClock.Standing;
    moves.add(new Move.Ask(new Follow(stands ? Milestone.RESUMED : Milestone.PAUSED)));
    return moves;
  }

  private static Decision<World<Cards>> decide(World<Cards> before, Move move) {
    var world = before.forgetful();
    return switch (move) {
      case Move.Wake(var late) -> Decision.step(goesOn(world, late));
      case Move.Ask(var command) ->
          switch (CardRules.decide(world.state(), (CardCommand) command, BOND, world.now())) {
            case Decision.Step<Cards> _ -> Decision.step(world.asks(command));
            case Decision.Refused<Cards>(var refusal) -> Decision.refuse(refusal);
          };
    };
  }

  private static World<Cards> goesOn(World<Cards> world, Duration late) {
    var first = world.wakes().values().stream().map(Effect.Wake::at).min(Instant::compareTo);
    return first
        .map(at -> world.late(Duration.between(world.now(), at).plus(late)).firesFirst())
        .orElseGet(() -> world.passes(Duration.ofDays(3)));
  }

  /// What tells two worlds apart: not times that only grow, nor how many cards were dealt.
  private static Object key(World<Cards> world) {
    var state = world.state();
    var laid =
        state.table() instanceof Laid one ? List.of(key(one.mentor()), key(one.mentee())) : 0;
    return List.of(
        state.clock().getClass(),
        laid,
        state.table() instanceof Laid one ? one.round() : 0,
        state.plans().mentor().keySet(),
        state.plans().mentee().keySet(),
        state.stopped(),
        state.dealt().shown(),
        state.dealt().talk(),
        state.dealt().own());
  }

  private static Object key(Part part) {
    return switch (part) {
      case Asked(var prompts, var next) -> List.of(prompts, next.isPresent());
      case Answered _ -> "answered";
    };
  }

  private static int prompts(World<Cards> world, Side side) {
    return world.state().table() instanceof Laid laid && laid.part(side) instanceof Asked asked
        ? asked.prompts()
        : 0;
  }
}
