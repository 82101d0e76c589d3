package alcove.checkin;

import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.days;
import static alcove.rhythm.AnaAndBea.every;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.checkin.CheckInCommand.Begin;
import alcove.checkin.CheckInCommand.Choose;
import alcove.checkin.CheckInCommand.Done;
import alcove.checkin.CheckInCommand.Expire;
import alcove.checkin.CheckInCommand.Follow;
import alcove.checkin.CheckInCommand.NotNow;
import alcove.checkin.CheckInCommand.OpenAgreement;
import alcove.checkin.CheckInCommand.PrepareCard;
import alcove.checkin.CheckInCommand.SendCard;
import alcove.checkin.CheckInCommand.StopAsking;
import alcove.checkin.CheckInCommand.TakeBack;
import alcove.checkin.CheckIns.Open;
import alcove.core.Command;
import alcove.core.Decision;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.PairClock;
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

/// Every state that check-ins reach, by whatever people press and however late the clock wakes.
final class CheckInWalkTest {
  private static final Bond BOND = every(10);

  /// Later check-ins are like the second.
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
            CheckInWalkTest::moves,
            CheckInWalkTest::decide,
            CheckInWalkTest::key,
            CheckInWalkTest::holds);

    assertThat(walk.states()).hasSizeGreaterThan(1_000);
    assertThat(walk.refusals()).isPositive();
    assertThat(walk.states()).anyMatch(world -> prompts(world, Side.MENTOR) == 3);
    assertThat(walk.states()).anyMatch(world -> world.state().mentor().stopped());
    assertThat(walk.states()).anyMatch(world -> world.state().mentor().opened() == 2);
    assertThat(walk.states()).anyMatch(world -> isAt(world, PairClock.Standing.class));
    assertThat(walk.states()).anyMatch(world -> isAt(world, PairClock.Over.class));
  }

  private static void holds(Edge<World<CheckIns>, Move> edge) {
    if (!(edge.decision() instanceof Decision.Step<World<CheckIns>>(var after, var _))) {
      return;
    }
    var before = edge.from();
    for (var effect : after.effects()) {
      if (effect instanceof Effect.Tell(var to, var notice)) {
        assertThat(before.state().clock()).isInstanceOf(PairClock.Running.class);
        assertThat(BOND.isWorkingMoment(to, after.now())).as("in working hours").isTrue();
        assertThat(notice).isInstanceOf(CheckInNotice.class);
      }
    }
    for (var side : Side.values()) {
      promptsAreCounted(before, after, side);
      answersStayOnTheirSide(before, after, side, edge.command());
      wakesFit(after, side);
    }
  }

  private static void promptsAreCounted(World<CheckIns> before, World<CheckIns> after, Side side) {
    var asked = after.told(side).stream().filter(CheckInNotice.Asked.class::isInstance).count();
    assertThat(asked).as("prompts at once").isLessThanOrEqualTo(1);
    assertThat(prompts(after, side)).isBetween(0, CheckInRules.PROMPTS);
    if (asked == 1) {
      assertThat(before.state().track(side).stopped()).as("stopped").isFalse();
      var same = number(before, side) == number(after, side);
      assertThat(prompts(after, side)).isEqualTo(same ? prompts(before, side) + 1 : 1);
      var complete = after.state().track(side).open().orElseThrow().questions().complete();
      assertThat(complete).as("nothing left to answer").isFalse();
    }
  }

  private static void answersStayOnTheirSide(
      World<CheckIns> before, World<CheckIns> after, Side side, Move move) {
    var private_ =
        switch (move) {
          case Move.Ask(Choose choose) -> choose.side() != side;
          case Move.Ask(TakeBack back) -> back.side() != side;
          case Move.Ask _, Move.OnTime _, Move.Late _ -> false;
        };
    if (private_) {
      assertThat(after.state().track(side)).isEqualTo(before.state().track(side));
      assertThat(after.effects()).isEmpty();
      assertThat(after.wakeAt(wake(side))).isEqualTo(before.wakeAt(wake(side)));
    }
  }

  private static void wakesFit(World<CheckIns> after, Side side) {
    if (isAt(after, PairClock.Running.class)) {
      var stopped = after.state().track(side).stopped();
      assertThat(after.wakeAt(wake(side)).isPresent())
          .as("somebody who is asked is not forgotten")
          .isEqualTo(!stopped || after.state().track(side).cardWaits());
    } else {
      assertThat(after.wakeAt(wake(side))).isEmpty();
    }
    assertThat(after.wakeAt("checkin.retention").isPresent() || noAnswers(after)).isTrue();
    assertThat(after.state().track(side).past()).hasSizeLessThanOrEqualTo(4);
  }

  private static boolean noAnswers(World<CheckIns> world) {
    return world.state().mentor().past().isEmpty() && world.state().mentee().past().isEmpty();
  }

  private static List<Move> moves(World<CheckIns> world) {
    var number = number(world, Side.MENTOR);
    var moves = new ArrayList<Move>(List.of(new Move.OnTime(), new Move.Late()));
    for (var command :
        List.of(
            new Begin(Side.MENTOR),
            new Choose(Side.MENTOR, number, Item.MET, Answer.HELP),
            new Choose(Side.MENTOR, number, Item.USEFUL, Answer.ONE),
            new Choose(Side.MENTOR, number, Item.TRUST, Answer.FIVE),
            new Choose(Side.MENTOR, number, Item.LEFT, Answer.HELP),
            new Choose(Side.MENTOR, number - 1, Item.MET, Answer.YES),
            new TakeBack(Side.MENTOR, number, Item.MET),
            new NotNow(Side.MENTOR, number),
            new Done(Side.MENTOR, number),
            new StopAsking(Side.MENTOR),
            new PrepareCard(Side.MENTOR, number),
            new SendCard(Side.MENTOR, number),
            new OpenAgreement(Side.MENTOR, number),
            new Expire(),
            new Begin(Side.MENTEE),
            new SendCard(Side.MENTEE, number(world, Side.MENTEE)),
            new Follow(Milestone.ENDED),
            new Follow(
                isAt(world, PairClock.Standing.class) ? Milestone.RESUMED : Milestone.PAUSED))) {
      moves.add(new Move.Ask(command));
    }
    return moves;
  }

  private static Decision<World<CheckIns>> decide(World<CheckIns> before, Move move) {
    var world = before.forgetful();
    return switch (move) {
      case Move.OnTime _ -> Decision.step(goesOn(world, Duration.ZERO));
      case Move.Late _ -> Decision.step(goesOn(world, Duration.ofHours(13)));
      case Move.Ask(var command) ->
          switch (world.rule().decide(world.state(), command, world.now())) {
            case Decision.Step<CheckIns> _ -> Decision.step(world.asks(command));
            case Decision.Refused<CheckIns>(var refusal) -> Decision.refuse(refusal);
          };
    };
  }

  /// The first wake fires; when there is none, three days pass.
  private static World<CheckIns> goesOn(World<CheckIns> world, Duration late) {
    var first = world.wakes().values().stream().map(Effect.Wake::at).min(Instant::compareTo);
    return first
        .map(at -> world.late(Duration.between(world.now(), at).plus(late)).firesFirst())
        .orElseGet(() -> world.passes(days(3)));
  }

  /// What tells two worlds apart: not times that only grow, nor which of the grades is given.
  private static Object key(World<CheckIns> world) {
    var mentor = world.state().mentor();
    var mentee = world.state().mentee();
    return List.of(
        world.state().clock().getClass(),
        BOND.isWorkingMoment(Side.MENTOR, world.now()),
        Math.min(NUMBERS, mentor.opened()),
        mentor.turn().getClass(),
        mentor.cardWaits(),
        mentor
            .open()
            .map(open -> List.of(open.prompting().count(), open.prompting().next().isPresent())),
        mentor.open().map(Open::cardSent),
        mentor.open().map(open -> open.sheet().answers().size()),
        mentor.open().map(open -> open.sheet().answers().containsKey(Item.MET)),
        mentee.turn().getClass(),
        mentee.cardWaits(),
        mentee.open().map(Open::cardSent));
  }

  private static World<CheckIns> start() {
    return World.of(
            CheckIns.none(),
            SIGNED,
            (CheckIns state, Command command, Instant now) ->
                CheckInRules.decide(state, (CheckInCommand) command, BOND, now))
        .asks(new Follow(Milestone.ACTIVE));
  }

  private static int prompts(World<CheckIns> world, Side side) {
    return world.state().track(side).open().map(Open::prompting).map(p -> p.count()).orElse(0);
  }

  private static int number(World<CheckIns> world, Side side) {
    return world.state().track(side).opened();
  }

  private static boolean isAt(World<CheckIns> world, Class<? extends PairClock> clock) {
    return clock.isInstance(world.state().clock());
  }

  private static String wake(Side side) {
    return side == Side.MENTOR ? "checkin.mentor" : "checkin.mentee";
  }
}
