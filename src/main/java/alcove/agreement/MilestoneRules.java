package alcove.agreement;

import alcove.agreement.Agreement.Stage.Drafting;
import alcove.agreement.Agreement.Stage.Over;
import alcove.agreement.Agreement.Stage.Resting;
import alcove.agreement.Agreement.Stage.Settling;
import alcove.agreement.Agreement.Stage.Signing;
import alcove.agreement.Agreement.Stage.Unopened;
import alcove.core.Decision;
import alcove.core.Milestone;
import alcove.pairing.Bond;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/// How an agreement follows the life of its pair. What does not concern it changes nothing.
final class MilestoneRules {
  private MilestoneRules() {}

  static Decision<Agreement> follow(Agreement state, Milestone milestone, Bond bond, Instant now) {
    return switch (milestone) {
      case AGREEING ->
          state.stage() instanceof Unopened ? ChangingRules.ask(state, bond, now) : same(state);
      case AMENDING ->
          state.stage() instanceof Resting ? ChangingRules.ask(state, bond, now) : same(state);
      case PAUSED -> state.isPaused() || isOver(state) ? same(state) : paused(state, now);
      case RESUMED ->
          state.pausedSince().map(since -> resumed(state, since, bond, now)).orElse(same(state));
      case ENDED -> ended(state);
      case ACTIVE -> same(state);
    };
  }

  private static Decision<Agreement> paused(Agreement state, Instant now) {
    var next = new Agreement(state.stage(), state.signed(), Optional.of(now), state.drafts());
    return Decision.step(next, NudgeRules.silence());
  }

  /// The clocks go on where they stood, and both are told what is open.
  private static Decision<Agreement> resumed(
      Agreement state, Instant since, Bond bond, Instant now) {
    var pause = Duration.between(since, now);
    var stage =
        state
            .stage()
            .nudges()
            .map(nudges -> state.stage().with(nudges.movedBy(pause)))
            .orElse(state.stage());
    var next = new Agreement(stage, state.signed(), Optional.empty(), state.drafts());
    var effects = new ArrayList<>(SettlingRules.shown(next, bond, now));
    if (isOpen(next)) {
      effects.addAll(NudgeRules.informAfterPause(next, bond, now));
    }
    effects.addAll(NudgeRules.reminders(next, bond, now));
    effects.addAll(WaysOnRules.planned(next, bond, now));
    return Decision.step(next, effects);
  }

  /// Drafts are dropped; what was signed stays readable until the pair's key is destroyed.
  private static Decision<Agreement> ended(Agreement state) {
    return isOver(state) ? same(state) : Decision.step(state.at(new Over()), NudgeRules.silence());
  }

  private static boolean isOver(Agreement state) {
    return state.stage() instanceof Over;
  }

  private static boolean isOpen(Agreement state) {
    return switch (state.stage()) {
      case Drafting _, Settling _, Signing _ -> true;
      case Unopened _, Resting _, Over _ -> false;
    };
  }

  private static Decision<Agreement> same(Agreement state) {
    return Decision.step(state);
  }
}
