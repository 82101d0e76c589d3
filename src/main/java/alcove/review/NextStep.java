package alcove.review;

import alcove.core.Command;
import alcove.pairing.PairingCommand;
import java.util.Optional;

/// What comes of a review. It happens only when both have chosen the same.
public enum NextStep {
  KEEP,
  AMEND,
  EVERY_WEEK,
  EVERY_TWO_WEEKS,
  EVERY_FOUR_WEEKS,
  CLOSE;

  /// What is asked of the pair; nothing for [#KEEP].
  Optional<Command> command() {
    return switch (this) {
      case KEEP -> Optional.empty();
      case AMEND -> Optional.of(new PairingCommand.Amend());
      case EVERY_WEEK -> Optional.of(new PairingCommand.ChangeRhythm(7));
      case EVERY_TWO_WEEKS -> Optional.of(new PairingCommand.ChangeRhythm(14));
      case EVERY_FOUR_WEEKS -> Optional.of(new PairingCommand.ChangeRhythm(28));
      case CLOSE -> Optional.of(new PairingCommand.Finish());
    };
  }
}
