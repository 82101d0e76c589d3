package alcove.figures;

import static alcove.figures.Histogram.ENDED;
import static alcove.figures.Histogram.MEETINGS;
import static alcove.figures.Histogram.REPLIES;
import static alcove.figures.Histogram.REVIEWS;
import static alcove.figures.Histogram.SIGNED;
import static alcove.figures.Histogram.TRUST;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.figures.Facts.Grades;
import alcove.figures.Facts.Review;
import alcove.figures.Moments.Ending;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Where a pair is counted.
class CountingRulesTest {
  private static final int WEEK = 152;
  private static final Instant NOW = Weeks.begin(WEEK);
  private static final Duration MOMENT = Duration.ofMillis(1);

  @Test
  void an_active_pair_is_counted_by_how_many_of_the_two_replied() {
    for (var replied = 0; replied <= 2; replied++) {
      assertThat(buckets(active(replied, new Grades(0, 0)))).containsEntry(REPLIES, replied);
    }
  }

  @Test
  void without_an_answer_about_trust_it_is_in_a_bucket_of_its_own() {
    assertThat(buckets(active(2, new Grades(0, 0)))).containsEntry(TRUST, 0);
  }

  @Test
  void trust_below_two_and_a_half_is_low_and_from_four_on_high() {
    assertThat(buckets(active(2, new Grades(12, 5)))).containsEntry(TRUST, 1);
    assertThat(buckets(active(2, new Grades(5, 2)))).containsEntry(TRUST, 2);
    assertThat(buckets(active(2, new Grades(19, 5)))).containsEntry(TRUST, 2);
    assertThat(buckets(active(2, new Grades(20, 5)))).containsEntry(TRUST, 3);
    assertThat(buckets(active(2, new Grades(1, 1)))).containsEntry(TRUST, 1);
  }

  @Test
  void three_meetings_and_more_are_counted_alike() {
    for (var met = 0; met <= 4; met++) {
      var facts =
          new Facts(
              since(before(days(90)), before(days(80))),
              true,
              2,
              new Grades(0, 0),
              met,
              Optional.empty());

      assertThat(buckets(facts)).containsEntry(MEETINGS, Math.min(met, 3));
    }
  }

  @Test
  void a_pair_that_goes_on_is_counted_by_that_once_and_never_by_its_ending() {
    assertThat(buckets(facts(renewed(before(days(3)), before(days(1))), false)))
        .containsEntry(ENDED, 2);
    assertThat(buckets(facts(renewed(before(days(8)), before(days(1))), false)))
        .doesNotContainKey(ENDED);
    assertThat(buckets(facts(renewed(NOW, before(days(1))), false))).containsEntry(ENDED, 0);
  }

  private static Moments renewed(Instant at, Instant ended) {
    return new Moments(
        Optional.of(before(days(200))),
        Optional.of(before(days(190))),
        Optional.of(new Ending(ended, false)),
        Optional.of(LocalDate.EPOCH),
        Optional.of(at));
  }

  @Test
  void a_pair_is_counted_by_its_replies_from_four_weeks_after_signing_on() {
    var justSettled = since(before(days(40)), before(days(28)));
    var notYet = since(before(days(40)), before(days(28)).plus(MOMENT));

    assertThat(buckets(facts(justSettled, true))).containsKeys(REPLIES, TRUST);
    assertThat(buckets(facts(notYet, true))).doesNotContainKeys(REPLIES, TRUST);
  }

  @Test
  void a_pair_that_is_paused_or_ended_is_counted_by_no_replies() {
    assertThat(buckets(facts(since(before(days(90)), before(days(80))), false))).isEmpty();
  }

  @Test
  void a_pair_that_never_began_is_counted_nowhere() {
    var never = Given.moments(Optional.empty(), Optional.of(before(days(50))), Optional.empty());

    assertThat(buckets(facts(never, true))).isEmpty();
  }

  @Test
  void after_two_years_a_pair_is_not_counted_any_more() {
    var two = since(before(days(728)), before(days(700)));
    var more = since(before(days(728)).minus(MOMENT), before(days(700)));

    assertThat(buckets(facts(two, true))).isNotEmpty();
    assertThat(buckets(facts(more, true))).isEmpty();
  }

  @Test
  void a_pair_that_begins_at_this_very_moment_is_counted_from_the_next_week_on() {
    var next =
        Given.moments(Optional.of(NOW), Optional.empty(), Optional.of(new Ending(NOW, true)));

    assertThat(buckets(facts(next, false))).isEmpty();
  }

  @Test
  void two_weeks_after_its_beginning_a_pair_is_counted_once_by_whether_it_signed() {
    var agreed = before(days(15));
    var soon = since(agreed, agreed.plus(days(14)));
    var late = since(agreed, agreed.plus(days(14)).plus(MOMENT));
    var open = Given.moments(Optional.of(agreed), Optional.empty(), Optional.empty());

    assertThat(buckets(facts(soon, true))).containsEntry(SIGNED, 0);
    assertThat(buckets(facts(late, true))).containsEntry(SIGNED, 1);
    assertThat(buckets(facts(open, false))).containsEntry(SIGNED, 1);
  }

  @Test
  void a_pair_that_ended_before_it_had_its_two_weeks_is_not_counted_by_its_signing() {
    var agreed = before(days(15));
    var gone =
        Given.moments(
            Optional.of(agreed),
            Optional.empty(),
            Optional.of(new Ending(agreed.plus(days(14)), true)));
    var afterwards =
        Given.moments(
            Optional.of(agreed),
            Optional.empty(),
            Optional.of(new Ending(agreed.plus(days(14)).plus(MOMENT), true)));

    assertThat(buckets(facts(gone, false))).doesNotContainKey(SIGNED);
    assertThat(buckets(facts(afterwards, false))).containsEntry(SIGNED, 1);
  }

  @Test
  void what_happens_once_is_counted_in_one_week_of_all() {
    var agreed = before(days(33)).plus(MOMENT);
    var moments =
        Given.moments(
            Optional.of(agreed),
            Optional.of(agreed.plus(days(3))),
            Optional.of(new Ending(before(days(7)), true)));
    var signed = 0;
    var ended = 0;

    for (var week = WEEK - 20; week < WEEK + 120; week++) {
      var buckets = CountingRules.buckets(facts(moments, false), week);
      signed += buckets.containsKey(SIGNED) ? 1 : 0;
      ended += buckets.containsKey(ENDED) ? 1 : 0;
    }

    assertThat(signed).isEqualTo(1);
    assertThat(ended).isEqualTo(1);
  }

  @Test
  void an_end_is_counted_by_whether_it_was_early() {
    assertThat(buckets(facts(ended(before(days(7)), false), false))).containsEntry(ENDED, 0);
    assertThat(buckets(facts(ended(before(days(3)), true), false))).containsEntry(ENDED, 1);
    assertThat(buckets(facts(ended(before(days(7)).minus(MOMENT), true), false)))
        .doesNotContainKey(ENDED);
    assertThat(buckets(facts(ended(NOW, true), false))).doesNotContainKey(ENDED);
  }

  @Test
  void a_review_is_counted_when_its_time_to_answer_is_over() {
    assertThat(buckets(reviewed(before(days(21)).minus(MOMENT), true))).containsEntry(REVIEWS, 0);
    assertThat(buckets(reviewed(before(days(49)), false))).containsEntry(REVIEWS, 1);
    assertThat(buckets(reviewed(before(days(21)), true))).doesNotContainKey(REVIEWS);
    assertThat(buckets(reviewed(before(days(49)).minus(MOMENT), true))).doesNotContainKey(REVIEWS);
  }

  @Test
  void the_review_of_a_pair_that_is_paused_is_not_counted() {
    var facts = reviewed(before(days(30)), true);

    assertThat(
            buckets(
                new Facts(
                    facts.moments(),
                    false,
                    facts.replied(),
                    facts.trust(),
                    facts.met(),
                    facts.review())))
        .doesNotContainKey(REVIEWS);
  }

  private static Map<Histogram, Integer> buckets(Facts facts) {
    return CountingRules.buckets(facts, WEEK);
  }

  private static Facts active(int replied, Grades trust) {
    var moments = since(before(days(90)), before(days(80)));
    return new Facts(moments, true, replied, trust, 0, Optional.empty());
  }

  private static Facts facts(Moments moments, boolean active) {
    return new Facts(moments, active, 1, new Grades(4, 1), 0, Optional.empty());
  }

  private static Facts reviewed(Instant opened, boolean held) {
    var moments = since(before(days(90)), before(days(80)));
    return new Facts(moments, true, 2, new Grades(8, 2), 0, Optional.of(new Review(opened, held)));
  }

  private static Moments since(Instant agreed, Instant signed) {
    return Given.moments(Optional.of(agreed), Optional.of(signed), Optional.empty());
  }

  private static Moments ended(Instant at, boolean early) {
    return Given.moments(
        Optional.of(before(days(90))),
        Optional.of(before(days(80))),
        Optional.of(new Ending(at, early)));
  }

  private static Instant before(Duration time) {
    return NOW.minus(time);
  }

  private static Duration days(long days) {
    return Duration.ofDays(days);
  }
}
