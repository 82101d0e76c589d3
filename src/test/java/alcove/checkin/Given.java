package alcove.checkin;

import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.days;
import static alcove.rhythm.AnaAndBea.every;

import alcove.checkin.CheckInCommand.Choose;
import alcove.checkin.CheckInCommand.Follow;
import alcove.core.Milestone;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.rhythm.World;
import alcove.rhythm.World.Rule;
import java.time.Duration;
import java.util.Map;

/// Ana and Bea, and how far their check-ins have come.
final class Given {
  static final Side ANA = Side.MENTOR;
  static final Side BEA = Side.MENTEE;
  static final Duration HOUR = Duration.ofHours(1);

  private Given() {}

  static World<CheckIns> answersOf(
      World<CheckIns> world, Side side, int number, Answer met, Answer grade) {
    return world
        .asks(new Choose(side, number, Item.MET, met))
        .asks(new Choose(side, number, Item.USEFUL, grade))
        .asks(new Choose(side, number, Item.TRUST, grade));
  }

  static World<CheckIns> answeredAll(World<CheckIns> world) {
    return answersOf(world, ANA, 1, Answer.YES, Answer.FOUR)
        .asks(new Choose(ANA, 1, Item.LEFT, Answer.SORTED));
  }

  /// Both have signed, and the calendar runs.
  static World<CheckIns> signed(Bond bond) {
    return World.of(CheckIns.none(), SIGNED, rule(bond)).asks(new Follow(Milestone.ACTIVE));
  }

  /// Ana, in whose working hours it was signed, has just been asked for the first time.
  static World<CheckIns> asked() {
    return signed(every(14)).passes(days(14));
  }

  static CheckIns.Open open(World<CheckIns> world, Side side) {
    return world.state().track(side).open().orElseThrow();
  }

  static Map<Item, Answer> answers(World<CheckIns> world, Side side) {
    return open(world, side).sheet().answers();
  }

  static Rule<CheckIns> rule(Bond bond) {
    return (state, command, now) -> CheckInRules.decide(state, (CheckInCommand) command, bond, now);
  }
}
