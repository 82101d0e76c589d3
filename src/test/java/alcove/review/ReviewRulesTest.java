package alcove.review;

import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.days;
import static alcove.rhythm.AnaAndBea.every;
import static alcove.rhythm.AnaAndBea.mirrored;
import static alcove.rhythm.AnaAndBea.termOf;
import static alcove.rhythm.AnaAndBea.unsigned;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Command;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.pairing.PairingCommand;
import alcove.privacy.Confidential;
import alcove.review.ReviewCommand.AskAgain;
import alcove.review.ReviewCommand.Choose;
import alcove.review.ReviewCommand.Expire;
import alcove.review.ReviewCommand.Fill;
import alcove.review.ReviewCommand.Follow;
import alcove.review.ReviewCommand.HoldNow;
import alcove.review.ReviewCommand.NotNow;
import alcove.review.ReviewCommand.Remind;
import alcove.review.ReviewCommand.StopAsking;
import alcove.review.ReviewCommand.Turn;
import alcove.review.Reviews.Answers;
import alcove.review.Reviews.Between;
import alcove.review.Reviews.Filling;
import alcove.review.Reviews.Shared;
import alcove.review.Reviews.Shown;
import alcove.rhythm.World;
import alcove.rhythm.World.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReviewRulesTest {
  private static final Side ANA = Side.MENTOR;
  private static final Side BEA = Side.MENTEE;
  private static final Duration HOUR = Duration.ofHours(1);

  // --- when it comes ---

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

  // --- being asked ---

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

  // --- filling and showing ---

  @Test
  void answers_of_one_alone_are_shown_to_nobody() {
    var answered = opened().forgetful().asks(new Fill(ANA, 1, answers(4)));

    assertThat(answered.effects()).isEmpty();
    assertThat(answered.wakeAt("review.mentee")).isEqualTo(opened().wakeAt("review.mentee"));
  }

  @Test
  void answers_can_be_given_again_until_both_have_answered() {
    var again = opened().asks(new Fill(ANA, 1, answers(4))).asks(new Fill(ANA, 1, answers(2)));
    var both = again.asks(new Fill(BEA, 1, answers(5)));

    assertThat(shown(both).mentor().grades()).containsEntry(Item.SAID, 2);
    assertThat(both.refuses(new Fill(ANA, 1, answers(5)))).isEqualTo(ReviewRefusal.SHOWN_ALREADY);
    assertThat(both.refuses(new NotNow(ANA, 1))).isEqualTo(ReviewRefusal.SHOWN_ALREADY);
  }

  @Test
  void when_both_have_answered_both_see_it_in_their_room() {
    var both =
        opened().forgetful().asks(new Fill(BEA, 1, answers(5))).asks(new Fill(ANA, 1, answers(2)));

    assertThat(both.effects())
        .containsExactly(
            new Effect.Show(
                "review-1",
                new ReviewNotice.Revealed(
                    1, shown(both).mentor(), shown(both).mentee(), false, Optional.empty()),
                false));
    assertThat(shown(both).mentor().grades()).containsEntry(Item.SAID, 2);
    assertThat(shown(both).mentee().grades()).containsEntry(Item.SAID, 5);
    assertThat(both.passes(days(19)).told(ANA)).isEmpty();
  }

  @Test
  void the_private_answer_is_never_shown_and_leaves_the_state_with_the_reveal() {
    var plain = revealedAfter(Optional.empty());
    var helped = revealedAfter(Optional.of(Kept.HELP));

    assertThat(helped.effects()).isEqualTo(plain.effects());
    assertThat(helped.state()).isEqualTo(plain.state());
  }

  @ParameterizedTest
  @EnumSource
  void every_question_with_a_grade_needs_one(Item missing) {
    var grades = new EnumMap<Item, Integer>(answers(3).shared().grades());
    grades.remove(missing);

    assertThat(opened().refuses(new Fill(ANA, 1, graded(grades))))
        .isEqualTo(ReviewRefusal.INCOMPLETE);
  }

  @Test
  void a_grade_that_was_not_offered_is_refused() {
    var grades = new EnumMap<Item, Integer>(answers(3).shared().grades());
    grades.put(Item.RHYTHM, 2);

    assertThat(opened().refuses(new Fill(ANA, 1, graded(grades))))
        .isEqualTo(ReviewRefusal.INCOMPLETE);
    assertThat(opened().refuses(new Fill(ANA, 1, answers(6)))).isEqualTo(ReviewRefusal.INCOMPLETE);
    assertThat(opened().refuses(new Fill(ANA, 1, answers(0)))).isEqualTo(ReviewRefusal.INCOMPLETE);
  }

  @Test
  void a_note_may_have_a_thousand_characters_and_no_more() {
    var longest = opened().asks(new Fill(ANA, 1, noted("\uD83C\uDF33".repeat(Note.LENGTH))));

    assertThat(longest.state().stage()).isInstanceOf(Filling.class);
    assertThat(opened().refuses(new Fill(ANA, 1, noted("x".repeat(Note.LENGTH + 1)))))
        .isEqualTo(ReviewRefusal.TOO_LONG);
  }

  // --- closing without being shown ---

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

  // --- what comes of it ---

  @Test
  void an_outcome_is_chosen_when_both_have_answered() {
    assertThat(opened().refuses(new Choose(ANA, 1, NextStep.KEEP)))
        .isEqualTo(ReviewRefusal.NOT_SHOWN_YET);
  }

  @ParameterizedTest
  @EnumSource
  void nothing_happens_when_only_one_has_chosen(NextStep step) {
    var chosen = revealed().forgetful().asks(new Choose(ANA, 1, step));

    assertThat(chosen.effects()).isEmpty();
    assertThat(chosen.wakes().entrySet()).isEqualTo(revealed().wakes().entrySet());
  }

  @ParameterizedTest
  @EnumSource
  void what_both_choose_happens(NextStep step) {
    var settled =
        revealed().forgetful().asks(new Choose(ANA, 1, step)).asks(new Choose(BEA, 1, step));

    assertThat(settled.effects())
        .filteredOn(Effect.Ask.class::isInstance)
        .isEqualTo(step.command().stream().map(Effect.Ask::new).toList());
    assertThat(settled.state().stage()).isEqualTo(new Between());
    assertThat(settled.wakeAt("review.retention")).isEmpty();
    assertThat(settled.passes(days(4)).told(ANA)).contains(new ReviewNotice.Settled(step));
  }

  @Test
  void each_outcome_asks_for_its_own_change() {
    assertThat(NextStep.KEEP.command()).isEmpty();
    assertThat(NextStep.AMEND.command()).contains(new PairingCommand.Amend());
    assertThat(NextStep.EVERY_WEEK.command()).contains(new PairingCommand.ChangeRhythm(7));
    assertThat(NextStep.EVERY_TWO_WEEKS.command()).contains(new PairingCommand.ChangeRhythm(14));
    assertThat(NextStep.EVERY_FOUR_WEEKS.command()).contains(new PairingCommand.ChangeRhythm(28));
    assertThat(NextStep.CLOSE.command()).contains(new PairingCommand.Finish());
  }

  @Test
  void the_room_shows_what_both_chose() {
    var revealed = revealed();
    var settled =
        revealed
            .forgetful()
            .asks(new Choose(ANA, 1, NextStep.KEEP))
            .asks(new Choose(BEA, 1, NextStep.KEEP));

    assertThat(settled.effects())
        .contains(
            new Effect.Show(
                "review-1",
                new ReviewNotice.Revealed(
                    1,
                    shown(revealed).mentor(),
                    shown(revealed).mentee(),
                    false,
                    Optional.of(NextStep.KEEP)),
                false));
  }

  @Test
  void different_choices_change_nothing_and_both_may_choose_again() {
    var differed =
        revealed()
            .forgetful()
            .asks(new Choose(ANA, 1, NextStep.KEEP))
            .asks(new Choose(BEA, 1, NextStep.CLOSE));

    assertThat(differed.effects())
        .singleElement()
        .isInstanceOfSatisfying(
            Effect.Show.class,
            show -> assertThat(((ReviewNotice.Revealed) show.notice()).differed()).isTrue());
    assertThat(differed.passes(days(4)).told(ANA)).containsExactly(new ReviewNotice.Differed(1));
    assertThat(shown(differed).choices()).isEqualTo(Reviews.Choices.none());
    assertThat(
            differed
                .asks(new Choose(BEA, 1, NextStep.KEEP))
                .asks(new Choose(ANA, 1, NextStep.KEEP))
                .state()
                .stage())
        .isEqualTo(new Between());
  }

  @Test
  void a_choice_can_be_changed_before_the_other_has_chosen() {
    var settled =
        revealed()
            .asks(new Choose(ANA, 1, NextStep.CLOSE))
            .asks(new Choose(ANA, 1, NextStep.KEEP))
            .asks(new Choose(BEA, 1, NextStep.KEEP));

    assertThat(settled.state().stage()).isEqualTo(new Between());
  }

  @Test
  void what_was_shown_is_dropped_after_thirty_days_if_nothing_comes_of_it() {
    var revealed = revealed();

    assertThat(revealed.passes(days(30).minus(HOUR)).state().stage()).isInstanceOf(Shown.class);
    assertThat(revealed.passes(days(30)).state().stage()).isEqualTo(new Between());
    assertThat(revealed.late(days(30)).refuses(new Choose(ANA, 1, NextStep.KEEP)))
        .isEqualTo(ReviewRefusal.CLOSED_SINCE);
    assertThat(revealed.late(days(30)).asks(new Expire()).wakeAt("review.retention")).isEmpty();
  }

  @Test
  void what_was_shown_is_dropped_in_a_pause_as_well() {
    var paused = revealed().asks(new Follow(Milestone.PAUSED));

    assertThat(paused.passes(days(30)).state().stage()).isEqualTo(new Between());
  }

  // --- by oneself ---

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

  // --- pausing and ending ---

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

  @Test
  void buttons_of_an_older_review_are_refused() {
    var second = opened().passes(days(61));

    assertThat(second.state().number()).isEqualTo(2);
    assertThat(second.refuses(new Fill(ANA, 1, answers(3)))).isEqualTo(ReviewRefusal.CLOSED_SINCE);
    assertThat(second.refuses(new NotNow(ANA, 1))).isEqualTo(ReviewRefusal.CLOSED_SINCE);
  }

  @Test
  void a_form_is_offered_only_where_it_can_be_kept() {
    assertThat(ReviewRules.whyNotFilled(opened().state(), 1, opened().now())).isEmpty();
    assertThat(ReviewRules.whyNotFilled(opened().state(), 2, opened().now()))
        .contains(ReviewRefusal.CLOSED_SINCE);
    assertThat(ReviewRules.whyNotFilled(opened().state(), 1, opened().now().plus(days(21))))
        .contains(ReviewRefusal.CLOSED_SINCE);
    assertThat(ReviewRules.whyNotFilled(revealed().state(), 1, revealed().now()))
        .contains(ReviewRefusal.SHOWN_ALREADY);
    assertThat(ReviewRules.whyNotFilled(revealed().state(), 1, revealed().now().plus(days(30))))
        .contains(ReviewRefusal.CLOSED_SINCE);
  }

  // --- both ways ---

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

  private static World<Reviews> signed() {
    return signed(every(14));
  }

  /// Both have signed, and the calendar runs.
  private static World<Reviews> signed(Bond bond) {
    return World.of(Reviews.none(), SIGNED, rule(bond)).asks(new Follow(Milestone.ACTIVE));
  }

  /// The first review is open, and Ana, in whose working hours it opened, has been invited.
  private static World<Reviews> opened() {
    return signed().passes(days(30));
  }

  private static World<Reviews> revealed() {
    return revealedAfter(Optional.empty());
  }

  private static World<Reviews> revealedAfter(Optional<Kept> kept) {
    var ana = new Answers(answers(2).shared(), kept);
    return opened().forgetful().asks(new Fill(ANA, 1, ana)).asks(new Fill(BEA, 1, answers(4)));
  }

  private static Shown shown(World<Reviews> world) {
    return (Shown) world.state().stage();
  }

  private static ReviewNotice.Invited invited(int number, int year, int month, int day) {
    return new ReviewNotice.Invited(number, LocalDate.of(year, month, day));
  }

  /// Every question with this grade, but for the rhythm, which is right.
  private static Answers answers(int grade) {
    return graded(
        Map.of(
            Item.SAID, grade,
            Item.EXPECTED, grade,
            Item.SERVED, grade,
            Item.CLEAR, grade,
            Item.RHYTHM, 3));
  }

  private static Answers graded(Map<Item, Integer> grades) {
    return new Answers(new Shared(grades, Map.of()), Optional.empty());
  }

  private static Answers noted(String words) {
    var notes = Map.of(Note.MORE, Confidential.of(words));
    return new Answers(new Shared(answers(3).shared().grades(), notes), Optional.empty());
  }

  private static Rule<Reviews> rule(Bond bond) {
    return (Reviews state, Command command, Instant now) ->
        ReviewRules.decide(state, (ReviewCommand) command, bond, now);
  }
}
