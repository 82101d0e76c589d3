package alcove.review;

import static alcove.review.Given.ANA;
import static alcove.review.Given.BEA;
import static alcove.review.Given.HOUR;
import static alcove.review.Given.answers;
import static alcove.review.Given.opened;
import static alcove.review.Given.revealed;
import static alcove.review.Given.rule;
import static alcove.review.Given.signed;
import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.days;
import static alcove.rhythm.AnaAndBea.every;
import static alcove.rhythm.AnaAndBea.termOf;
import static alcove.rhythm.AnaAndBea.unsigned;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Milestone;
import alcove.review.ReviewCommand.Choose;
import alcove.review.ReviewCommand.Fill;
import alcove.review.ReviewCommand.Follow;
import alcove.review.ReviewCommand.HoldNow;
import alcove.review.ReviewCommand.NotNow;
import alcove.review.ReviewCommand.Remind;
import alcove.review.ReviewCommand.StopAsking;
import alcove.review.ReviewCommand.Turn;
import alcove.review.Reviews.Between;
import alcove.review.Reviews.Shown;
import alcove.rhythm.World;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// When a review comes: by the course, by oneself, and around a pause.
final class CalendarRulesTest {
  @Test
  void before_the_agreement_is_signed_nothing_is_planned() {
    var world = World.of(Reviews.none(), SIGNED, rule(unsigned()));

    assertThat(world.asks(new Follow(Milestone.AGREEING)).wakes().entrySet()).isEmpty();
    assertThat(world.asks(new Turn()).state()).isEqualTo(Reviews.none());
    assertThat(world.asks(new Remind(ANA)).effects()).isEmpty();
    assertThat(world.refuses(new HoldNow(ANA))).isEqualTo(ReviewRefusal.NOT_STARTED);
    assertThat(world.refuses(new NotNow(ANA, 0))).isEqualTo(ReviewRefusal.NOT_STARTED);
  }

  @Test
  void the_first_comes_thirty_days_after_signing_to_both() {
    var early = signed().passes(days(30).minus(HOUR));
    var open = signed().passes(days(31));

    assertThat(early.state().stage()).isEqualTo(new Between());
    assertThat(open.told(ANA)).containsExactly(invited(1, 2026, 10, 22));
    assertThat(open.told(BEA)).containsExactly(invited(1, 2026, 10, 22));
  }

  @Test
  void each_is_invited_in_their_own_working_hours() {
    var open = signed().passes(days(31));

    assertThat(open.toldAt(ANA)).allMatch(at -> every(14).isWorkingMoment(ANA, at));
    assertThat(open.toldAt(BEA)).allMatch(at -> every(14).isWorkingMoment(BEA, at));
    assertThat(open.toldAt(ANA)).doesNotContainAnyElementsOf(open.toldAt(BEA));
  }

  @Test
  void a_wake_that_comes_at_night_waits_for_the_morning() {
    var night = signed().misses(days(30).plus(Duration.ofHours(14)));

    assertThat(night.told(ANA)).isEmpty();
    assertThat(night.passes(days(1)).toldAt(ANA))
        .singleElement()
        .satisfies(at -> assertThat(every(14).isWorkingMoment(ANA, at)).isTrue());
  }

  @Test
  void the_next_ones_come_in_the_middle_of_the_term_and_sixty_days_later() {
    var course = termOf(180).course().orElseThrow();

    assertThat(ReviewCalendar.dates(course))
        .containsExactly(SIGNED.plus(days(30)), SIGNED.plus(days(90)), SIGNED.plus(days(150)));
  }

  @Test
  void a_long_term_is_reviewed_every_sixty_days_after_its_middle() {
    var course = termOf(365).course().orElseThrow();

    assertThat(ReviewCalendar.dates(course))
        .containsExactly(
            SIGNED.plus(days(30)),
            SIGNED.plus(days(182)),
            SIGNED.plus(days(242)),
            SIGNED.plus(days(302)),
            SIGNED.plus(days(362)));
  }

  @Test
  void of_two_dates_that_are_too_close_the_earlier_is_held() {
    assertThat(ReviewCalendar.dates(termOf(100).course().orElseThrow()))
        .containsExactly(SIGNED.plus(days(30)));
    assertThat(ReviewCalendar.dates(termOf(102).course().orElseThrow()))
        .containsExactly(SIGNED.plus(days(30)), SIGNED.plus(days(51)));
    assertThat(ReviewCalendar.dates(termOf(40).course().orElseThrow()))
        .containsExactly(SIGNED.plus(days(20)));
  }

  @Test
  void no_review_comes_on_the_last_day_or_after_it() {
    assertThat(ReviewCalendar.dates(termOf(30).course().orElseThrow()))
        .containsExactly(SIGNED.plus(days(15)));
    assertThat(ReviewCalendar.dates(termOf(0).course().orElseThrow())).isEmpty();
    assertThat(signed(termOf(60)).passes(days(365)).state().number()).isEqualTo(1);
  }

  @Test
  void a_pause_moves_what_comes_and_what_would_come_after_the_end_is_dropped() {
    var paused =
        signed(termOf(180))
            .asks(new Follow(Milestone.PAUSED))
            .passes(days(40))
            .asks(new Follow(Milestone.RESUMED));

    assertThat(paused.passes(days(29)).state().number()).isZero();
    assertThat(paused.passes(days(31)).state().number()).isEqualTo(1);
    assertThat(paused.passes(days(300)).state().number()).isEqualTo(2);
  }

  @Test
  void a_new_course_has_its_own_dates() {
    var anew = signed(termOf(365)).under(rule(termOf(102))).asks(new Follow(Milestone.ACTIVE));

    assertThat(anew.passes(days(52)).state().number()).isEqualTo(2);
  }

  @Test
  void either_can_hold_one_now_and_the_other_is_invited() {
    var held = signed().passes(days(2)).asks(new HoldNow(BEA));

    assertThat(held.state().number()).isEqualTo(1);
    assertThat(held.passes(days(1)).told(ANA)).hasSize(1);
    assertThat(held.passes(days(1)).told(BEA)).isEmpty();
    assertThat(held.passes(days(20)).told(BEA)).hasSize(2);
    assertThat(held.passes(days(20)).told(ANA)).hasSize(3);
  }

  @Test
  void one_that_is_held_early_takes_the_place_of_one_that_would_follow_closely() {
    var held = signed().passes(days(20)).asks(new HoldNow(ANA)).passes(days(22));

    assertThat(held.state().number()).isEqualTo(1);
    assertThat(held.wakeAt("review.calendar")).contains(SIGNED.plus(days(90)));
  }

  @Test
  void no_two_are_open_at_once_and_none_follows_within_three_weeks() {
    assertThat(opened().refuses(new HoldNow(ANA))).isEqualTo(ReviewRefusal.OPEN_ALREADY);
    assertThat(revealed().refuses(new HoldNow(ANA))).isEqualTo(ReviewRefusal.TOO_SOON);
    assertThat(revealed().passes(days(21)).asks(new HoldNow(ANA)).state().number()).isEqualTo(2);
  }

  @Test
  void whoever_holds_one_is_asked_again_from_then_on() {
    var held = signed().asks(new StopAsking(ANA)).asks(new HoldNow(ANA));

    assertThat(held.state().mentor().stopped()).isFalse();
    assertThat(held.passes(days(5)).told(ANA)).hasSize(1);
  }

  @Test
  void nothing_is_asked_while_the_pair_is_paused() {
    var paused = opened().asks(new Follow(Milestone.PAUSED)).forgetful();

    assertThat(paused.wakes().entrySet()).isEmpty();
    assertThat(paused.passes(days(100)).effects()).isEmpty();
    assertThat(paused.asks(new Remind(ANA)).effects()).isEmpty();
    assertThat(paused.asks(new Turn()).effects()).isEmpty();
    assertThat(paused.refuses(new Fill(ANA, 1, answers(3)))).isEqualTo(ReviewRefusal.PAUSED);
    assertThat(paused.refuses(new HoldNow(ANA))).isEqualTo(ReviewRefusal.PAUSED);
  }

  @Test
  void an_open_review_waits_through_a_pause() {
    var resumed =
        opened()
            .asks(new Fill(BEA, 1, answers(5)))
            .asks(new Follow(Milestone.PAUSED))
            .passes(days(60))
            .asks(new Follow(Milestone.RESUMED))
            .forgetful();

    assertThat(resumed.passes(days(2)).told(ANA)).isEmpty();
    assertThat(resumed.passes(days(20)).told(ANA)).hasSize(2);
    assertThat(resumed.passes(days(20)).asks(new Fill(ANA, 1, answers(2))).state().stage())
        .isInstanceOf(Shown.class);
    assertThat(resumed.passes(days(21)).state().stage()).isEqualTo(new Between());
  }

  @Test
  void when_the_pair_ends_everything_is_forgotten() {
    var ended = revealed().asks(new Follow(Milestone.ENDED));

    assertThat(ended.wakes().entrySet()).isEmpty();
    assertThat(ended.state().stage()).isEqualTo(new Between());
    assertThat(ended.refuses(new HoldNow(ANA))).isEqualTo(ReviewRefusal.ENDED);
    assertThat(ended.refuses(new Choose(ANA, 0, NextStep.KEEP))).isEqualTo(ReviewRefusal.ENDED);
  }

  private static ReviewNotice.Invited invited(int number, int year, int month, int day) {
    return new ReviewNotice.Invited(number, LocalDate.of(year, month, day));
  }
}
