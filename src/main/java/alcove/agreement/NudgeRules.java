package alcove.agreement;

import alcove.agreement.Agreement.Stage;
import alcove.agreement.AgreementNotice.Asked;
import alcove.agreement.AgreementNotice.LeftOff;
import alcove.agreement.AgreementNotice.Matter;
import alcove.agreement.AgreementNotice.Moved;
import alcove.agreement.AgreementNotice.NewList;
import alcove.agreement.AgreementNotice.Nudged;
import alcove.agreement.AgreementNotice.Stands;
import alcove.core.Decision;
import alcove.core.Effect;
import alcove.core.Side;
import alcove.pairing.Bond;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When somebody is told or reminded: in their own working hours, at most three times of one
/// matter, never while the pair is paused or after its end, and of nothing that is done.
final class NudgeRules {
  /// Days from the opening of a matter to each reminder of it.
  private static final List<Integer> DAYS = List.of(2, 5, 10);

  /// Between an act and a reminder there is at least this time, also when a reminder is late.
  private static final Duration REST = Duration.ofDays(1);

  /// How long news waits for more of its kind, so that a lively hour makes one message.
  private static final Duration GATHERING = Duration.ofMinutes(10);

  private NudgeRules() {}

  /// Tells `side` how things stand, now or when its working day begins.
  static List<Effect> inform(Agreement state, Side side, Bond bond, Instant now) {
    return news(state, side, bond, now)
        .map(tell -> bond.isWorkingMoment(side, now) ? tell : informAt(side, bond, now))
        .stream()
        .toList();
  }

  /// Tells both sides.
  static List<Effect> informBoth(Agreement state, Bond bond, Instant now) {
    var effects = new ArrayList<>(inform(state, Side.MENTOR, bond, now));
    effects.addAll(inform(state, Side.MENTEE, bond, now));
    return effects;
  }

  /// Tells both sides where they were, but for whoever wanted no more of it. A list that is not
  /// read is told to all.
  static List<Effect> informAfterPause(Agreement state, Bond bond, Instant now) {
    var effects = new ArrayList<Effect>();
    for (var side : Side.values()) {
      if (!isStopped(state, side) || state.hasListFor(side)) {
        effects.addAll(inform(state, side, bond, now));
      }
    }
    return effects;
  }

  private static boolean isStopped(Agreement state, Side side) {
    return state.stage().nudges().filter(nudges -> nudges.stopped().contains(side)).isPresent();
  }

  /// `side` has acted and sees what it did; the other is told a little later.
  static List<Effect> informOther(Agreement state, Side side, Bond bond, Instant now) {
    return state.isPaused()
        ? List.of()
        : List.of(
            new Effect.Forget(informName(side)), informAt(side.other(), bond, now.plus(GATHERING)));
  }

  /// The clock says that `side` may be told now.
  static Decision<Agreement> told(Agreement state, Side side, Bond bond, Instant now) {
    return Decision.step(state, inform(state, side, bond, now));
  }

  /// The reminders that belong to this state: set where there is something to remind of, dropped
  /// where there is not.
  static List<Effect> reminders(Agreement state, Bond bond, Instant now) {
    return List.of(
        reminder(state, Side.MENTOR, bond, now), reminder(state, Side.MENTEE, bond, now));
  }

  /// Nothing comes any more, neither news nor reminders.
  static List<Effect> silence() {
    return List.of(
        new Effect.Forget(nudgeName(Side.MENTOR)),
        new Effect.Forget(nudgeName(Side.MENTEE)),
        new Effect.Forget(informName(Side.MENTOR)),
        new Effect.Forget(informName(Side.MENTEE)),
        WaysOnRules.forgotten(Side.MENTOR),
        WaysOnRules.forgotten(Side.MENTEE));
  }

  /// The clock says that `side` may be reminded now.
  static Decision<Agreement> nudge(Agreement state, Side side, Bond bond, Instant now) {
    var nudges = state.stage().nudges();
    var matter = matter(state, side);
    if (nudges.isEmpty() || matter.isEmpty()) {
      return Decision.step(state);
    }
    var given = nudges.get().given(side);
    var due = nudges.get().since().plus(Duration.ofDays(DAYS.get(given)));
    if (now.isBefore(due) || !bond.isWorkingMoment(side, now)) {
      return Decision.step(state, nudgeAt(side, bond, now.isBefore(due) ? due : now));
    }
    var next = state.at(state.stage().with(nudges.get().given(side, given + 1)));
    return Decision.step(
        next,
        new Effect.Tell(side, new Nudged(matter.get(), given + 1)),
        reminder(next, side, bond, now));
  }

  /// `side` wants no more reminders of this matter.
  static Decision<Agreement> stop(Agreement state, Side side) {
    var next =
        state
            .stage()
            .nudges()
            .map(nudges -> state.at(state.stage().with(nudges.stoppedBy(side))))
            .orElse(state);
    return Decision.step(next, new Effect.Forget(nudgeName(side)));
  }

  private static Effect reminder(Agreement state, Side side, Bond bond, Instant now) {
    return matter(state, side)
        .flatMap(_ -> state.stage().nudges())
        .<Effect>map(nudges -> nudgeAt(side, bond, later(dueAt(nudges, side), now.plus(REST))))
        .orElseGet(() -> new Effect.Forget(nudgeName(side)));
  }

  /// What `side` may still be reminded of.
  private static Optional<Matter> matter(Agreement state, Side side) {
    return state
        .stage()
        .nudges()
        .filter(nudges -> !state.isPaused() && !nudges.stopped().contains(side))
        .filter(nudges -> nudges.given(side) < DAYS.size())
        .flatMap(_ -> state.stage().matter(side));
  }

  private static Optional<Effect> news(Agreement state, Side side, Bond bond, Instant now) {
    if (state.isPaused()) {
      return Optional.empty();
    }
    return state
        .stage()
        .matter(side)
        .<AgreementNotice>map(matter ->
            switch (matter) {
              case OWN_SIDE -> ownSide(state, side);
              case SETTLING -> settling(state, side, bond, now);
              case SIGNING -> new Moved(0);
            })
        .or(() -> standing(state))
        .map(notice -> new Effect.Tell(side, notice));
  }

  /// A side that holds more than what was signed before has been begun.
  private static AgreementNotice ownSide(Agreement state, Side side) {
    var isBegun = state.signed().isEmpty() && !state.sheet(side).equals(Optional.of(Sheet.EMPTY));
    return isBegun ? new LeftOff() : new Asked(state.signed().isPresent());
  }

  /// A list that has not been read comes before what the two differ on.
  private static AgreementNotice settling(Agreement state, Side side, Bond bond, Instant now) {
    return state.hasListFor(side)
        ? new NewList(state.signed().isPresent())
        : new Moved(SettlingRules.openCount(state, bond, now));
  }

  private static Optional<AgreementNotice> standing(Agreement state) {
    return state.stage() instanceof Stage.Resting
        ? state.signed().map(signed -> new Stands(signed.version()))
        : Optional.empty();
  }

  private static Instant dueAt(Nudges nudges, Side side) {
    return nudges.since().plus(Duration.ofDays(DAYS.get(nudges.given(side))));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Effect nudgeAt(Side side, Bond bond, Instant earliest) {
    return new Effect.Wake(
        nudgeName(side), bond.workingMoment(side, earliest), new AgreementCommand.Nudge(side));
  }

  private static Effect informAt(Side side, Bond bond, Instant earliest) {
    return new Effect.Wake(
        informName(side), bond.workingMoment(side, earliest), new AgreementCommand.Inform(side));
  }

  private static String nudgeName(Side side) {
    return "agreement-nudge-" + lower(side);
  }

  private static String informName(Side side) {
    return "agreement-news-" + lower(side);
  }

  private static String lower(Side side) {
    return switch (side) {
      case MENTOR -> "mentor";
      case MENTEE -> "mentee";
    };
  }
}
