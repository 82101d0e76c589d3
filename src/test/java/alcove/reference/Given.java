package alcove.reference;

import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.every;

import alcove.core.Command;
import alcove.core.Milestone;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.reference.ReferenceCommand.Ask;
import alcove.reference.ReferenceCommand.Follow;
import alcove.reference.References.Request;
import alcove.rhythm.World;
import java.time.Instant;

/// What a pair asks each other, on a clock that can be moved.
final class Given {
  static final Bond BOND = every(14);
  static final Instant UNTIL = SIGNED.plus(ReferenceRules.ANSWER_WITHIN);
  static final Request REQUEST =
      new Request(1, Asker.HIRING, Scope.STRENGTHS_AND_ASPIRATIONS, UNTIL);

  private Given() {}

  static World<References> unsigned() {
    return World.of(
        References.none(),
        SIGNED,
        (References state, Command command, Instant now) ->
            ReferenceRules.decide(state, (ReferenceCommand) command, BOND, now));
  }

  static World<References> signed() {
    return unsigned().asks(new Follow(Milestone.ACTIVE));
  }

  /// This side has asked about strengths and aspirations.
  static World<References> asked(Side side) {
    return signed().asks(new Ask(side, Asker.HIRING, Scope.STRENGTHS_AND_ASPIRATIONS));
  }
}
