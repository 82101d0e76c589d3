package alcove.review;

import static alcove.review.Given.ANA;
import static alcove.review.Given.BEA;
import static alcove.review.Given.answers;
import static alcove.review.Given.opened;
import static alcove.review.Given.signed;
import static alcove.rhythm.AnaAndBea.days;
import static alcove.rhythm.AnaAndBea.every;
import static alcove.rhythm.AnaAndBea.mirrored;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.review.ReviewCommand.Choose;
import alcove.review.ReviewCommand.Fill;
import alcove.review.ReviewCommand.NotNow;
import alcove.rhythm.World;
import org.junit.jupiter.api.Test;

/// What holds both ways, and what one side never learns of the other.
final class EvenHandedRulesTest {
  @Test
  void what_holds_for_the_mentor_holds_for_the_mentee() {
    var ana = walked(ANA, every(14));
    var bea = walked(BEA, mirrored(every(14)));

    assertThat(bea.told(BEA)).isEqualTo(ana.told(ANA));
    assertThat(bea.told(ANA)).isEqualTo(ana.told(BEA));
    assertThat(bea.state().stage()).isEqualTo(ana.state().stage());
  }

  @Test
  void nothing_that_reaches_one_side_depends_on_answers_of_the_other_before_both_have_answered() {
    for (var side : Side.values()) {
      var low = opened().asks(new Fill(side, 1, answers(1))).passes(days(60));
      var high = opened().asks(new Fill(side, 1, answers(5))).passes(days(60));

      assertThat(low.happened()).isEqualTo(high.happened());
      assertThat(low.wakes().entrySet()).isEqualTo(high.wakes().entrySet());
    }
  }

  @Test
  void nobody_can_tell_from_what_reaches_them_whether_the_other_has_answered() {
    for (var side : Side.values()) {
      var silent = opened().passes(days(60));
      var answered = opened().asks(new Fill(side, 1, answers(3))).passes(days(60));

      assertThat(answered.told(side.other())).isEqualTo(silent.told(side.other()));
      assertThat(answered.toldAt(side.other())).isEqualTo(silent.toldAt(side.other()));
    }
  }

  private static World<Reviews> walked(Side side, Bond bond) {
    return signed(bond)
        .passes(days(31))
        .asks(new NotNow(side, 1))
        .passes(days(2))
        .asks(new Fill(side, 1, answers(2)))
        .passes(days(58))
        .asks(new Fill(side, 2, answers(3)))
        .asks(new Fill(side.other(), 2, answers(3)))
        .asks(new Choose(side, 2, NextStep.KEEP))
        .asks(new Choose(side.other(), 2, NextStep.AMEND))
        .passes(days(4))
        .asks(new Choose(side, 2, NextStep.AMEND))
        .asks(new Choose(side.other(), 2, NextStep.AMEND))
        .passes(days(4));
  }
}
