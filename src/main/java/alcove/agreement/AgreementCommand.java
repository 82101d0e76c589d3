package alcove.agreement;

import alcove.core.Command;
import alcove.core.Milestone;
import alcove.core.Side;

/// What can be asked of an agreement.
public sealed interface AgreementCommand extends Command {

  /// What concerns both, and therefore waits while the pair is paused.
  sealed interface OfBoth extends AgreementCommand {
    Side side();
  }

  /// A change of the revealed draft.
  sealed interface OnDraft extends OfBoth {}

  /// The pair has come to this point of its life.
  record Follow(Milestone milestone) implements AgreementCommand {}

  /// What holds and what is open stand in a room that the two have left for another.
  record ShowAgain() implements AgreementCommand {}

  /// Keep one part of my side. `entry` holds that part alone.
  record Save(Side side, Part part, Sheet entry) implements AgreementCommand {}

  /// My side is complete: show it as soon as the other side is.
  record Submit(Side side) implements OfBoth {}

  /// Let me change my side once more. Only before the reveal.
  record TakeBack(Side side) implements AgreementCommand {}

  /// Change one part of my side after the reveal, for both to see.
  record Revise(Side side, Part part, Sheet entry) implements OnDraft {}

  /// Let us say this at a shared question.
  record Propose(Side side, Question question, Answer answer) implements OnDraft {}

  /// What the other says at a shared question is right with me: this answer, which I saw.
  record Agree(Side side, Question question, Answer answer) implements OnDraft {}

  /// I sign the text with this digest, which I read.
  record Sign(Side side, String digest) implements OfBoth {}

  /// Let us change what we signed.
  record Amend(Side side) implements OfBoth {}

  /// Leave it as it was: drop the change that is not signed yet.
  record Drop(Side side) implements OfBoth {}

  /// The organisation has another must-report list.
  record MustReportChanged() implements AgreementCommand {}

  /// The clock: remind this side, if there is still something to remind of.
  record Nudge(Side side) implements AgreementCommand {}

  /// The clock: tell this side how things stand.
  record Inform(Side side) implements AgreementCommand {}

  /// No more reminders of this.
  record StopNudges(Side side) implements AgreementCommand {}

  /// The clock: this side has done its part, and waits.
  record OfferWaysOn(Side side) implements AgreementCommand {}
}
