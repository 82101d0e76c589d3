package alcove.checkin;

import static alcove.checkin.Given.ANA;
import static alcove.checkin.Given.BEA;
import static alcove.checkin.Given.answersOf;
import static alcove.checkin.Given.asked;
import static alcove.checkin.Given.signed;
import static alcove.rhythm.AnaAndBea.days;
import static alcove.rhythm.AnaAndBea.every;
import static alcove.rhythm.AnaAndBea.mirrored;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.checkin.CheckInCommand.Begin;
import alcove.checkin.CheckInCommand.Choose;
import alcove.checkin.CheckInCommand.NotNow;
import alcove.checkin.CheckInCommand.SendCard;
import alcove.checkin.CheckInCommand.StopAsking;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.rhythm.World;
import org.junit.jupiter.api.Test;

/// What holds both ways, and what one side never learns of the other.
final class EvenHandedRulesTest {
  @Test
  void what_holds_for_the_mentor_holds_for_the_mentee() {
    var bond = every(14);
    var ana = walked(ANA, bond);
    var bea = walked(BEA, mirrored(bond));

    // The spread within the morning is each side's own; the days are the same.
    assertThat(bea.told(BEA)).isEqualTo(ana.told(ANA));
    assertThat(bea.told(ANA)).isEqualTo(ana.told(BEA));
    assertThat(bea.state().track(BEA).opened()).isEqualTo(ana.state().track(ANA).opened());
  }

  @Test
  void what_reaches_one_side_does_not_depend_on_the_others_answers() {
    for (var side : Side.values()) {
      var happy = asked().passes(days(1));
      var unhappy = happy;
      for (var i = 1; i <= 4; i++) {
        happy = answersOf(happy, side, i, Answer.YES, Answer.FIVE).passes(days(14));
        unhappy = answersOf(unhappy, side, i, Answer.HELP, Answer.ONE).passes(days(14));
      }

      assertThat(unhappy.happened()).isEqualTo(happy.happened());
      assertThat(unhappy.wakes()).isEqualTo(happy.wakes());
      assertThat(unhappy.state().track(side.other())).isEqualTo(happy.state().track(side.other()));
      assertThat(unhappy.state()).isNotEqualTo(happy.state());
    }
  }

  private static World<CheckIns> walked(Side side, Bond bond) {
    return signed(bond)
        .passes(days(15))
        .asks(new Choose(side, 1, Item.MET, Answer.HELP))
        .asks(new SendCard(side, 1))
        .asks(new NotNow(side, 1))
        .passes(days(3))
        .asks(new NotNow(side, 1))
        .passes(days(30))
        .asks(new StopAsking(side))
        .passes(days(30))
        .asks(new Begin(side))
        .passes(days(15));
  }
}
