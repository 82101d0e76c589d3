package alcove.agreement;

import alcove.agreement.Agreement.Stage.Drafting;
import alcove.agreement.Agreement.Stage.Over;
import alcove.agreement.Agreement.Stage.Resting;
import alcove.agreement.Agreement.Stage.Settling;
import alcove.agreement.Agreement.Stage.Signing;
import alcove.agreement.Agreement.Stage.Unopened;
import alcove.agreement.AgreementNotice.LeftAsItWas;
import alcove.core.Decision;
import alcove.core.Effect;
import alcove.core.Side;
import alcove.pairing.Bond;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;

/// What was signed is to change: because one of the two wishes it, or because the organisation has
/// another list. What was signed holds until both have signed anew.
final class ChangingRules {
  private ChangingRules() {}

  /// Either may ask for a change; both are then asked again, starting from what they signed.
  static Decision<Agreement> amend(Agreement state, Bond bond, Instant now) {
    return switch (state.stage()) {
      case Resting _ -> ask(state, bond, now);
      case Drafting _, Settling _, Signing _ -> Decision.refuse(AgreementRefusal.CHANGE_OPEN);
      case Unopened _, Over _ -> AgreementRules.notHere(state);
    };
  }

  /// Either may leave it as it was. Only the organisation's list cannot be left: its change comes
  /// back alone.
  static Decision<Agreement> drop(Agreement state, Side by, Bond bond, Instant now) {
    return switch (state.stage()) {
      case Drafting _, Settling _, Signing _ ->
          state
              .signed()
              .map(signed -> dropped(state, signed, by, bond, now))
              .orElseGet(() -> Decision.refuse(AgreementRefusal.NOTHING_SIGNED));
      case Unopened _, Resting _, Over _ -> AgreementRules.notHere(state);
    };
  }

  /// The organisation's list has changed. Who is still answering alone meets it in their own part;
  /// a revealed or signed text opens again.
  static Decision<Agreement> listChanged(Agreement state, Bond bond, Instant now) {
    return switch (state.stage()) {
      case Settling(var draft, var reminded) -> relisted(state, draft, reminded, bond, now);
      case Signing(var draft, _, var reminded) -> relisted(state, draft, reminded, bond, now);
      case Resting _ ->
          state
              .signed()
              .filter(signed -> isOutdated(signed.text(), bond))
              .map(signed -> reopened(state, signed, bond, now))
              .orElseGet(() -> Decision.step(state));
      case Unopened _, Drafting _, Over _ -> Decision.step(state);
    };
  }

  /// Asks both for a change. Answers that are not the ones that were signed are no start.
  static Decision.Step<Agreement> ask(Agreement state, Bond bond, Instant now) {
    var sheets =
        state
            .signed()
            .filter(signed -> AgreementRules.intact(signed, bond))
            .map(signed -> signed.text().sheets())
            .orElse(Sheets.EMPTY);
    var next = state.opened(new Drafting(sheets, Set.of(), Nudges.since(now)));
    var effects = new ArrayList<>(NudgeRules.informBoth(next, bond, now));
    effects.addAll(NudgeRules.reminders(next, bond, now));
    return Decision.step(next, effects);
  }

  private static Decision<Agreement> dropped(
      Agreement state, Signed signed, Side by, Bond bond, Instant now) {
    var resting = state.at(new Resting());
    var effects = new ArrayList<Effect>();
    if (state.draft().isPresent()) {
      effects.add(new Effect.Show(state.place(), new LeftAsItWas(), false));
    }
    effects.addAll(NudgeRules.silence());
    if (isOutdated(signed.text(), bond)) {
      var again = reopened(resting, signed, bond, now);
      effects.addAll(again.effects());
      return Decision.step(again.next(), effects);
    }
    effects.addAll(NudgeRules.informOther(resting, by, bond, now));
    return Decision.step(resting, effects);
  }

  private static Decision<Agreement> relisted(
      Agreement state, Draft draft, Nudges reminded, Bond bond, Instant now) {
    if (!isOutdated(draft, bond)) {
      return Decision.step(state);
    }
    var step = SettlingRules.moved(state, draft, reminded, bond, now);
    return step.and(NudgeRules.informBoth(step.next(), bond, now).toArray(Effect[]::new));
  }

  /// The signed text as a revealed draft, in which both have to acknowledge the new list. A text
  /// that is not the one they signed is no start: then both are asked anew.
  private static Decision.Step<Agreement> reopened(
      Agreement state, Signed signed, Bond bond, Instant now) {
    if (!AgreementRules.intact(signed, bond)) {
      return ask(state, bond, now);
    }
    var step =
        SettlingRules.moved(
            state.opened(state.stage()), signed.text(), Nudges.since(now), bond, now);
    return step.and(NudgeRules.informBoth(step.next(), bond, now).toArray(Effect[]::new));
  }

  private static boolean isOutdated(Draft draft, Bond bond) {
    return draft.list().version() != bond.program().mustReport().version();
  }
}
