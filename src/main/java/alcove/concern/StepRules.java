package alcove.concern;

import alcove.concern.Concern.Acknowledged;
import alcove.concern.Concern.Afterwards;
import alcove.concern.Concern.Open;
import alcove.concern.Concern.Part;
import alcove.concern.Concern.Passed;
import alcove.concern.Concern.Plan;
import alcove.concern.Concern.Quiet;
import alcove.concern.Concern.Refused;
import alcove.concern.Concern.Silent;
import alcove.core.Decision;
import alcove.core.Effect;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.pairing.Bond;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The four steps: each waits until both have acknowledged it.
final class StepRules {
  private StepRules() {}

  static Decision<Concern> raise(Concern state, Side side, Bond bond, Instant now) {
    return switch (state.clock()) {
      case PairClock.NotStarted _ -> Decision.refuse(ConcernRefusal.NOT_STARTED);
      case PairClock.Standing _ -> Decision.refuse(ConcernRefusal.PAUSED);
      case PairClock.Over _ -> Decision.refuse(ConcernRefusal.ENDED);
      case PairClock.Running _ -> raised(state, side, bond, now);
    };
  }

  /// Whoever raises what the other has raised sees it too. All else stays as it is.
  private static Decision<Concern> raised(Concern state, Side side, Bond bond, Instant now) {
    return switch (state.steps()) {
      case Quiet _ -> {
        var other = ConcernTimes.asked(side.other(), now, bond);
        var open =
            new Open(Step.ISSUE, side, Optional.empty(), other, other, now)
                .with(side, new Acknowledged());
        yield ConcernRules.settled(state.begun(open), List.of(), bond, now);
      }
      case Open open when open.step() == Step.ISSUE && open.by() != side ->
          acknowledged(state, open, side, bond, now);
      case Open _, Concern.Noticed _, Afterwards _ -> Decision.step(state);
    };
  }

  static Decision<Concern> acknowledge(
      Concern state, ConcernCommand.Acknowledge it, Bond bond, Instant now) {
    if (!(state.steps() instanceof Open open) || open.step() != it.step()) {
      return Decision.refuse(ConcernRefusal.MOVED_ON);
    }
    if (open.step() == Step.PLAN && open.plan().isEmpty()) {
      return Decision.refuse(ConcernRefusal.NO_PLAN);
    }
    if (open.step() == Step.DONE && !isPassedOn(open)) {
      return Decision.refuse(ConcernRefusal.NOT_PASSED_ON);
    }
    return acknowledged(state, open, it.side(), bond, now);
  }

  private static Decision<Concern> acknowledged(
      Concern state, Open open, Side side, Bond bond, Instant now) {
    var next = open.with(side, new Acknowledged());
    if (!(open.part(side.other()) instanceof Acknowledged)) {
      return ConcernRules.settled(state.with(next), List.of(), bond, now);
    }
    var after =
        open.step() == Step.DONE
            ? afterwards(state, bond, now)
            : state.with(begun(next, bond, now));
    return ConcernRules.settled(after, List.of(), bond, now);
  }

  /// The step after one that both have acknowledged.
  private static Open begun(Open open, Bond bond, Instant now) {
    var step = open.step().next();
    return new Open(
        step,
        open.by(),
        open.plan(),
        asked(step, open, Side.MENTOR, bond, now),
        asked(step, open, Side.MENTEE, bond, now),
        now);
  }

  /// On the day that was agreed, whoever passes it on is asked; the other when that is done.
  private static Part asked(Step step, Open open, Side side, Bond bond, Instant now) {
    if (step != Step.DONE) {
      return ConcernTimes.asked(side, now, bond);
    }
    var plan = open.plan().orElseThrow();
    var day = ConcernTimes.dayOrNow(plan.on(), side, bond, now);
    return plan.teller().speaks(side)
        ? ConcernTimes.asked(side, day, bond)
        : ConcernTimes.unasked(day);
  }

  static Decision<Concern> refuse(Concern state, ConcernCommand.Refuse it, Bond bond, Instant now) {
    if (!(state.steps() instanceof Open open) || open.step() != it.step() || isPassedOn(open)) {
      return Decision.refuse(ConcernRefusal.MOVED_ON);
    }
    var told =
        new Effect.Tell(it.side().other(), new ConcernNotice.Differs(it.step(), it.number()));
    var isNew = !(open.part(it.side()) instanceof Refused);
    return ConcernRules.settled(
        state.with(open.with(it.side(), new Refused())),
        isNew ? List.of(told) : List.of(),
        bond,
        now);
  }

  static Decision<Concern> propose(
      Concern state, ConcernCommand.Propose it, Bond bond, Instant now) {
    if (!(state.steps() instanceof Open open)
        || open.step().compareTo(Step.PLAN) < 0
        || isPassedOn(open)) {
      return Decision.refuse(ConcernRefusal.MOVED_ON);
    }
    if (!isWithin(it.plan(), it.side(), bond, now)) {
      return Decision.refuse(ConcernRefusal.WRONG_DAY);
    }
    var other = it.side().other();
    var next =
        new Open(Step.PLAN, open.by(), Optional.of(it.plan()), open.mentor(), open.mentee(), now)
            .with(it.side(), new Acknowledged())
            .with(other, ConcernTimes.asked(other, now, bond));
    // Whoever agrees has seen what they agree to: the buttons of another plan do nothing.
    var isOther = open.plan().isPresent();
    return ConcernRules.settled(
        isOther ? state.begun(next) : state.with(next), List.of(), bond, now);
  }

  private static boolean isWithin(Plan plan, Side side, Bond bond, Instant now) {
    var today = today(side, bond, now);
    return !plan.on().isBefore(today)
        && !plan.on().isAfter(today.plusDays(ConcernTimes.FURTHEST_DAYS));
  }

  private static LocalDate today(Side side, Bond bond, Instant now) {
    return now.atZone(bond.partner(side).zone()).toLocalDate();
  }

  static Decision<Concern> done(Concern state, Side side, Bond bond, Instant now) {
    if (!(state.steps() instanceof Open open) || open.step() != Step.DONE) {
      return Decision.refuse(ConcernRefusal.MOVED_ON);
    }
    if (isPassedOn(open)) {
      return acknowledge(
          state, new ConcernCommand.Acknowledge(side, state.number(), Step.DONE), bond, now);
    }
    var plan = open.plan().orElseThrow();
    if (!plan.teller().speaks(side)) {
      return Decision.refuse(ConcernRefusal.NOT_YOURS);
    }
    if (today(side, bond, now).isBefore(plan.on())) {
      return Decision.refuse(ConcernRefusal.TOO_SOON);
    }
    var next =
        open.with(side, new Acknowledged())
            .with(side.other(), ConcernTimes.asked(side.other(), now, bond));
    var passed = new Passed(Way.AGREED, side, now, Optional.empty());
    return ConcernRules.settled(state.with(next).with(passed), List.of(), bond, now);
  }

  /// Whether one of the two has said that it is done as agreed, and the other is to see it.
  static boolean isPassedOn(Open open) {
    return open.step() == Step.DONE
        && (open.mentor() instanceof Acknowledged || open.mentee() instanceof Acknowledged);
  }

  /// Whether this side may set out a notice: the two see it differently, or the other is silent.
  static boolean mayAnnounce(Open open, Side side) {
    return !isPassedOn(open)
        && (open.mentor() instanceof Refused
            || open.mentee() instanceof Refused
            || (open.part(side) instanceof Acknowledged
                && open.part(side.other()) instanceof Silent));
  }

  /// Who has waited for too long is silent from now on. Having seen what is done is taken for
  /// granted then.
  static Concern silent(Concern state, Bond bond, Instant now, List<Effect> effects) {
    var next = state;
    for (var side : Side.values()) {
      if (next.steps() instanceof Open open && ConcernTimes.isSilent(open.part(side), now)) {
        next =
            isPassedOn(open)
                ? afterwards(next, bond, now)
                : next.with(silent(open, side, next.number(), effects));
      }
    }
    return next;
  }

  private static Open silent(Open open, Side side, int number, List<Effect> effects) {
    var next = open.with(side, new Silent());
    if (mayAnnounce(next, side.other())) {
      effects.add(new Effect.Tell(side.other(), new ConcernNotice.Silent(open.step(), number)));
    }
    return next;
  }

  /// Both are asked how they want to go on.
  static Concern afterwards(Concern state, Bond bond, Instant now) {
    return state.with(
        new Afterwards(
            state.passed().getLast(),
            ConcernTimes.asked(Side.MENTOR, now, bond),
            ConcernTimes.asked(Side.MENTEE, now, bond),
            now));
  }
}
