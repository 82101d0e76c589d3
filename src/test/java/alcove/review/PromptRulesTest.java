package alcove.review;

import static alcove.review.Given.ANA;
import static alcove.review.Given.BEA;
import static alcove.review.Given.HOUR;
import static alcove.review.Given.answers;
import static alcove.review.Given.opened;
import static alcove.review.Given.signed;
import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.days;
import static alcove.rhythm.AnaAndBea.every;
import static alcove.rhythm.AnaAndBea.termOf;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Effect;
import alcove.review.ReviewCommand.AskAgain;
import alcove.review.ReviewCommand.Fill;
import alcove.review.ReviewCommand.HoldNow;
import alcove.review.ReviewCommand.NotNow;
import alcove.review.ReviewCommand.Remind;
import alcove.review.ReviewCommand.StopAsking;
import alcove.review.Reviews.Between;
import alcove.review.Reviews.Filling;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How often somebody is asked, and how a review ends that one did not answer.
final class PromptRulesTest {
  @Test
  void whoever_does_not_answer_is_asked_again_after_three_and_after_seven_working_days() {
    var world = signed().passes(days(51).minus(HOUR));

    // Opened on Thursday the 1st of October: three working days lead to Tuesday, seven to Monday.
    assertThat(world.toldAt(ANA))
        .containsExactly(SIGNED.plus(days(30)), SIGNED.plus(days(35)), SIGNED.plus(days(41)));
    assertThat(world.told(BEA)).hasSize(3);
  }

  @Test
  void prompts_that_were_missed_do_not_come_in_a_heap() {
    var late = signed().misses(days(45));

    assertThat(late.told(ANA)).hasSize(1);
    assertThat(late.passes(Duration.ofHours(20)).told(ANA)).hasSize(1);
  }

  @Test
  void not_now_is_not_asked_again_before_the_next_working_day() {
    var monday = signed().passes(days(34).plus(HOUR));
    var put = monday.asks(new NotNow(ANA, 1));

    assertThat(monday.passes(days(1).minus(HOUR)).told(ANA)).hasSize(2);
    assertThat(put.passes(days(1).minus(HOUR)).told(ANA)).hasSize(1);
    assertThat(put.passes(days(1)).told(ANA)).hasSize(2);
  }

  @Test
  void not_now_brings_no_prompt_forward() {
    var put = signed().passes(days(30)).asks(new NotNow(ANA, 1));

    assertThat(put.passes(days(4)).told(ANA)).hasSize(1);
    assertThat(put.passes(days(20)).told(ANA)).hasSize(3);
  }

  @Test
  void whoever_has_answered_is_not_asked_again() {
    var answered = opened().asks(new Fill(ANA, 1, answers(4)));

    assertThat(answered.passes(days(19)).told(ANA)).hasSize(1);
    assertThat(answered.asks(new NotNow(ANA, 1)).state()).isEqualTo(answered.state());
  }

  @Test
  void stop_asking_stops_this_review_and_the_next() {
    var stopped = opened().asks(new StopAsking(ANA)).forgetful();

    assertThat(stopped.passes(days(100)).told(ANA)).isEmpty();
    assertThat(stopped.passes(days(100)).told(BEA)).isNotEmpty();
    assertThat(stopped.asks(new Fill(ANA, 1, answers(3))).state().stage())
        .isInstanceOf(Filling.class);
  }

  @Test
  void stop_asking_takes_nothing_back_that_was_answered() {
    var answered = opened().asks(new Fill(ANA, 1, answers(4)));

    assertThat(answered.asks(new StopAsking(ANA)).state().stage())
        .isEqualTo(answered.state().stage());
  }

  @Test
  void whoever_comes_back_is_asked_again_the_next_time() {
    var back = opened().asks(new StopAsking(ANA)).passes(days(30)).asks(new AskAgain(ANA));

    assertThat(back.forgetful().passes(days(31)).told(ANA)).hasSize(1);
  }

  @Test
  void a_review_that_one_does_not_answer_closes_after_three_weeks() {
    var answered = opened().asks(new Fill(ANA, 1, answers(1)));
    var closed = answered.passes(days(21));

    assertThat(answered.passes(days(21).minus(HOUR)).state().stage()).isInstanceOf(Filling.class);
    assertThat(closed.state().stage()).isEqualTo(new Between());
    assertThat(closed.effects()).noneMatch(Effect.Show.class::isInstance);
    assertThat(closed.refuses(new Fill(BEA, 1, answers(1)))).isEqualTo(ReviewRefusal.CLOSED_SINCE);
  }

  @Test
  void both_are_told_the_same_whoever_did_not_answer() {
    var ana = opened().asks(new Fill(ANA, 1, answers(1))).passes(days(25));
    var bea = opened().asks(new Fill(BEA, 1, answers(1))).passes(days(25));
    var closed = new ReviewNotice.Closed(Optional.of(LocalDate.of(2026, 11, 30)));

    assertThat(ana.told(ANA)).last().isEqualTo(closed);
    assertThat(ana.told(BEA)).last().isEqualTo(closed);
    assertThat(bea.told(ANA)).last().isEqualTo(closed);
    assertThat(bea.told(BEA)).last().isEqualTo(closed);
  }

  @Test
  void they_are_told_in_their_working_hours_and_once() {
    var closed = opened().passes(days(60 - 1 - 31));

    assertThat(closed.told(BEA).stream().filter(ReviewNotice.Closed.class::isInstance)).hasSize(1);
    assertThat(closed.toldAt(BEA)).allMatch(at -> every(14).isWorkingMoment(BEA, at));
  }

  @Test
  void whoever_asked_not_to_be_asked_is_not_told_either() {
    var closed = opened().asks(new StopAsking(ANA)).forgetful().passes(days(25));

    assertThat(closed.told(ANA)).isEmpty();
    assertThat(closed.told(BEA)).anyMatch(ReviewNotice.Closed.class::isInstance);
  }

  @Test
  void the_last_review_says_that_none_follows() {
    var closed = signed(termOf(100)).passes(days(56));

    assertThat(closed.told(ANA)).last().isEqualTo(new ReviewNotice.Closed(Optional.empty()));
  }

  @Test
  void a_review_whose_time_is_over_is_closed_even_before_its_wake() {
    var late = opened().late(days(22));

    assertThat(late.refuses(new Fill(ANA, 1, answers(3)))).isEqualTo(ReviewRefusal.CLOSED_SINCE);
    assertThat(late.asks(new Remind(ANA)).told(ANA)).hasSize(1);
    assertThat(late.asks(new HoldNow(ANA)).state().number()).isEqualTo(2);
  }
}
