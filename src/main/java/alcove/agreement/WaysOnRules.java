package alcove.agreement;

import alcove.agreement.Agreement.Stage.Drafting;
import alcove.agreement.Agreement.Stage.Signing;
import alcove.agreement.AgreementCommand.OfferWaysOn;
import alcove.agreement.AgreementNotice.NothingSigned;
import alcove.core.Decision;
import alcove.core.Effect;
import alcove.core.Side;
import alcove.pairing.Bond;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// When somebody who has done their part, and sees that nothing is signed, is offered ways on:
/// once, after the other could have had all reminders. It hangs on what they did themselves and on
/// the calendar alone, so it tells nothing of what the other has begun, read or put off.
final class WaysOnRules {
  /// From the opening of a matter: the last reminder of it comes on the tenth day.
  private static final Duration AFTER = Duration.ofDays(14);

  /// From one's own part.
  private static final Duration REST = Duration.ofDays(7);

  private WaysOnRules() {}

  /// Whoever waits now, after what they did or after a pause.
  static List<Effect> planned(Agreement state, Bond bond, Instant now) {
    return Arrays.stream(Side.values())
        .filter(side -> isWaiting(state, side))
        .map(side -> planned(state, side, bond, now))
        .toList();
  }

  private static Effect planned(Agreement state, Side side, Bond bond, Instant now) {
    var opened = state.stage().nudges().orElseThrow().since();
    return at(side, bond, later(opened.plus(AFTER), now.plus(REST)));
  }

  /// The clock says that `side` has waited for long.
  static Decision<Agreement> offer(Agreement state, Side side, Bond bond, Instant now) {
    if (!isWaiting(state, side)) {
      return Decision.step(state);
    }
    return bond.isWorkingMoment(side, now)
        ? Decision.step(state, new Effect.Tell(side, new NothingSigned()))
        : Decision.step(state, at(side, bond, now));
  }

  static Effect forgotten(Side side) {
    return new Effect.Forget(name(side));
  }

  /// A change waits beside what holds, and is nobody's hurry.
  private static boolean isWaiting(Agreement state, Side side) {
    if (state.isPaused() || state.signed().isPresent()) {
      return false;
    }
    return switch (state.stage()) {
      case Drafting(_, var submitted, var reminded) ->
          submitted.contains(side) && !reminded.stopped().contains(side);
      case Signing(_, var signatures, var reminded) ->
          signatures.containsKey(side) && !reminded.stopped().contains(side);
      case Agreement.Stage.Unopened _,
          Agreement.Stage.Settling _,
          Agreement.Stage.Resting _,
          Agreement.Stage.Over _ ->
          false;
    };
  }

  private static Effect at(Side side, Bond bond, Instant earliest) {
    return new Effect.Wake(name(side), bond.workingMoment(side, earliest), new OfferWaysOn(side));
  }

  private static String name(Side side) {
    return "agreement-ways-" + side.name().toLowerCase(Locale.ROOT);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
