package alcove.review;

import static alcove.review.Given.ANA;
import static alcove.review.Given.BEA;
import static alcove.review.Given.answers;
import static alcove.review.Given.graded;
import static alcove.review.Given.opened;
import static alcove.review.Given.revealed;
import static alcove.review.Given.revealedAfter;
import static alcove.review.Given.shown;
import static alcove.rhythm.AnaAndBea.days;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Effect;
import alcove.privacy.Confidential;
import alcove.review.ReviewCommand.Fill;
import alcove.review.ReviewCommand.NotNow;
import alcove.review.Reviews.Answers;
import alcove.review.Reviews.Filling;
import alcove.review.Reviews.Shared;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How a review is filled in alone and shown to both.
final class FillingRulesTest {
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

  private static Answers noted(String words) {
    var notes = Map.of(Note.MORE, Confidential.of(words));
    return new Answers(new Shared(answers(3).shared().grades(), notes), Optional.empty());
  }
}
