package alcove.concern;

import alcove.concern.Concern.Afterwards;
import alcove.concern.Concern.Alarmed;
import alcove.concern.Concern.Calm;
import alcove.concern.Concern.Passed;
import alcove.concern.Concern.PassedOn;
import alcove.core.Decision;
import alcove.core.Effect;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.pairing.Bond;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When somebody is in danger: passing on comes first, telling the other after. It works while the
/// pair has paused, and at every point of the steps. The other sees nothing of it until they are
/// told.
final class DangerRules {
  private DangerRules() {}

  static Decision<Concern> alarm(Concern state, Side side, Bond bond, Instant now) {
    return whyNot(state)
        .<Decision<Concern>>map(Decision::refuse)
        .orElseGet(() ->
            state.danger(side) instanceof Calm
                ? ConcernRules.settled(state.with(side, new Alarmed(now)), List.of(), bond, now)
                : Decision.step(state));
  }

  static Decision<Concern> passed(Concern state, Side side, Bond bond, Instant now) {
    var why = whyNot(state);
    if (why.isPresent()) {
      return Decision.refuse(why.get());
    }
    return switch (state.danger(side)) {
      case Calm _ -> Decision.refuse(ConcernRefusal.MOVED_ON);
      case PassedOn _ -> Decision.step(state);
      case Alarmed _ -> {
        var asked = ConcernTimes.askedAt(side, bond.workingDaysLater(side, now, 1), bond);
        var passed = new Passed(Way.DANGER, side, now, Optional.empty());
        yield ConcernRules.settled(
            state.with(side, new PassedOn(now, asked)).with(passed), List.of(), bond, now);
      }
    };
  }

  /// Whatever the two were at, this is what they are at now. The other is told at any hour.
  static Decision<Concern> tell(Concern state, Side side, Bond bond, Instant now) {
    var why = whyNot(state);
    if (why.isPresent()) {
      return Decision.refuse(why.get());
    }
    if (!(state.danger(side) instanceof PassedOn(var at, _))) {
      return Decision.refuse(ConcernRefusal.NOT_PASSED_ON);
    }
    var what = new Passed(Way.DANGER, side, at, Optional.empty());
    var other = side.other();
    var asked = ConcernTimes.asked(side, now, bond);
    var told = ConcernTimes.askedAgain(ConcernTimes.asked(other, now, bond), other, bond, now);
    var after = new Afterwards(what, asked, asked, now).with(other, told);
    var next = state.with(side, new Calm()).begun(after);
    var tell = new Effect.Tell(other, new ConcernNotice.HowNow(next.number(), what));
    return ConcernRules.settled(next, List.of(tell), bond, now);
  }

  static Decision<Concern> callOff(Concern state, Side side, Bond bond, Instant now) {
    return whyNot(state)
        .<Decision<Concern>>map(Decision::refuse)
        .orElseGet(() -> ConcernRules.settled(state.with(side, new Calm()), List.of(), bond, now));
  }

  /// What nobody came back to is forgotten.
  static Concern forgotten(Concern state, Instant now) {
    var next = state;
    for (var side : Side.values()) {
      var since =
          switch (state.danger(side)) {
            case Calm _ -> now;
            case Alarmed(var at) -> at;
            case PassedOn(var at, _) -> at;
          };
      if (!now.isBefore(since.plus(ConcernTimes.LIES_FOR))) {
        next = next.with(side, new Calm());
      }
    }
    return next;
  }

  private static Optional<ConcernRefusal> whyNot(Concern state) {
    return switch (state.clock()) {
      case PairClock.NotStarted _ -> Optional.of(ConcernRefusal.NOT_STARTED);
      case PairClock.Over _ -> Optional.of(ConcernRefusal.ENDED);
      case PairClock.Running _, PairClock.Standing _ -> Optional.empty();
    };
  }
}
