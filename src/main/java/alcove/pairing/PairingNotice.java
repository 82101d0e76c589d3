package alcove.pairing;

import alcove.core.Notice;
import alcove.core.Side;
import java.time.Instant;
import java.time.LocalDate;

/// What the life of a pair has to tell.
public sealed interface PairingNotice extends Notice {

  /// To the invited one: somebody would like to be your mentor, or your mentee.
  ///
  /// @param reminder whether they were asked before
  record Invitation(Side invited, Instant until, boolean reminder) implements PairingNotice {}

  /// To the one who asked: the invitation is on its way.
  record InvitationSent(Instant until) implements PairingNotice {}

  /// To the one who asked: yes.
  record Accepted() implements PairingNotice {}

  /// To the one who asked: not now.
  record NotNow() implements PairingNotice {}

  /// To the invited one: the invitation was taken back.
  record TakenBack() implements PairingNotice {}

  /// To the one who asked: nobody answered in time.
  record Unanswered() implements PairingNotice {}

  /// To both: the program proposes you two to each other.
  ///
  /// @param role what the reader would be
  /// @param reminder whether they were asked before
  record Proposal(Side role, Instant until, boolean reminder) implements PairingNotice {}

  /// To whoever said yes first: the other has, too.
  record BothSaidYes() implements PairingNotice {}

  /// To whoever is still asked, or has said yes: nothing comes of the proposal. Nobody sees why.
  record CameToNothing() implements PairingNotice {}

  /// In the room: what this place is, and what it is not.
  record Welcome() implements PairingNotice {}

  /// To both: the calendar runs from now on.
  record Begun(LocalDate endsOn, int checkInEveryDays) implements PairingNotice {}

  /// To both: paused until. Nobody sees by whom or why.
  record PausedUntil(Instant until) implements PairingNotice {}

  /// To both: it goes on.
  record GoesOn() implements PairingNotice {}

  /// To both: it has come to its end. Nobody sees who said so.
  ///
  /// @param destroyedOn when everything Alcove holds about the pair is destroyed
  record CameToItsEnd(Instant destroyedOn) implements PairingNotice {}

  /// To whoever is left: the other's account is gone, and so it has come to its end.
  ///
  /// @param destroyedOn when everything Alcove holds about the pair is destroyed
  record PartnerGone(Instant destroyedOn) implements PairingNotice {}

  /// What stands where somebody was asked, once there is nothing to answer any more.
  record NothingLeft() implements PairingNotice {}

  /// To both: what was destroyed and when.
  record Certificate(Instant at) implements PairingNotice {}
}
