package alcove.pairing;

import alcove.core.Command;
import alcove.core.Side;
import alcove.pairing.Bond.Talks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// What can be asked of the life of a pair, by its people, by other capabilities and by the clock.
public sealed interface PairingCommand extends Command {

  /// The invited one says yes.
  record Accept(Side by) implements PairingCommand {}

  /// The invited one says not now. No reason is asked.
  record Decline(Side by) implements PairingCommand {}

  /// The one who asked takes it back.
  record Withdraw(Side by) implements PairingCommand {}

  /// The clock: the invited one may be asked again.
  record AskAgain() implements PairingCommand {}

  /// The clock: the invitation has been open long enough.
  record Expire() implements PairingCommand {}

  /// One side wants a pause until a moment.
  record Pause(Side by, Instant until) implements PairingCommand {}

  /// One side takes its own pause back.
  record Resume(Side by) implements PairingCommand {}

  /// The clock: the pause may be over.
  record PauseOver() implements PairingCommand {}

  /// Both have signed: the pair's calendar runs, or goes on, on this course.
  record Sign(LocalDate endsOn, int checkInEveryDays, Talks talks) implements PairingCommand {}

  /// Both want to change the agreement.
  record Amend() implements PairingCommand {}

  /// Both want another rhythm of check-ins.
  record ChangeRhythm(int checkInEveryDays) implements PairingCommand {}

  /// The pair ends here; nobody is told who said so.
  record Finish() implements PairingCommand {}

  /// The clock: the retention time is over.
  ///
  /// @param on when it is, as was said when the pair came to its end: a program that keeps others
  ///   longer since then changes nothing about it
  record Destroy(Instant on) implements PairingCommand {}

  /// Slack says that a partner lives in another time zone now.
  record Move(Side side, ZoneId zone) implements PairingCommand {}

  /// One side wants nothing to be kept about them any more, whatever the pair is at.
  record Erase(Side by) implements PairingCommand {}

  /// The clock: what is left of a pair that was erased goes, whatever its retention time.
  record Vanish() implements PairingCommand {}

  /// The clock: one of two who were proposed to each other may be asked again.
  record Remind(Side side) implements PairingCommand {}

  /// Whoever proposed the two takes it back.
  record CallOff() implements PairingCommand {}

  /// Slack says that this side's account is gone.
  record Gone(Side side) implements PairingCommand {}
}
