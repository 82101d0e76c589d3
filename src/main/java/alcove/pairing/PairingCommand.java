package alcove.pairing;

import alcove.core.Command;
import java.time.LocalDate;

/// What can be asked of the life of a pair, by its people, by other capabilities and by the clock.
public sealed interface PairingCommand extends Command {

  /// Both have signed: the pair's calendar runs, or goes on, on this course.
  record Sign(LocalDate endsOn, int checkInEveryDays) implements PairingCommand {}

  /// Both want to change the agreement.
  record Amend() implements PairingCommand {}

  /// Both want another rhythm of check-ins.
  record ChangeRhythm(int checkInEveryDays) implements PairingCommand {}

  /// Both want to end here.
  record Finish() implements PairingCommand {}
}
