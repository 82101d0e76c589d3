package alcove.agreement;

import static alcove.agreement.Given.ANA;
import static alcove.agreement.Given.BEN;
import static alcove.agreement.Given.BOND;
import static alcove.agreement.Given.after;
import static alcove.agreement.Given.answered;
import static alcove.agreement.Given.days;
import static alcove.agreement.Given.digest;
import static alcove.agreement.Given.drafting;
import static alcove.agreement.Given.forgotten;
import static alcove.agreement.Given.ready;
import static alcove.agreement.Given.saved;
import static alcove.agreement.Given.sheet;
import static alcove.agreement.Given.signed;
import static alcove.agreement.Given.step;
import static alcove.agreement.Given.told;
import static alcove.agreement.Given.wakes;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.agreement.AgreementCommand.Follow;
import alcove.agreement.AgreementCommand.Nudge;
import alcove.agreement.AgreementCommand.OfferWaysOn;
import alcove.agreement.AgreementCommand.Sign;
import alcove.agreement.AgreementCommand.StopNudges;
import alcove.agreement.AgreementCommand.Submit;
import alcove.agreement.AgreementCommand.TakeBack;
import alcove.agreement.AgreementNotice.NothingSigned;
import alcove.core.Decision;
import alcove.core.Milestone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The first of March 2027 is a Monday, and so is the fifteenth.
class WaysOnRulesTest {
  private static final String BENS = "agreement-ways-mentee";

  private static Agreement complete() {
    return answered(sheet(ANA), sheet(BEN));
  }

  private static Agreement waiting() {
    return after(complete(), new Submit(BEN));
  }

  private static Decision.Step<Agreement> offer(Agreement state, Instant at) {
    return step(state, new OfferWaysOn(BEN), BOND, at);
  }

  @Test
  void whoever_has_submitted_is_offered_ways_on_after_two_weeks() {
    var submitted = step(complete(), new Submit(BEN));

    var offered = offer(submitted.next(), days(14));

    assertThat(wakes(submitted).get(BENS)).isEqualTo(days(14));
    assertThat(wakes(submitted)).doesNotContainKey("agreement-ways-mentor");
    assertThat(told(offered, BEN)).containsExactly(new NothingSigned());
    assertThat(told(offered, ANA)).isEmpty();
    assertThat(wakes(offered)).isEmpty();
  }

  @Test
  void whoever_has_signed_is_offered_ways_on_too() {
    var once = step(ready(), new Sign(BEN, digest(ready())));

    assertThat(wakes(once).get(BENS)).isEqualTo(days(14));
    assertThat(told(offer(once.next(), days(14)), BEN)).containsExactly(new NothingSigned());
  }

  @Test
  void a_week_lies_between_ones_own_part_and_that() {
    var late = step(complete(), new Submit(BEN), BOND, days(14));

    assertThat(wakes(late).get(BENS)).isEqualTo(days(21));
  }

  @Test
  void it_comes_at_the_same_time_whatever_the_other_does_alone() {
    var untouched = step(after(saved(drafting(), BEN, sheet(BEN))), new Submit(BEN));
    var complete = step(complete(), new Submit(BEN));
    var stopped = step(after(complete(), new StopNudges(ANA)), new Submit(BEN));

    assertThat(wakes(untouched).get(BENS))
        .isEqualTo(wakes(complete).get(BENS))
        .isEqualTo(wakes(stopped).get(BENS));
    for (var alone :
        List.of(new AgreementCommand.Save(ANA, Part.RHYTHM, sheet(ANA)), new StopNudges(ANA))) {
      var step = step(complete.next(), alone, BOND, days(3));

      assertThat(wakes(step)).doesNotContainKey(BENS);
      assertThat(forgotten(step)).doesNotContain(BENS);
      assertThat(told(offer(step.next(), days(14)), BEN)).containsExactly(new NothingSigned());
    }
    var reminded = step(complete.next(), new Nudge(ANA), BOND, days(2));
    assertThat(wakes(reminded)).doesNotContainKey(BENS);
  }

  @Test
  void it_waits_for_their_working_hours() {
    var night = days(14).plus(Duration.ofHours(12));

    var step = offer(waiting(), night);

    assertThat(told(step, BEN)).isEmpty();
    assertThat(wakes(step).get(BENS)).isBetween("2027-03-16T08:00:00Z", "2027-03-16T09:30:00Z");
  }

  @Test
  void who_does_not_wait_is_offered_nothing() {
    for (var state : List.of(drafting(), complete(), ready(), signed(), Agreement.none())) {
      assertThat(offer(state, days(14))).isEqualTo(Decision.step(state));
    }
  }

  @Test
  void who_wants_no_more_prompts_is_offered_nothing() {
    var stopped = after(waiting(), new StopNudges(BEN));
    var once = after(ready(), new Sign(BEN, digest(ready())), new StopNudges(BEN));

    assertThat(told(offer(stopped, days(14)), BEN)).isEmpty();
    assertThat(told(offer(once, days(14)), BEN)).isEmpty();
  }

  @Test
  void who_takes_their_side_back_waits_no_more() {
    var step = step(waiting(), new TakeBack(BEN));

    assertThat(forgotten(step)).contains(BENS);
    assertThat(told(offer(step.next(), days(14)), BEN)).isEmpty();
  }

  @Test
  void a_change_of_what_holds_is_nobodys_hurry() {
    var changing = after(signed(), new Follow(Milestone.AMENDING), new Submit(BEN));

    assertThat(told(offer(changing, days(14)), BEN)).isEmpty();
  }

  @Test
  void a_pause_moves_it_on() {
    var paused = step(waiting(), new Follow(Milestone.PAUSED), BOND, days(1));
    var resumed = step(paused.next(), new Follow(Milestone.RESUMED), BOND, days(8));

    assertThat(forgotten(paused)).contains(BENS);
    assertThat(told(offer(paused.next(), days(14)), BEN)).isEmpty();
    assertThat(wakes(resumed).get(BENS)).isEqualTo(days(21));
  }

  @Test
  void with_the_pair_it_is_over() {
    assertThat(forgotten(step(waiting(), new Follow(Milestone.ENDED)))).contains(BENS);
  }
}
