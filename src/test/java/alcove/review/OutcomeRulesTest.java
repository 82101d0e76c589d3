package alcove.review;

import static alcove.review.Given.ANA;
import static alcove.review.Given.BEA;
import static alcove.review.Given.HOUR;
import static alcove.review.Given.opened;
import static alcove.review.Given.revealed;
import static alcove.review.Given.shown;
import static alcove.rhythm.AnaAndBea.days;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.pairing.PairingCommand;
import alcove.review.ReviewCommand.Choose;
import alcove.review.ReviewCommand.Expire;
import alcove.review.ReviewCommand.Follow;
import alcove.review.Reviews.Between;
import alcove.review.Reviews.Shown;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the two make of a review.
final class OutcomeRulesTest {
  @Test
  void an_outcome_is_chosen_when_both_have_answered() {
    assertThat(opened().refuses(new Choose(ANA, 1, NextStep.KEEP)))
        .isEqualTo(ReviewRefusal.NOT_SHOWN_YET);
  }

  @Test
  void a_review_is_held_when_both_have_answered_and_stays_so_until_the_next() {
    assertThat(opened().state().history().isHeld()).isFalse();
    assertThat(revealed().state().history().isHeld()).isTrue();
    assertThat(revealed().passes(days(31)).state().history().isHeld()).isTrue();
    assertThat(revealed().passes(days(90)).state().history().isHeld()).isFalse();
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
  void what_both_look_at_is_shown_once_more_in_another_room_and_nothing_else_is() {
    var again = revealed().forgetful().asks(new ReviewCommand.ShowAgain());

    assertThat(again.effects())
        .isEqualTo(revealed().effects().stream().filter(Effect.Show.class::isInstance).toList())
        .hasSize(1);
    assertThat(again.state()).isEqualTo(revealed().state());
    assertThat(opened().forgetful().asks(new ReviewCommand.ShowAgain()).effects()).isEmpty();
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
}
