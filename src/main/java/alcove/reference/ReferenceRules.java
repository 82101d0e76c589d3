package alcove.reference;

import alcove.core.Decision;
import alcove.core.Decision.Step;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.reference.ReferenceCommand.Ask;
import alcove.reference.ReferenceCommand.Pressed;
import alcove.reference.References.Allowed;
import alcove.reference.References.Declined;
import alcove.reference.References.Open;
import alcove.reference.References.Request;
import alcove.reference.References.Slip;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The protocol of asking first: no answer is a no, a no looks like no answer, and what was allowed
/// is allowed for a time.
public final class ReferenceRules {

  /// So long is waited for an answer.
  static final Duration ANSWER_WITHIN = Duration.ofDays(7);

  /// So long holds what was allowed.
  static final Duration HOLDS = Duration.ofDays(30);

  /// The other is asked once more after so many working days.
  private static final int AGAIN_AFTER = 2;

  private static final String WAKE = "reference";

  private ReferenceRules() {}

  public static Decision<References> decide(
      References state, ReferenceCommand command, Bond bond, Instant now) {
    return switch (command) {
      case ReferenceCommand.Follow(var milestone) -> follow(state, milestone, bond, now);
      case ReferenceCommand.Turn() -> turn(state, bond, now);
      case Ask ask -> ask(state, ask, bond, now);
      case ReferenceCommand.Drop(var side, var number) -> drop(state, side, number, bond, now);
      case Pressed pressed -> press(state, pressed, bond, now);
    };
  }

  private static Step<References> follow(
      References state, Milestone milestone, Bond bond, Instant now) {
    var clock = state.clock().after(milestone, now);
    return switch (clock) {
      case PairClock.NotStarted _, PairClock.Standing _ -> step(state.with(clock), bond, now);
      case PairClock.Running _ ->
          step(state.later(state.clock().stood(now)).with(clock), bond, now);
      case PairClock.Over _ -> step(References.none().with(clock), bond, now);
    };
  }

  private static Step<References> turn(References state, Bond bond, Instant now) {
    if (!(state.clock() instanceof PairClock.Running)) {
      return Decision.step(state);
    }
    var effects = new ArrayList<Effect>();
    var next = state;
    for (var asker : Side.values()) {
      next = turn(next, asker, bond, now, effects);
    }
    effects.add(wake(next, bond, now));
    return Decision.step(next, effects);
  }

  private static References turn(
      References state, Side asker, Bond bond, Instant now, List<Effect> effects) {
    var slip = state.of(asker);
    if (slip.isEmpty()) {
      return state;
    }
    return switch (slip.get()) {
      case Allowed allowed -> now.isBefore(allowed.until()) ? state : state.without(asker);
      case Open open when isOver(open, asker, bond, now) -> over(state, asker, open, effects);
      case Declined declined when isOver(declined, asker, bond, now) ->
          over(state, asker, declined, effects);
      case Open open -> askAgain(state, asker, open, bond, now, effects);
      case Declined _ -> state;
    };
  }

  /// The time for an answer is over for the asker in their own working hours.
  private static boolean isOver(Slip slip, Side asker, Bond bond, Instant now) {
    return !now.isBefore(slip.request().until()) && bond.isWorkingMoment(asker, now);
  }

  /// A no and silence are told alike.
  private static References over(References state, Side asker, Slip slip, List<Effect> effects) {
    effects.add(new Effect.Tell(asker, new ReferenceNotice.SayNothing(slip.request())));
    return state.without(asker);
  }

  private static References askAgain(
      References state, Side asker, Open open, Bond bond, Instant now, List<Effect> effects) {
    var other = asker.other();
    if (open.again().filter(at -> !now.isBefore(at)).isEmpty()
        || !bond.isWorkingMoment(other, now)) {
      return state;
    }
    effects.add(new Effect.Tell(other, new ReferenceNotice.MayISay(open.request(), true)));
    return state.with(asker, new Open(open.request(), Optional.empty()));
  }

  private static Decision<References> ask(References state, Ask ask, Bond bond, Instant now) {
    var why = whyNot(state, ask.side());
    if (why.isPresent()) {
      return Decision.refuse(why.get());
    }
    if (!ask.scope().needsConsent()) {
      return Decision.refuse(ReferenceRefusal.NEEDS_NO_CONSENT);
    }
    var other = ask.side().other();
    var request = new Request(state.count() + 1, ask.asker(), ask.scope(), now.plus(ANSWER_WITHIN));
    var again = bond.workingDaysLater(other, now, AGAIN_AFTER);
    var next = state.counted().with(ask.side(), new Open(request, Optional.of(again)));
    return step(next, bond, now)
        .and(new Effect.Tell(other, new ReferenceNotice.MayISay(request, false)));
  }

  private static Decision<References> drop(
      References state, Side side, int number, Bond bond, Instant now) {
    var slip = state.of(side).filter(one -> one.request().number() == number);
    if (whyClosed(state).isPresent() || slip.isEmpty()) {
      return Decision.refuse(whyClosed(state).orElse(ReferenceRefusal.OVER_SINCE));
    }
    return step(state.without(side), bond, now)
        .and(new Effect.Tell(side.other(), new ReferenceNotice.NotNeeded(slip.get().request())));
  }

  private static Decision<References> press(
      References state, Pressed pressed, Bond bond, Instant now) {
    var asker = pressed.side().other();
    var slip = state.of(asker).filter(one -> one.request().number() == pressed.number());
    if (whyClosed(state).isPresent() || slip.isEmpty()) {
      return Decision.refuse(whyClosed(state).orElse(ReferenceRefusal.OVER_SINCE));
    }
    return switch (slip.get()) {
      case Allowed allowed -> allowed(state, asker, allowed, pressed, bond, now);
      case Open open -> unanswered(state, asker, open, pressed, bond, now);
      case Declined declined -> unanswered(state, asker, declined, pressed, bond, now);
    };
  }

  private static Decision<References> allowed(
      References state, Side asker, Allowed allowed, Pressed pressed, Bond bond, Instant now) {
    return switch (pressed) {
      case ReferenceCommand.Allow(_, _, var scope) ->
          scope == allowed.scope()
              ? Decision.step(state)
              : Decision.refuse(ReferenceRefusal.OVER_SINCE);
      case ReferenceCommand.Decline _, ReferenceCommand.TakeBack _ ->
          step(state.without(asker), bond, now)
              .and(new Effect.Tell(asker, new ReferenceNotice.NoMore(allowed.request())));
    };
  }

  /// After its time a request is answered by nobody, also while the asker has not heard of it.
  private static Decision<References> unanswered(
      References state, Side asker, Slip slip, Pressed pressed, Bond bond, Instant now) {
    var request = slip.request();
    if (!now.isBefore(request.until())) {
      return Decision.refuse(ReferenceRefusal.OVER_SINCE);
    }
    return switch (pressed) {
      case ReferenceCommand.Allow(_, _, var scope) -> {
        if (!scope.isWithin(request.scope())) {
          yield Decision.refuse(ReferenceRefusal.NOT_ASKED);
        }
        var allowed = new Allowed(request, scope, now.plus(HOLDS));
        yield step(state.with(asker, allowed), bond, now)
            .and(new Effect.Tell(asker, new ReferenceNotice.YouMaySay(allowed)));
      }
      case ReferenceCommand.Decline _ -> step(state.with(asker, new Declined(request)), bond, now);
      case ReferenceCommand.TakeBack _ -> Decision.refuse(ReferenceRefusal.OVER_SINCE);
    };
  }

  /// Why this side cannot ask now; empty when it can. What the other has said makes no difference.
  static Optional<ReferenceRefusal> whyNot(References state, Side side) {
    var waits = state.of(side).filter(slip -> !(slip instanceof Allowed));
    return whyClosed(state).or(() -> waits.map(_ -> ReferenceRefusal.ANOTHER_WAITS));
  }

  private static Optional<ReferenceRefusal> whyClosed(References state) {
    return switch (state.clock()) {
      case PairClock.NotStarted _ -> Optional.of(ReferenceRefusal.NOT_STARTED);
      case PairClock.Standing _ -> Optional.of(ReferenceRefusal.PAUSED);
      case PairClock.Over _ -> Optional.of(ReferenceRefusal.ENDED);
      case PairClock.Running _ -> Optional.empty();
    };
  }

  private static Step<References> step(References next, Bond bond, Instant now) {
    return Decision.step(next, wake(next, bond, now));
  }

  private static Effect wake(References state, Bond bond, Instant now) {
    return Arrays.stream(Side.values())
        .flatMap(asker -> state.of(asker).stream().flatMap(slip -> dues(slip, asker, bond, now)))
        .filter(_ -> state.clock() instanceof PairClock.Running)
        .min(Comparator.naturalOrder())
        .<Effect>map(at -> new Effect.Wake(WAKE, at, new ReferenceCommand.Turn()))
        .orElseGet(() -> new Effect.Forget(WAKE));
  }

  private static Stream<Instant> dues(Slip slip, Side asker, Bond bond, Instant now) {
    return switch (slip) {
      case Allowed(_, _, var until) -> Stream.of(until.isBefore(now) ? now : until);
      case Declined(var request) -> Stream.of(due(request.until(), asker, bond, now));
      case Open(var request, var again) ->
          Stream.concat(
              Stream.of(due(request.until(), asker, bond, now)),
              again.stream().map(at -> due(at, asker.other(), bond, now)));
    };
  }

  private static Instant due(Instant at, Side side, Bond bond, Instant now) {
    return bond.workingMoment(side, at.isBefore(now) ? now : at);
  }
}
