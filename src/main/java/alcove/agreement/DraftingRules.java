package alcove.agreement;

import alcove.agreement.Agreement.Stage.Drafting;
import alcove.agreement.AgreementCommand.Save;
import alcove.core.Decision;
import alcove.core.Effect;
import alcove.core.Side;
import alcove.pairing.Bond;
import java.time.Instant;
import java.util.HashSet;

/// Each side's own answers, before anybody else sees them.
final class DraftingRules {
  private DraftingRules() {}

  /// Keeps one part of a side. Nothing is said to anybody.
  static Decision<Agreement> save(
      Agreement state, Drafting stage, Save save, Bond bond, Instant now) {
    if (stage.submitted().contains(save.side())) {
      return Decision.refuse(AgreementRefusal.SUBMITTED);
    }
    if (SheetRules.isOutdated(save.part(), save.entry(), bond)) {
      return Decision.refuse(AgreementRefusal.LIST_CHANGED);
    }
    if (!SheetRules.mistakes(save.part(), save.entry(), bond, save.side(), now).isEmpty()) {
      return Decision.refuse(AgreementRefusal.INCOMPLETE);
    }
    var sheet = stage.sheets().of(save.side()).with(save.part(), save.entry());
    var sheets = stage.sheets().with(save.side(), sheet);
    return Decision.step(state.at(new Drafting(sheets, stage.submitted(), stage.reminded())));
  }

  /// The first to submit waits unseen; with the second both are revealed.
  static Decision<Agreement> submit(
      Agreement state, Drafting stage, Side side, Bond bond, Instant now) {
    if (stage.submitted().contains(side)) {
      return Decision.step(state);
    }
    if (!SheetRules.openParts(stage.sheets().of(side), side, bond, now).isEmpty()) {
      return Decision.refuse(AgreementRefusal.OPEN_PARTS);
    }
    if (stage.submitted().contains(side.other())) {
      return SettlingRules.reveal(state, stage.sheets(), side, bond, now);
    }
    var submitted = new HashSet<>(stage.submitted());
    submitted.add(side);
    var waits =
        changed(state, new Drafting(stage.sheets(), submitted, stage.reminded()), bond, now);
    return waits.and(WaysOnRules.planned(waits.next(), bond, now).toArray(Effect[]::new));
  }

  /// Until the reveal a side can still be changed.
  static Decision<Agreement> takeBack(
      Agreement state, Drafting stage, Side side, Bond bond, Instant now) {
    var submitted = new HashSet<>(stage.submitted());
    submitted.remove(side);
    return changed(state, new Drafting(stage.sheets(), submitted, stage.reminded()), bond, now)
        .and(WaysOnRules.forgotten(side));
  }

  private static Decision.Step<Agreement> changed(
      Agreement state, Drafting stage, Bond bond, Instant now) {
    var next = state.at(stage);
    return Decision.step(next, NudgeRules.reminders(next, bond, now));
  }
}
