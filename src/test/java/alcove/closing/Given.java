package alcove.closing;

import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.every;

import alcove.closing.ClosingCommand.Follow;
import alcove.closing.ClosingCommand.Say;
import alcove.closing.Closings.Wish;
import alcove.core.Command;
import alcove.core.Milestone;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.rhythm.World;
import java.time.Instant;
import java.util.Optional;

/// The end of a pair's term, on a clock that can be moved. They have signed on 1 September until 1
/// March; Berlin and New York.
final class Given {
  static final Bond BOND = every(14);

  /// The first moment at which 1 March is over for both.
  static final Instant END = Instant.parse("2027-03-02T05:00:00Z");

  private Given() {}

  static World<Closings> unsigned() {
    return under(BOND);
  }

  static World<Closings> signed() {
    return unsigned().asks(new Follow(Milestone.ACTIVE));
  }

  /// Both have been asked.
  static World<Closings> asked() {
    return signed().until(Instant.parse("2027-02-02T20:00:00Z"));
  }

  static World<Closings> answered(Wish mentor, Wish mentee) {
    return asked().asks(new Say(Side.MENTOR, 1, mentor)).asks(new Say(Side.MENTEE, 1, mentee));
  }

  static World<Closings> ended() {
    return signed().asks(new Follow(Milestone.ENDED));
  }

  static World<Closings> under(Bond bond) {
    return World.of(Closings.none(), SIGNED, rule(bond));
  }

  static World.Rule<Closings> rule(Bond bond) {
    return (Closings state, Command command, Instant now) ->
        ClosingRules.decide(state, (ClosingCommand) command, bond, now);
  }

  /// The same two, and the account of one is gone.
  static Bond gone(Side side) {
    return new Bond(
        BOND.id(), BOND.mentor(), BOND.mentee(), BOND.program(), BOND.course(), Optional.of(side));
  }
}
