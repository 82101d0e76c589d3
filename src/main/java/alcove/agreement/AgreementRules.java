package alcove.agreement;

import alcove.agreement.Agreement.Stage.Drafting;
import alcove.agreement.Agreement.Stage.Over;
import alcove.agreement.Agreement.Stage.Resting;
import alcove.agreement.Agreement.Stage.Settling;
import alcove.agreement.Agreement.Stage.Signing;
import alcove.agreement.Agreement.Stage.Unopened;
import alcove.agreement.AgreementCommand.Amend;
import alcove.agreement.AgreementCommand.Drop;
import alcove.agreement.AgreementCommand.Follow;
import alcove.agreement.AgreementCommand.Inform;
import alcove.agreement.AgreementCommand.MustReportChanged;
import alcove.agreement.AgreementCommand.Nudge;
import alcove.agreement.AgreementCommand.OfBoth;
import alcove.agreement.AgreementCommand.OfferWaysOn;
import alcove.agreement.AgreementCommand.OnDraft;
import alcove.agreement.AgreementCommand.Save;
import alcove.agreement.AgreementCommand.Sign;
import alcove.agreement.AgreementCommand.StopNudges;
import alcove.agreement.AgreementCommand.Submit;
import alcove.agreement.AgreementCommand.TakeBack;
import alcove.agreement.Signed.Signature;
import alcove.core.Decision;
import alcove.core.Side;
import alcove.pairing.Bond;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The protocol of an agreement. Every command in every state is answered, with a step or with a
/// named refusal; the rules beside this one hold the sentences of each part of it: [SheetRules],
/// [DraftingRules], [SettlingRules], [ChangingRules], [MilestoneRules] and [NudgeRules].
public final class AgreementRules {
  private AgreementRules() {}

  public static Decision<Agreement> decide(
      Agreement state, AgreementCommand command, Bond bond, Instant now) {
    return switch (command) {
      case Follow(var milestone) -> MilestoneRules.follow(state, milestone, bond, now);
      case AgreementCommand.ShowAgain _ -> SettlingRules.shownAgain(state, bond, now);
      case MustReportChanged _ -> ChangingRules.listChanged(state, bond, now);
      case Nudge(var side) -> NudgeRules.nudge(state, side, bond, now);
      case Inform(var side) -> NudgeRules.told(state, side, bond, now);
      case StopNudges(var side) -> NudgeRules.stop(state, side);
      case OfferWaysOn(var side) -> WaysOnRules.offer(state, side, bond, now);
      case Save save ->
          state.stage() instanceof Drafting stage
              ? DraftingRules.save(state, stage, save, bond, now)
              : notHere(state);
      case TakeBack(var side) ->
          state.stage() instanceof Drafting stage
              ? DraftingRules.takeBack(state, stage, side, bond, now)
              : notHere(state);
      case OfBoth shared -> state.isPaused() ? paused(state) : together(state, shared, bond, now);
    };
  }

  /// Whether a stored agreement is still the text that both signed.
  public static boolean intact(Signed signed, Bond bond) {
    var digest = digest(signed.text(), bond);
    return Arrays.stream(Side.values())
        .map(side -> Optional.ofNullable(signed.signatures().get(side)))
        .allMatch(one -> one.map(Signature::digest).filter(digest::equals).isPresent());
  }

  /// What a person who has read `draft` signs: the digest of exactly this text.
  public static String digest(Draft draft, Bond bond) {
    return CanonicalForm.digest(bond.id(), draft);
  }

  /// The shared questions that keep a revealed draft from being signed.
  public static List<Question> open(Draft draft, Bond bond, Instant now) {
    return SettlingRules.open(draft, bond, now);
  }

  /// The refusal of what belongs to another stage than the present one.
  static Decision<Agreement> notHere(Agreement state) {
    return Decision.refuse(
        switch (state.stage()) {
          case Unopened _ -> AgreementRefusal.NOT_YET;
          case Over _ -> AgreementRefusal.OVER;
          case Drafting _, Settling _, Signing _, Resting _ -> AgreementRefusal.MOVED_ON;
        });
  }

  private static Decision<Agreement> paused(Agreement state) {
    return state.stage() instanceof Over
        ? notHere(state)
        : Decision.refuse(AgreementRefusal.PAUSED);
  }

  private static Decision<Agreement> together(
      Agreement state, OfBoth command, Bond bond, Instant now) {
    return switch (command) {
      case Submit(var side) ->
          state.stage() instanceof Drafting stage
              ? DraftingRules.submit(state, stage, side, bond, now)
              : notHere(state);
      case OnDraft change ->
          state
              .draft()
              .map(draft -> SettlingRules.change(state, draft, change, bond, now))
              .orElseGet(() -> notHere(state));
      case Sign sign -> sign(state, sign, bond, now);
      case Amend _ -> ChangingRules.amend(state, bond, now);
      case Drop(var side) -> ChangingRules.drop(state, side, bond, now);
    };
  }

  private static Decision<Agreement> sign(Agreement state, Sign sign, Bond bond, Instant now) {
    return switch (state.stage()) {
      case Signing stage -> SettlingRules.sign(state, stage, sign, bond, now);
      case Settling _ -> Decision.refuse(AgreementRefusal.OPEN_ITEMS);
      case Resting _ when isSigned(state, sign) -> Decision.step(state);
      case Unopened _, Drafting _, Resting _, Over _ -> notHere(state);
    };
  }

  /// Whether this is the second click of somebody who has signed just now.
  private static boolean isSigned(Agreement state, Sign sign) {
    return state
        .signed()
        .map(signed -> signed.signatures().get(sign.side()))
        .filter(signature -> signature.digest().equals(sign.digest()))
        .isPresent();
  }
}
