package alcove.review;

import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.days;
import static alcove.rhythm.AnaAndBea.termOf;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Command;
import alcove.core.Decision;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.core.Walk;
import alcove.core.Walk.Edge;
import alcove.pairing.Bond;
import alcove.review.ReviewCommand.AskAgain;
import alcove.review.ReviewCommand.Choose;
import alcove.review.ReviewCommand.Expire;
import alcove.review.ReviewCommand.Fill;
import alcove.review.ReviewCommand.Follow;
import alcove.review.ReviewCommand.HoldNow;
import alcove.review.ReviewCommand.NotNow;
import alcove.review.ReviewCommand.StopAsking;
import alcove.review.Reviews.Answered;
import alcove.review.Reviews.Answers;
import alcove.review.Reviews.Asked;
import alcove.review.Reviews.Between;
import alcove.review.Reviews.Filling;
import alcove.review.Reviews.Shared;
import alcove.review.Reviews.Shown;
import alcove.rhythm.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Every state that reviews reach, by whatever people press and however late the clock wakes.
final class ReviewWalkTest {
  private static final Bond BOND = termOf(180);
  private static final int MOST_PROMPTS = 3;

  /// Later reviews are like the second.
  private static final int NUMBERS = 2;

  /// What moves a world: somebody asks something, or the clock goes on.
  private sealed interface Move {
    record Ask(Command command) implements Move {}

    /// The first wake fires at its time.
    record OnTime() implements Move {}

    /// The first wake fires some hours after its time, in the night.
    record Late() implements Move {}
  }

  @Test
  void the_promises_hold_on_every_step() {
    var walk =
        Walk.from(
            start(),
            ReviewWalkTest::moves,
            ReviewWalkTest::decide,
            ReviewWalkTest::key,
            ReviewWalkTest::holds);

    assertThat(walk.states()).hasSizeGreaterThan(500);
    assertThat(walk.refusals()).isPositive();
    assertThat(walk.states()).anyMatch(world -> prompts(world, Side.MENTOR) == MOST_PROMPTS);
    assertThat(walk.states()).anyMatch(world -> prompts(world, Side.MENTEE) == MOST_PROMPTS);
    assertThat(walk.states()).anyMatch(world -> world.state().stage() instanceof Shown);
    assertThat(walk.states()).anyMatch(world -> world.state().number() > 1);
    assertThat(walk.states()).anyMatch(world -> isAt(world, PairClock.Standing.class));
    assertThat(walk.states()).anyMatch(world -> isAt(world, PairClock.Over.class));
  }

  private static void holds(Edge<World<Reviews>, Move> edge) {
    if (!(edge.decision() instanceof Decision.Step<World<Reviews>>(var after, var _))) {
      return;
    }
    for (var effect : after.effects()) {
      switch (effect) {
        case Effect.Tell tell -> tellsWell(tell, edge.from(), after);
        case Effect.Show(_, ReviewNotice.Revealed revealed, _) ->
            showsOnlyWhatBothGave(revealed, edge.from(), edge.command());
        case Effect.Ask _ -> bothChose(edge.from(), after);
        case Effect _ -> throw new AssertionError("nothing else comes from a review");
      }
    }
    for (var side : Side.values()) {
      assertThat(prompts(after, side)).isBetween(0, MOST_PROMPTS);
      privateStepsStayPrivate(edge, after, side);
      if (!isAt(after, PairClock.Running.class)) {
        assertThat(after.wakeAt(wake(side))).as("no prompt is planned").isEmpty();
      }
    }
    wakesFit(after);
  }

  private static void tellsWell(Effect.Tell tell, World<Reviews> before, World<Reviews> after) {
    var side = tell.to();
    assertThat(before.state().clock()).isInstanceOf(PairClock.Running.class);
    assertThat(BOND.isWorkingMoment(side, after.now())).as("in working hours").isTrue();
    if (tell.notice() instanceof ReviewNotice.Invited) {
      assertThat(before.state().standing(side).stopped()).as("stopped").isFalse();
      assertThat(prompts(after, side)).isEqualTo(prompts(before, side) + 1);
    }
  }

  private static void showsOnlyWhatBothGave(
      ReviewNotice.Revealed revealed, World<Reviews> before, Move move) {
    switch (before.state().stage()) {
      case Filling filling -> {
        assertThat(move).isInstanceOf(Move.Ask.class);
        var fill = (Fill) ((Move.Ask) move).command();
        var other = (Answered) filling.part(fill.side().other());
        assertThat(List.of(revealed.mentor(), revealed.mentee()))
            .containsExactlyInAnyOrder(fill.answers().shared(), other.answers().shared());
      }
      case Shown shown -> {
        assertThat(revealed.mentor()).isEqualTo(shown.mentor());
        assertThat(revealed.mentee()).isEqualTo(shown.mentee());
      }
      case Between _ -> throw new AssertionError("shown out of nothing");
    }
  }

  private static void bothChose(World<Reviews> before, World<Reviews> after) {
    var choices = ((Shown) before.state().stage()).choices();
    assertThat(choices.mentor().isPresent() != choices.mentee().isPresent())
        .as("the other had chosen before")
        .isTrue();
    assertThat(after.state().stage()).isEqualTo(new Between());
  }

  /// Whatever one side does alone sends nothing and moves nothing of the other's.
  private static void privateStepsStayPrivate(
      Edge<World<Reviews>, Move> edge, World<Reviews> after, Side side) {
    var alone =
        switch (edge.command()) {
          case Move.Ask(Fill fill) ->
              fill.side() != side && after.state().stage() instanceof Filling;
          case Move.Ask(NotNow notNow) -> notNow.side() != side;
          case Move.Ask(StopAsking stop) -> stop.side() != side;
          case Move.Ask _, Move.OnTime _, Move.Late _ -> false;
        };
    if (alone) {
      assertThat(after.effects()).isEmpty();
      assertThat(after.wakeAt(wake(side))).isEqualTo(edge.from().wakeAt(wake(side)));
      assertThat(after.state().standing(side)).isEqualTo(edge.from().state().standing(side));
    }
  }

  private static void wakesFit(World<Reviews> after) {
    if (after.state().stage() instanceof Shown) {
      assertThat(after.wakeAt("review.retention")).as("what is shown is dropped").isPresent();
    }
    if (isAt(after, PairClock.Running.class) && after.state().stage() instanceof Filling) {
      assertThat(after.wakeAt("review.calendar")).as("an open review closes").isPresent();
    }
  }

  private static List<Move> moves(World<Reviews> world) {
    var number = world.state().number();
    var moves = new ArrayList<Move>(List.of(new Move.OnTime(), new Move.Late()));
    for (var side : Side.values()) {
      for (var command :
          List.of(
              new Fill(side, number, answers()),
              new Fill(side, number - 1, answers()),
              new NotNow(side, number),
              new Choose(side, number, NextStep.KEEP),
              new Choose(side, number, NextStep.EVERY_WEEK),
              new HoldNow(side))) {
        moves.add(new Move.Ask(command));
      }
    }
    moves.add(new Move.Ask(new StopAsking(Side.MENTOR)));
    moves.add(new Move.Ask(new AskAgain(Side.MENTOR)));
    moves.add(new Move.Ask(new Expire()));
    moves.add(new Move.Ask(new ReviewCommand.ShowAgain()));
    moves.add(new Move.Ask(new Follow(Milestone.ENDED)));
    moves.add(
        new Move.Ask(
            new Follow(
                isAt(world, PairClock.Standing.class) ? Milestone.RESUMED : Milestone.PAUSED)));
    return moves;
  }

  private static Decision<World<Reviews>> decide(World<Reviews> before, Move move) {
    var world = before.forgetful();
    return switch (move) {
      case Move.OnTime _ -> Decision.step(goesOn(world, Duration.ZERO));
      case Move.Late _ -> Decision.step(goesOn(world, Duration.ofHours(13)));
      case Move.Ask(var command) ->
          switch (world.rule().decide(world.state(), command, world.now())) {
            case Decision.Step<Reviews> _ -> Decision.step(world.asks(command));
            case Decision.Refused<Reviews>(var refusal) -> Decision.refuse(refusal);
          };
    };
  }

  /// The first wake fires; when there is none, three days pass.
  private static World<Reviews> goesOn(World<Reviews> world, Duration late) {
    var first = world.wakes().values().stream().map(Effect.Wake::at).min(Instant::compareTo);
    return first
        .map(at -> world.late(Duration.between(world.now(), at).plus(late)).firesFirst())
        .orElseGet(() -> world.passes(days(3)));
  }

  /// What tells two worlds apart: not times that only grow, nor what was answered.
  private static Object key(World<Reviews> world) {
    var state = world.state();
    return List.of(
        state.clock().getClass(),
        Math.min(NUMBERS, state.number()),
        stage(state.stage()),
        state.mentor().stopped(),
        state.mentor().news().map(Object::getClass),
        state.mentee().news().map(Object::getClass),
        BOND.isWorkingMoment(Side.MENTOR, world.now()));
  }

  private static Object stage(Reviews.Stage stage) {
    return switch (stage) {
      case Between _ -> "between";
      case Filling(var mentor, var mentee) -> List.of(part(mentor), part(mentee));
      case Shown shown -> shown.choices();
    };
  }

  private static Object part(Reviews.Part part) {
    return switch (part) {
      case Asked(var prompts, var next) -> List.of(prompts, next.isPresent());
      case Answered _ -> "answered";
    };
  }

  private static World<Reviews> start() {
    return World.of(
            Reviews.none(),
            SIGNED,
            (Reviews state, Command command, Instant now) ->
                ReviewRules.decide(state, (ReviewCommand) command, BOND, now))
        .asks(new Follow(Milestone.ACTIVE));
  }

  private static Answers answers() {
    var grades =
        Map.of(Item.SAID, 2, Item.EXPECTED, 3, Item.SERVED, 4, Item.CLEAR, 5, Item.RHYTHM, 1);
    return new Answers(new Shared(grades, Map.of()), Optional.of(Kept.HELP));
  }

  private static int prompts(World<Reviews> world, Side side) {
    return world.state().stage() instanceof Filling filling
            && filling.part(side) instanceof Asked(var prompts, _)
        ? prompts
        : 0;
  }

  private static boolean isAt(World<Reviews> world, Class<? extends PairClock> clock) {
    return clock.isInstance(world.state().clock());
  }

  private static String wake(Side side) {
    return side == Side.MENTOR ? "review.mentor" : "review.mentee";
  }
}
