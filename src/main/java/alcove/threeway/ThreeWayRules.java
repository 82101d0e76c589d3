package alcove.threeway;

import alcove.core.Decision;
import alcove.core.Decision.Step;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.threeway.ThreeWayCommand.Pressed;
import alcove.threeway.ThreeWayCommand.Propose;
import alcove.threeway.ThreeWays.Agreed;
import alcove.threeway.ThreeWays.None;
import alcove.threeway.ThreeWays.Proposed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The protocol of a meeting of three: one writes, the other agrees to the very same, and when the
/// day is over nothing is left of it.
public final class ThreeWayRules {

  /// A sheet is written at most so many days ahead.
  static final int MOST_DAYS = 90;

  /// Characters of what is added to a list, as Unicode code points.
  static final int LENGTH = 600;

  /// The other is asked once more after so many working days.
  private static final int AGAIN_AFTER = 2;

  private static final String WAKE = "threeway";

  private ThreeWayRules() {}

  public static Decision<ThreeWays> decide(
      ThreeWays state, ThreeWayCommand command, Bond bond, Instant now) {
    return switch (command) {
      case ThreeWayCommand.Follow(var milestone) -> follow(state, milestone, bond, now);
      case ThreeWayCommand.Turn() -> turn(state, bond, now);
      case Pressed pressed -> press(state, pressed, bond, now);
    };
  }

  /// The day of the meeting is a day of the calendar: a pause does not move it.
  private static Step<ThreeWays> follow(
      ThreeWays state, Milestone milestone, Bond bond, Instant now) {
    var next = state.with(state.clock().after(milestone, now));
    return next.clock() instanceof PairClock.Over
        ? step(next.with(new None()), List.of(), bond, now)
        : step(next, List.of(), bond, now);
  }

  /// What is over is forgotten, in a pause too; nobody is told anything in a pause.
  private static Step<ThreeWays> turn(ThreeWays state, Bond bond, Instant now) {
    if (state.stage().written().filter(sheet -> !now.isBefore(sheet.gone(bond))).isPresent()) {
      return step(state.with(new None()), List.of(), bond, now);
    }
    var effects = new ArrayList<Effect>();
    var next = state;
    for (var side : Side.values()) {
      if (isDue(next, side, bond, now)) {
        effects.addAll(reminder(next, side, bond, now));
        next = next.with(next.stage().told(side));
      }
    }
    return step(next, effects, bond, now);
  }

  private static boolean isDue(ThreeWays state, Side side, Bond bond, Instant now) {
    var at = Optional.ofNullable(state.stage().prompts().get(side));
    return state.clock() instanceof PairClock.Running
        && at.filter(moment -> !now.isBefore(moment)).isPresent()
        && bond.isWorkingMoment(side, now);
  }

  /// Empty when the day is over for this side.
  private static List<Effect> reminder(ThreeWays state, Side side, Bond bond, Instant now) {
    var number = state.count();
    return state.stage().written().filter(sheet -> now.isBefore(sheet.over(side, bond))).stream()
        .<Effect>map(sheet -> new Effect.Tell(side, reminder(state.stage(), number, side, sheet)))
        .toList();
  }

  private static ThreeWayNotice reminder(
      ThreeWays.Stage stage, int number, Side side, Sheet sheet) {
    if (!(stage instanceof Proposed(var by, var _, var _))) {
      return new ThreeWayNotice.Soon(number, sheet.third(), sheet.day());
    }
    return by == side
        ? new ThreeWayNotice.StillOpen(number, sheet.third(), sheet.day())
        : new ThreeWayNotice.PleaseRead(number, sheet.third(), sheet.day(), true);
  }

  private static Decision<ThreeWays> press(
      ThreeWays state, Pressed pressed, Bond bond, Instant now) {
    var why = whyNot(state, pressed.number(), bond, now);
    if (why.isPresent()) {
      return Decision.refuse(why.get());
    }
    return switch (pressed) {
      case Propose propose -> propose(state, propose, bond, now);
      case ThreeWayCommand.Agree(var side, var _) -> agree(state, side, bond, now);
      case ThreeWayCommand.Decline(var side, var _) -> decline(state, side, bond, now);
      case ThreeWayCommand.CallOff(var side, var _) -> callOff(state, side, bond, now);
    };
  }

  /// Why nothing can be done about the sheet of this number now; empty when something can.
  static Optional<ThreeWayRefusal> whyNot(ThreeWays state, int number, Bond bond, Instant now) {
    return switch (state.clock()) {
      case PairClock.NotStarted _ -> Optional.of(ThreeWayRefusal.NOT_STARTED);
      case PairClock.Standing _ -> Optional.of(ThreeWayRefusal.PAUSED);
      case PairClock.Over _ -> Optional.of(ThreeWayRefusal.ENDED);
      case PairClock.Running _ ->
          state.count() == number && !isGone(state, bond, now)
              ? Optional.empty()
              : Optional.of(ThreeWayRefusal.OVER_SINCE);
    };
  }

  private static boolean isGone(ThreeWays state, Bond bond, Instant now) {
    return state.stage().written().filter(sheet -> !now.isBefore(sheet.gone(bond))).isPresent();
  }

  private static Decision<ThreeWays> propose(
      ThreeWays state, Propose propose, Bond bond, Instant now) {
    var side = propose.side();
    var sheet = propose.sheet();
    var why = whyNot(sheet, today(side, bond, now));
    if (why.isPresent()) {
      return Decision.refuse(why.get());
    }
    var other = side.other();
    var prompts = eve(sheet, Stream.of(side), bond, now);
    var again = bond.workingDaysLater(other, now, AGAIN_AFTER);
    if (again.isBefore(sheet.over(other, bond))) {
      prompts.put(other, again);
    }
    var next = state.proposed(side, sheet, prompts);
    var read = new ThreeWayNotice.PleaseRead(next.count(), sheet.third(), sheet.day(), false);
    return step(next, List.of(new Effect.Tell(other, read)), bond, now);
  }

  /// Why this sheet cannot be proposed on `today`; empty when it can.
  private static Optional<ThreeWayRefusal> whyNot(Sheet sheet, LocalDate today) {
    if (sheet.topics().isEmpty()) {
      return Optional.of(ThreeWayRefusal.NO_TOPIC);
    }
    if (sheet.contradicts()) {
      return Optional.of(ThreeWayRefusal.CONTRADICTS);
    }
    if (sheet.topics().words().length() > LENGTH || sheet.redLines().words().length() > LENGTH) {
      return Optional.of(ThreeWayRefusal.TOO_LONG);
    }
    if (sheet.day().isBefore(today)) {
      return Optional.of(ThreeWayRefusal.DAY_PAST);
    }
    return sheet.day().isAfter(today.plusDays(MOST_DAYS))
        ? Optional.of(ThreeWayRefusal.DAY_FAR)
        : Optional.empty();
  }

  private static LocalDate today(Side side, Bond bond, Instant now) {
    return LocalDate.ofInstant(now, bond.partner(side).zone());
  }

  private static Decision<ThreeWays> agree(ThreeWays state, Side side, Bond bond, Instant now) {
    return switch (state.stage()) {
      case None _ -> Decision.refuse(ThreeWayRefusal.OVER_SINCE);
      case Agreed _ -> Decision.step(state);
      case Proposed(var by, var _, var _) when by == side ->
          Decision.refuse(ThreeWayRefusal.NOT_YOURS);
      case Proposed(var by, var sheet, var _) -> {
        var prompts = eve(sheet, Stream.of(Side.values()), bond, now);
        var agree = new ThreeWayNotice.BothAgree(state.count(), sheet.third(), sheet.day());
        yield step(
            state.with(new Agreed(sheet, prompts)), List.of(new Effect.Tell(by, agree)), bond, now);
      }
    };
  }

  private static Decision<ThreeWays> decline(ThreeWays state, Side side, Bond bond, Instant now) {
    return switch (state.stage()) {
      case None _, Agreed _ -> Decision.refuse(ThreeWayRefusal.OVER_SINCE);
      case Proposed(var by, var _, var _) when by == side ->
          Decision.refuse(ThreeWayRefusal.NOT_YOURS);
      case Proposed(var by, var sheet, var _) ->
          off(state, by, new ThreeWayNotice.RatherNot(sheet.third(), sheet.day()), bond, now);
    };
  }

  private static Decision<ThreeWays> callOff(ThreeWays state, Side side, Bond bond, Instant now) {
    var sheet = state.stage().written();
    if (sheet.isEmpty()) {
      return Decision.refuse(ThreeWayRefusal.OVER_SINCE);
    }
    if (state.stage() instanceof Proposed(var by, var _, var _) && by != side) {
      return Decision.refuse(ThreeWayRefusal.NOT_YOURS);
    }
    var off = new ThreeWayNotice.IsOff(sheet.get().third(), sheet.get().day());
    return off(state, side.other(), off, bond, now);
  }

  private static Step<ThreeWays> off(
      ThreeWays state, Side to, ThreeWayNotice notice, Bond bond, Instant now) {
    return step(state.with(new None()), List.of(new Effect.Tell(to, notice)), bond, now);
  }

  /// When each of `sides` is told that the day is near; not any more once that time has come.
  private static Map<Side, Instant> eve(Sheet sheet, Stream<Side> sides, Bond bond, Instant now) {
    var prompts = new EnumMap<Side, Instant>(Side.class);
    sides.forEach(side -> {
      var at = bond.workingMoment(side, sheet.eve(side, bond));
      if (now.isBefore(at) && at.isBefore(sheet.over(side, bond))) {
        prompts.put(side, at);
      }
    });
    return prompts;
  }

  private static Step<ThreeWays> step(
      ThreeWays next, List<Effect> effects, Bond bond, Instant now) {
    var all = new ArrayList<>(effects);
    all.add(wake(next, bond, now));
    return Decision.step(next, all);
  }

  private static Effect wake(ThreeWays state, Bond bond, Instant now) {
    var prompts =
        state.clock() instanceof PairClock.Running
            ? state.stage().prompts()
            : Map.<Side, Instant>of();
    return Stream.concat(
            state.stage().written().stream().map(sheet -> sheet.gone(bond)),
            prompts.entrySet().stream()
                .map(prompt -> due(prompt.getValue(), prompt.getKey(), bond, now)))
        .min(Instant::compareTo)
        .<Effect>map(at -> new Effect.Wake(WAKE, at, new ThreeWayCommand.Turn()))
        .orElseGet(() -> new Effect.Forget(WAKE));
  }

  private static Instant due(Instant at, Side side, Bond bond, Instant now) {
    return bond.workingMoment(side, at.isBefore(now) ? now : at);
  }
}
