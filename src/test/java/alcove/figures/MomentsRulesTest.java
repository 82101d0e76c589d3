package alcove.figures;

import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.days;
import static alcove.rhythm.AnaAndBea.every;
import static alcove.rhythm.AnaAndBea.termOf;
import static alcove.rhythm.AnaAndBea.unsigned;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Decision.Step;
import alcove.core.Milestone;
import alcove.figures.Moments.Ending;
import alcove.figures.MomentsCommand.Follow;
import alcove.pairing.Bond;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// When a pair came to the points that are counted.
class MomentsRulesTest {
  private static final Instant LATER = SIGNED.plus(days(40));
  private static final Instant LAST_DAY = Instant.parse("2027-02-28T23:00:00Z");

  @Test
  void a_pair_begins_when_both_said_yes() {
    var moments = follow(Moments.none(), Milestone.AGREEING, unsigned(), SIGNED);

    assertThat(moments.agreed()).contains(SIGNED);
  }

  @Test
  void it_is_signed_the_first_time_that_both_sign() {
    var signed = follow(Moments.none(), Milestone.ACTIVE, every(14), SIGNED);

    var amended = follow(signed, Milestone.ACTIVE, every(14), LATER);

    assertThat(amended.signed()).contains(SIGNED);
  }

  @Test
  void signed_anew_with_a_later_last_day_it_goes_on_and_that_counts_once() {
    var signed = follow(Moments.none(), Milestone.ACTIVE, termOf(180), SIGNED);

    var same = follow(signed, Milestone.ACTIVE, termOf(180), LATER);
    var on = follow(signed, Milestone.ACTIVE, termOf(181), LATER);
    var again = follow(on, Milestone.ACTIVE, termOf(540), LATER.plus(days(9)));

    assertThat(same.renewed()).isEmpty();
    assertThat(on.renewed()).contains(LATER);
    assertThat(again).isEqualTo(on);
  }

  @Test
  void it_begins_once() {
    var begun = follow(Moments.none(), Milestone.AGREEING, unsigned(), SIGNED);

    assertThat(follow(begun, Milestone.AGREEING, unsigned(), LATER)).isEqualTo(begun);
  }

  @Test
  void a_pair_that_ends_with_days_of_its_term_left_ends_early() {
    var moments = follow(Moments.none(), Milestone.ENDED, every(14), LAST_DAY.minusMillis(1));

    assertThat(moments.ended()).contains(new Ending(LAST_DAY.minusMillis(1), true));
  }

  @Test
  void on_its_last_day_in_the_mentors_zone_the_term_is_over() {
    var moments = follow(Moments.none(), Milestone.ENDED, every(14), LAST_DAY);

    assertThat(moments.ended()).contains(new Ending(LAST_DAY, false));
  }

  @Test
  void a_pair_that_never_signed_ends_early() {
    var moments = follow(Moments.none(), Milestone.ENDED, unsigned(), LATER);

    assertThat(moments.ended()).contains(new Ending(LATER, true));
  }

  @Test
  void it_ends_once_and_the_rest_stays() {
    var over =
        Given.moments(
            Optional.of(SIGNED), Optional.of(SIGNED), Optional.of(new Ending(LATER, true)));

    assertThat(follow(over, Milestone.ENDED, every(14), LAST_DAY)).isEqualTo(over);
  }

  @Test
  void a_pause_and_a_change_are_not_counted() {
    for (var milestone : List.of(Milestone.PAUSED, Milestone.RESUMED, Milestone.AMENDING)) {
      assertThat(follow(Moments.none(), milestone, every(14), LATER)).isEqualTo(Moments.none());
    }
  }

  private static Moments follow(Moments state, Milestone milestone, Bond bond, Instant now) {
    var decision = MomentsRules.decide(state, new Follow(milestone), bond, now);
    assertThat(decision).isInstanceOf(Step.class);
    var step = (Step<Moments>) decision;
    assertThat(step.effects()).isEmpty();
    return step.next();
  }
}
