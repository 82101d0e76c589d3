package alcove.agreement;

import alcove.agreement.Agreement.Stage.Over;
import alcove.agreement.Agreement.Stage.Resting;
import alcove.agreement.Agreement.Stage.Settling;
import alcove.agreement.Agreement.Stage.Signing;
import alcove.agreement.AgreementCommand.Agree;
import alcove.agreement.AgreementCommand.OnDraft;
import alcove.agreement.AgreementCommand.Propose;
import alcove.agreement.AgreementCommand.Revise;
import alcove.agreement.AgreementCommand.Sign;
import alcove.agreement.AgreementNotice.Agreed;
import alcove.agreement.AgreementNotice.ChangeSigned;
import alcove.agreement.AgreementNotice.Ready;
import alcove.agreement.AgreementNotice.Revealed;
import alcove.agreement.Signed.Signature;
import alcove.core.Decision;
import alcove.core.Effect;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.pairing.PairingCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// From the reveal to the signatures.
final class SettlingRules {
  private SettlingRules() {}

  /// The second side is submitted: both are shown together.
  static Decision<Agreement> reveal(
      Agreement state, Sheets sheets, Side by, Bond bond, Instant now) {
    var draft = new Draft(sheets, bond.program().mustReport());
    return moved(state, draft, Nudges.since(now), bond, now)
        .and(NudgeRules.informOther(state, by, bond, now).toArray(Effect[]::new));
  }

  /// A change of the revealed draft, which opens it again for both.
  static Decision<Agreement> change(
      Agreement state, Draft draft, OnDraft change, Bond bond, Instant now) {
    return switch (change) {
      case Propose propose -> propose(state, draft, propose, bond, now);
      case Agree agree -> agree(state, draft, agree, bond, now);
      case Revise revise -> revise(state, draft, revise, bond, now);
    };
  }

  /// A side says something else at a shared question.
  private static Decision<Agreement> propose(
      Agreement state, Draft draft, Propose propose, Bond bond, Instant now) {
    return isTakeable(propose.question(), propose.answer(), propose.side(), bond, now)
        ? answered(state, draft, propose, bond, now)
        : Decision.refuse(AgreementRefusal.NOT_AN_ANSWER);
  }

  /// A side takes what the other says, if the other still says it.
  private static Decision<Agreement> agree(
      Agreement state, Draft draft, Agree agree, Bond bond, Instant now) {
    var theirs = draft.of(agree.side().other()).answer(agree.question());
    if (theirs.filter(agree.answer()::equals).isEmpty()) {
      return Decision.refuse(AgreementRefusal.OTHER_ANSWER);
    }
    return propose(
        state, draft, new Propose(agree.side(), agree.question(), agree.answer()), bond, now);
  }

  /// A side changes one part of its own, with the same care as before the reveal.
  private static Decision<Agreement> revise(
      Agreement state, Draft draft, Revise revise, Bond bond, Instant now) {
    if (SheetRules.isOutdated(revise.part(), revise.entry(), bond)) {
      return Decision.refuse(AgreementRefusal.LIST_CHANGED);
    }
    if (!SheetRules.mistakes(revise.part(), revise.entry(), bond, revise.side(), now).isEmpty()) {
      return Decision.refuse(AgreementRefusal.INCOMPLETE);
    }
    var sheet = draft.of(revise.side()).with(revise.part(), revise.entry());
    return changed(state, draft.with(revise.side(), sheet), revise.side(), bond, now);
  }

  /// A side signs the text it has read. The second signature makes the agreement.
  static Decision<Agreement> sign(
      Agreement state, Signing stage, Sign sign, Bond bond, Instant now) {
    if (!isSettled(stage.draft(), bond, now)) {
      return Decision.refuse(AgreementRefusal.OPEN_ITEMS);
    }
    var digest = CanonicalForm.digest(bond.id(), stage.draft());
    if (!digest.equals(sign.digest())) {
      return Decision.refuse(AgreementRefusal.TEXT_CHANGED);
    }
    if (signatureOf(stage, sign.side(), digest).isPresent()) {
      return Decision.step(state);
    }
    var signatures = new HashMap<Side, Signature>();
    signatureOf(stage, sign.side().other(), digest)
        .ifPresent(other -> signatures.put(sign.side().other(), other));
    signatures.put(sign.side(), new Signature(now, digest));
    return signatures.size() == Side.values().length
        ? concluded(state, stage.draft(), signatures, sign.side(), bond, now)
        : signedByOne(state, stage, signatures, sign.side(), bond, now);
  }

  /// Shows the draft as it is now: open, or ready to be signed. Signatures given before are gone,
  /// since the text may be another.
  static Decision.Step<Agreement> moved(
      Agreement state, Draft draft, Nudges nudges, Bond bond, Instant now) {
    var present = new Draft(draft.sheets(), bond.program().mustReport());
    var next =
        state.at(
            isSettled(present, bond, now)
                ? new Signing(present, Map.of(), nudges)
                : new Settling(present, nudges));
    var effects = new ArrayList<>(shown(next, bond, now));
    effects.addAll(NudgeRules.reminders(next, bond, now));
    return Decision.step(next, effects);
  }

  /// The room's message of the present draft.
  static List<Effect> shown(Agreement state, Bond bond, Instant now) {
    if (state.isPaused()) {
      return List.of();
    }
    return notice(state, bond, now)
        .<List<Effect>>map(notice -> List.of(new Effect.Show(state.place(), notice, false)))
        .orElse(List.of());
  }

  /// What holds, in a pause too, and what is open, for a room that has neither.
  static Decision<Agreement> shownAgain(Agreement state, Bond bond, Instant now) {
    if (state.stage() instanceof Over) {
      return Decision.step(state);
    }
    var effects = new ArrayList<Effect>();
    state.signed().map(SettlingRules::inForce).ifPresent(effects::add);
    effects.addAll(shown(state, bond, now));
    return Decision.step(state, effects);
  }

  private static Effect inForce(Signed signed) {
    return new Effect.Show(Agreement.AGREEMENT, new Agreed(signed), true);
  }

  /// The shared questions on which the two differ, or whose answer cannot hold any more.
  static List<Question> open(Draft draft, Bond bond, Instant now) {
    return Arrays.stream(Question.values())
        .filter(Question::isShared)
        .filter(question -> !isSettled(draft, question, bond, now))
        .toList();
  }

  /// How many things are open in the revealed draft.
  static int openCount(Agreement state, Bond bond, Instant now) {
    return state.draft().map(draft -> openCount(draft, bond, now)).orElse(0);
  }

  private static int openCount(Draft draft, Bond bond, Instant now) {
    var version = bond.program().mustReport().version();
    var unacknowledged =
        Arrays.stream(Side.values())
            .filter(side -> draft.of(side).list().version() != version)
            .count();
    return open(draft, bond, now).size() + (int) unacknowledged;
  }

  private static boolean isSettled(Draft draft, Bond bond, Instant now) {
    return openCount(draft, bond, now) == 0;
  }

  private static boolean isSettled(Draft draft, Question question, Bond bond, Instant now) {
    return draft
        .common(question)
        .filter(answer -> isTakeableByBoth(question, answer, bond, now))
        .isPresent();
  }

  private static boolean isTakeableByBoth(
      Question question, Answer answer, Bond bond, Instant now) {
    return isTakeable(question, answer, Side.MENTOR, bond, now)
        && isTakeable(question, answer, Side.MENTEE, bond, now);
  }

  private static boolean isTakeable(
      Question question, Answer answer, Side side, Bond bond, Instant now) {
    return question.isShared()
        && SheetRules.isAcceptable(question, answer, SheetRules.today(bond, side, now));
  }

  private static Decision<Agreement> answered(
      Agreement state, Draft draft, Propose propose, Bond bond, Instant now) {
    var sheet = draft.of(propose.side());
    if (sheet.answer(propose.question()).filter(propose.answer()::equals).isPresent()) {
      return Decision.step(state);
    }
    var next = draft.with(propose.side(), sheet.with(propose.question(), propose.answer()));
    return changed(state, next, propose.side(), bond, now);
  }

  private static Decision<Agreement> changed(
      Agreement state, Draft draft, Side by, Bond bond, Instant now) {
    var nudges = state.stage().nudges().orElseGet(() -> Nudges.since(now));
    return moved(state, draft, nudges, bond, now)
        .and(NudgeRules.informOther(state, by, bond, now).toArray(Effect[]::new));
  }

  private static Optional<AgreementNotice> notice(Agreement state, Bond bond, Instant now) {
    return switch (state.stage()) {
      case Settling(var draft, _) -> Optional.of(new Revealed(draft, open(draft, bond, now)));
      case Signing(var draft, var signatures, _) ->
          Optional.of(new Ready(draft, signatures.keySet()));
      case Agreement.Stage.Unopened _,
          Agreement.Stage.Drafting _,
          Resting _,
          Agreement.Stage.Over _ ->
          Optional.empty();
    };
  }

  /// A signature counts only for the text that is signed now.
  private static Optional<Signature> signatureOf(Signing stage, Side side, String digest) {
    return Optional.ofNullable(stage.signatures().get(side))
        .filter(signature -> signature.digest().equals(digest));
  }

  private static Decision<Agreement> signedByOne(
      Agreement state,
      Signing stage,
      Map<Side, Signature> signatures,
      Side by,
      Bond bond,
      Instant now) {
    var next = state.at(new Signing(stage.draft(), signatures, stage.reminded()));
    var effects = new ArrayList<>(shown(next, bond, now));
    effects.addAll(NudgeRules.reminders(next, bond, now));
    effects.addAll(NudgeRules.informOther(next, by, bond, now));
    effects.addAll(WaysOnRules.planned(next, bond, now));
    return Decision.step(next, effects);
  }

  private static Decision<Agreement> concluded(
      Agreement state,
      Draft draft,
      Map<Side, Signature> signatures,
      Side by,
      Bond bond,
      Instant now) {
    var version = state.signed().map(before -> before.version() + 1).orElse(1);
    var earlier = state.signed().map(Signed::history).orElse(List.of());
    var signed = new Signed(version, draft, signatures, earlier);
    var next =
        new Agreement(new Resting(), Optional.of(signed), state.pausedSince(), state.drafts());
    var effects = new ArrayList<Effect>();
    effects.add(inForce(signed));
    if (!state.place().equals(Agreement.AGREEMENT)) {
      effects.add(new Effect.Show(state.place(), new ChangeSigned(version), false));
    }
    effects.add(
        new Effect.Ask(
            new PairingCommand.Sign(signed.endsOn(), signed.checkInEveryDays(), signed.talks())));
    effects.addAll(NudgeRules.silence());
    effects.addAll(NudgeRules.informOther(next, by, bond, now));
    return Decision.step(next, effects);
  }
}
