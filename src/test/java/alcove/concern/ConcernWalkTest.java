package alcove.concern;

import static alcove.concern.Given.BOND;
import static alcove.concern.Given.FRIDAY;
import static alcove.concern.Given.TUESDAY;
import static alcove.concern.Given.plan;
import static alcove.concern.Given.signed;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.concern.Concern.Afterwards;
import alcove.concern.Concern.Alarmed;
import alcove.concern.Concern.Delivered;
import alcove.concern.Concern.Open;
import alcove.concern.Concern.Part;
import alcove.concern.Concern.Passed;
import alcove.concern.Concern.Quiet;
import alcove.concern.Concern.Steps;
import alcove.concern.Concern.Waiting;
import alcove.concern.ConcernCommand.Follow;
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
import alcove.rhythm.World.Happened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every state that the steps reach, by whatever people press, whatever becomes of a notice, and
/// however late the clock wakes.
final class ConcernWalkTest {
  private static final Pattern ARROW = Pattern.compile("///   (\\w+) --> (\\w+):.*");

  /// What moves a world: somebody asks something, or the clock goes on.
  private sealed interface Move {
    record Ask(Command command) implements Move {}

    /// The first wake fires so late.
    record Wake(Duration late) implements Move {}

    /// Half a day passes.
    record Rest() implements Move {}
  }

  private final Set<String> arrows = new TreeSet<>();

  @Test
  void nothing_is_passed_on_by_surprise_but_in_danger() throws IOException {
    var walk =
        Walk.from(
            signed(),
            ConcernWalkTest::moves,
            ConcernWalkTest::decide,
            ConcernWalkTest::key,
            this::holds);

    assertThat(walk.states()).hasSizeGreaterThan(1_000);
    assertThat(walk.refusals()).isPositive();
    for (var way : Way.values()) {
      assertThat(walk.states())
          .anyMatch(world ->
              world.state().steps() instanceof Afterwards after && after.what().way() == way);
    }
    assertThat(walk.states()).anyMatch(world -> world.state().clock() instanceof PairClock.Over);
    assertThat(arrows).isEqualTo(drawn());
  }

  /// The arrows of the diagram in the package's own page.
  private static Set<String> drawn() throws IOException {
    try (var lines = Files.lines(Path.of("src/main/java/alcove/concern/package-info.java"))) {
      return lines
          .map(ARROW::matcher)
          .filter(line -> line.matches())
          .map(line -> line.group(1) + " --> " + line.group(2))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private void holds(Edge<World<Concern>, Move> edge) {
    if (!(edge.decision() instanceof Decision.Step<World<Concern>>(var after, var _))) {
      return;
    }
    var before = edge.from();
    noteArrow(before, after);
    passedOnWithoutSurprise(before, after);
    for (var happened : after.happened()) {
      staysBetweenTheTwo(happened.effect());
      asksWell(happened, edge.command(), after);
      dangerIsToldByNobodyElse(happened.effect(), edge.command());
    }
    if (after.state().steps() instanceof Afterwards(var what, var _, var _, var _)) {
      assertThat(what.way() == Way.DANGER || after.state().passed().contains(what)).isTrue();
    }
    for (var side : Side.values()) {
      assertThat(prompts(after.state().steps(), side)).isBetween(0, 3);
    }
    if (!(after.state().clock() instanceof PairClock.Running)) {
      assertThat(after.wakeAt("concern")).isEmpty();
    } else if (!(after.state().steps() instanceof Quiet)) {
      assertThat(after.wakeAt("concern")).isPresent();
    }
    if (after.state().clock() instanceof PairClock.Over) {
      assertThat(after.state().steps()).isEqualTo(new Quiet());
    }
  }

  private void noteArrow(World<Concern> before, World<Concern> after) {
    var from = before.state().steps();
    var to = after.state().steps();
    var ended = after.state().clock() instanceof PairClock.Over;
    if (!from.equals(to) && !ended) {
      arrows.add(from.getClass().getSimpleName() + " --> " + to.getClass().getSimpleName());
    }
  }

  private static void passedOnWithoutSurprise(World<Concern> before, World<Concern> after) {
    if (after.state().passed().equals(before.state().passed())
        || after.state().clock() instanceof PairClock.Over) {
      return;
    }
    var passed = after.state().passed().getLast();
    assertThat(passed.at()).isEqualTo(after.now());
    switch (passed.way()) {
      case NOTICE -> itsTimeHadPassed(passed, (Delivered) before.state().steps());
      case AGREED -> bothHadAgreed(passed, (Open) before.state().steps());
      case DANGER -> assertThat(before.state().danger(passed.by())).isInstanceOf(Alarmed.class);
    }
  }

  private static void itsTimeHadPassed(Passed passed, Delivered delivered) {
    var reader = passed.by().other();
    var days = BOND.program().care().noticeDays();
    var day = passed.at().atZone(BOND.partner(reader).zone()).toLocalDate();
    assertThat(passed.by()).isEqualTo(delivered.by());
    assertThat(passed.delivered()).contains(delivered.at());
    assertThat(passed.at()).isAfter(BOND.workingDaysLater(reader, delivered.at(), days));
    assertThat(day).isAfterOrEqualTo(delivered.on());
  }

  private static void bothHadAgreed(Passed passed, Open open) {
    var day = passed.at().atZone(BOND.partner(passed.by()).zone()).toLocalDate();
    assertThat(open.step()).isEqualTo(Step.DONE);
    assertThat(open.plan().orElseThrow().teller().speaks(passed.by())).isTrue();
    assertThat(day).isAfterOrEqualTo(open.plan().orElseThrow().on());
  }

  /// Nothing is shown in the room, and nobody else is told anything.
  private static void staysBetweenTheTwo(Effect effect) {
    switch (effect) {
      case Effect.Tell _, Effect.Deliver _ -> {}
      case Effect.Ask(var command) -> assertThat(command).isEqualTo(new PairingCommand.Finish());
      case Effect other -> throw new AssertionError("nothing else comes of it: " + other);
    }
  }

  private static void asksWell(Happened happened, Move move, World<Concern> after) {
    if (happened.effect() instanceof Effect.Deliver(var to, var _, var _, var _)) {
      assertThat(after.state().clock()).isInstanceOf(PairClock.Running.class);
      assertThat(BOND.isWorkingMoment(to, happened.at())).isTrue();
    }
    if (happened.effect() instanceof Effect.Tell(var to, var notice) && isPrompt(notice, move)) {
      assertThat(after.state().clock()).isInstanceOf(PairClock.Running.class);
      assertThat(BOND.isWorkingMoment(to, happened.at())).isTrue();
    }
  }

  private static boolean isPrompt(Object notice, Move move) {
    return notice instanceof ConcernNotice.Asked
        || notice instanceof ConcernNotice.TimeHasPassed
        || notice instanceof ConcernNotice.NotToldYet
        || (notice instanceof ConcernNotice.HowNow && !(move instanceof Move.Ask));
  }

  /// What one has noted of danger reaches the other by one hand alone.
  private static void dangerIsToldByNobodyElse(Effect effect, Move move) {
    if (effect instanceof Effect.Tell && move instanceof Move.Ask(var command)) {
      assertThat(command)
          .isNotInstanceOfAny(
              ConcernCommand.InDanger.class,
              ConcernCommand.PassedFirst.class,
              ConcernCommand.CallOff.class);
    }
  }

  private static List<Move> moves(World<Concern> world) {
    var state = world.state();
    var number = state.number();
    var step = state.steps() instanceof Open open ? open.step() : Step.ISSUE;
    var moves = new ArrayList<Move>();
    moves.add(new Move.Rest());
    moves.add(new Move.Wake(Duration.ZERO));
    moves.add(new Move.Wake(Duration.ofHours(13)));
    moves.add(new Move.Wake(Duration.ofDays(20)));
    for (var side : Side.values()) {
      for (var command : asked(side, number, step, day(world, side))) {
        moves.add(new Move.Ask(command));
      }
    }
    moves.add(new Move.Ask(new ConcernCommand.InDanger(Side.MENTEE)));
    moves.add(new Move.Ask(new ConcernCommand.PassedFirst(Side.MENTEE)));
    moves.add(new Move.Ask(new ConcernCommand.TellNow(Side.MENTEE)));
    moves.add(new Move.Ask(new ConcernCommand.CallOff(Side.MENTEE)));
    moves.add(new Move.Ask(new ConcernCommand.Arrived(number)));
    moves.add(new Move.Ask(new ConcernCommand.Lost(number)));
    moves.add(new Move.Ask(new Follow(Milestone.ENDED)));
    var stands = state.clock() instanceof PairClock.Standing;
    moves.add(new Move.Ask(new Follow(stands ? Milestone.RESUMED : Milestone.PAUSED)));
    return moves;
  }

  private static List<ConcernCommand> asked(Side side, int number, Step step, LocalDate day) {
    var words = Given.announce(day).notice();
    return List.of(
        new ConcernCommand.Raise(side),
        new ConcernCommand.Acknowledge(side, number, step),
        new ConcernCommand.Refuse(side, number, step),
        new ConcernCommand.Propose(side, number, plan(Teller.MENTOR, day)),
        new ConcernCommand.Propose(side, number, plan(Teller.BOTH, day)),
        new ConcernCommand.Done(side, number),
        new ConcernCommand.Announce(side, number, words),
        new ConcernCommand.TryAgain(side, number),
        new ConcernCommand.PassOn(side, number),
        new ConcernCommand.NotNow(side, number),
        new ConcernCommand.NoLongerNeeded(side, number),
        new ConcernCommand.Choose(side, number, Ending.REPAIR),
        new ConcernCommand.Choose(side, number, Ending.CLOSE),
        new ConcernCommand.Acknowledge(side, number + 1, step));
  }

  private static LocalDate day(World<Concern> world, Side side) {
    return ConcernTimes.firstDay(side, BOND, world.now());
  }

  private static Decision<World<Concern>> decide(World<Concern> before, Move move) {
    var world = before.forgetful();
    return switch (move) {
      case Move.Rest _ -> Decision.step(world.passes(Duration.ofHours(12)));
      case Move.Wake(var late) -> Decision.step(goesOn(world, late));
      case Move.Ask(var command) ->
          switch (ConcernRules.decide(world.state(), (ConcernCommand) command, BOND, world.now())) {
            case Decision.Step<Concern> _ -> Decision.step(world.asks(command));
            case Decision.Refused<Concern>(var refusal) -> Decision.refuse(refusal);
          };
    };
  }

  private static World<Concern> goesOn(World<Concern> world, Duration late) {
    var first = world.wakes().values().stream().map(Effect.Wake::at).min(Instant::compareTo);
    return first
        .map(at -> world.late(Duration.between(world.now(), at).plus(late)).firesFirst())
        .orElseGet(() -> world.passes(Duration.ofDays(3)));
  }

  /// What tells two worlds apart: not times that only grow, nor what was passed on long ago.
  private static Object key(World<Concern> world) {
    var state = world.state();
    return List.of(
        state.clock().getClass(),
        key(state.steps(), world.now()),
        state.mentor().getClass(),
        state.mentee().getClass());
  }

  private static Object key(Steps steps, Instant now) {
    return switch (steps) {
      case Open open ->
          List.of(
              open.step(),
              open.by(),
              open.plan().map(Concern.Plan::teller),
              key(open.mentor()),
              key(open.mentee()));
      case Delivered it -> List.of(it.by(), now.isBefore(it.from()), key(it.part()));
      case Concern.Noticed it ->
          List.of(it.getClass(), it.by(), BOND.isWorkingMoment(it.by().other(), now));
      case Afterwards(var what, var mentor, var mentee, var _) ->
          List.of(what.way(), what.by(), key(mentor), key(mentee));
      case Quiet _ -> "quiet";
    };
  }

  private static Object key(Part part) {
    return part instanceof Waiting(var prompts, var next, var _)
        ? List.of(prompts, next.isPresent())
        : part.getClass();
  }

  private static int prompts(Steps steps, Side side) {
    return switch (steps) {
      case Open open when open.part(side) instanceof Waiting part -> part.prompts();
      case Afterwards after when after.part(side) instanceof Waiting part -> part.prompts();
      case Delivered it when it.part() instanceof Waiting part -> part.prompts();
      case Steps _ -> 0;
    };
  }

  @Test
  void the_first_and_the_last_day_of_the_examples_are_what_they_are_called() {
    assertThat(TUESDAY.getDayOfWeek()).hasToString("TUESDAY");
    assertThat(FRIDAY).isEqualTo(ConcernTimes.firstDay(Side.MENTOR, BOND, signed().now()));
  }
}
