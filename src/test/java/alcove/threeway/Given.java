package alcove.threeway;

import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.every;

import alcove.core.Command;
import alcove.core.Milestone;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.privacy.Confidential;
import alcove.rhythm.World;
import alcove.threeway.Sheet.Terms;
import alcove.threeway.ThreeWayCommand.Agree;
import alcove.threeway.ThreeWayCommand.Follow;
import alcove.threeway.ThreeWayCommand.Propose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/// What two people settle for a meeting of three, on a clock that can be moved.
final class Given {
  static final Bond BOND = every(14);

  /// A Thursday, nine days after signing.
  static final LocalDate DAY = LocalDate.of(2026, 9, 10);

  static final Sheet SHEET = sheet(DAY, "");

  private Given() {}

  static Sheet sheet(LocalDate day, String words) {
    return new Sheet(
        Third.MENTEES_MANAGER,
        day,
        Side.MENTEE,
        new Terms(Set.of(Matter.NEXT_STEPS, Matter.SUPPORT), Confidential.of(words)),
        new Terms(Set.of(Matter.ADVICE), Confidential.of(words)));
  }

  static World<ThreeWays> unsigned() {
    return World.of(
        ThreeWays.none(),
        SIGNED,
        (ThreeWays state, Command command, Instant now) ->
            ThreeWayRules.decide(state, (ThreeWayCommand) command, BOND, now));
  }

  static World<ThreeWays> signed() {
    return unsigned().asks(new Follow(Milestone.ACTIVE));
  }

  /// This side has written the sheet.
  static World<ThreeWays> proposed(Side by) {
    return signed().asks(new Propose(by, 0, SHEET));
  }

  /// The mentee has written it, and the mentor has agreed.
  static World<ThreeWays> agreed() {
    return proposed(Side.MENTEE).asks(new Agree(Side.MENTOR, 1));
  }
}
