package alcove.heard;

import alcove.core.Decision;
import alcove.core.Decision.Step;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.heard.Heard.Reminder;
import alcove.heard.Heard.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The protocol of a confidence: one says so, the other says that it was heard so, and it is
/// counted.
public final class HeardRules {

  /// So long the other's word is waited for.
  static final Duration WAITS = Duration.ofDays(7);

  /// Between two reminders to leave out names lies at least so much.
  static final Duration BETWEEN_REMINDERS = Duration.ofDays(7);

  private static final String WAKE = "heard";

  private HeardRules() {}

  public static Decision<Heard> decide(Heard state, HeardCommand command, Instant now) {
    return switch (command) {
      case HeardCommand.Follow(var milestone) -> follow(state, milestone, now);
      case HeardCommand.Turn() -> turn(state, now);
      case HeardCommand.Say(var side) -> say(state, side, now);
      case HeardCommand.Hear(var side, var number) -> hear(state, side, number, now);
    };
  }

  private static Step<Heard> follow(Heard state, Milestone milestone, Instant now) {
    var clock = state.clock().after(milestone, now);
    return switch (clock) {
      case PairClock.NotStarted _, PairClock.Standing _ -> step(state.with(clock), List.of());
      case PairClock.Running _ ->
          step(state.later(state.clock().stood(now)).with(clock), List.of());
      case PairClock.Over _ -> step(Heard.none().with(clock), List.of());
    };
  }

  private static Step<Heard> turn(Heard state, Instant now) {
    return state.clock() instanceof PairClock.Running
        ? step(state.forgetting(now), List.of())
        : step(state, List.of());
  }

  private static Decision<Heard> say(Heard before, Side side, Instant now) {
    var why = whyClosed(before);
    if (why.isPresent()) {
      return Decision.refuse(why.get());
    }
    var state = before.forgetting(now);
    if (state.waiting().containsKey(side)) {
      return Decision.refuse(HeardRefusal.WAITS);
    }
    var next = state.telling(side, now.plus(WAITS));
    var said = new HeardNotice.InConfidence(next.told());
    return step(next, List.of(new Effect.Tell(side.other(), said)));
  }

  private static Decision<Heard> hear(Heard before, Side side, int number, Instant now) {
    var why = whyClosed(before);
    if (why.isPresent()) {
      return Decision.refuse(why.get());
    }
    var by = side.other();
    var state = before.forgetting(now);
    var waits = Optional.ofNullable(state.waiting().get(by)).map(Waiting::number);
    if (waits.filter(one -> one == number).isEmpty()) {
      return Decision.refuse(HeardRefusal.OVER_SINCE);
    }
    var next = state.hearing(by);
    var effects = new ArrayList<Effect>();
    effects.add(new Effect.Tell(by, new HeardNotice.WasHeard()));
    if (isReminded(next, now)) {
      return step(next, effects);
    }
    next.names().ifPresent(last -> effects.add(new Effect.Leave(place(last.number()))));
    effects.add(new Effect.Show(place(next.heard()), new HeardNotice.LeaveOutNames(), false));
    return step(next.reminded(new Reminder(next.heard(), now)), effects);
  }

  private static boolean isReminded(Heard state, Instant now) {
    return state
        .names()
        .filter(last -> now.isBefore(last.at().plus(BETWEEN_REMINDERS)))
        .isPresent();
  }

  private static String place(int number) {
    return "names-" + number;
  }

  private static Optional<HeardRefusal> whyClosed(Heard state) {
    return switch (state.clock()) {
      case PairClock.NotStarted _ -> Optional.of(HeardRefusal.NOT_STARTED);
      case PairClock.Standing _ -> Optional.of(HeardRefusal.PAUSED);
      case PairClock.Over _ -> Optional.of(HeardRefusal.ENDED);
      case PairClock.Running _ -> Optional.empty();
    };
  }

  private static Step<Heard> step(Heard next, List<Effect> effects) {
    var all = new ArrayList<>(effects);
    all.add(wake(next));
    return Decision.step(next, all);
  }

  private static Effect wake(Heard state) {
    return state.waiting().values().stream()
        .filter(_ -> state.clock() instanceof PairClock.Running)
        .map(Waiting::until)
        .min(Instant::compareTo)
        .<Effect>map(at -> new Effect.Wake(WAKE, at, new HeardCommand.Turn()))
        .orElseGet(() -> new Effect.Forget(WAKE));
  }
}
