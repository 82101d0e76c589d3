package alcove.review;

import static alcove.rhythm.AnaAndBea.every;
import static alcove.rhythm.AnaAndBea.mirrored;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.blockkit.Golden;
import alcove.blockkit.Message;
import alcove.blockkit.SlackLimits;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.privacy.Confidential;
import alcove.review.ReviewWords.Line;
import alcove.review.Reviews.Answers;
import alcove.review.Reviews.Shared;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReviewViewsTest {
  private static final Bond BOND = every(14);
  private static final LocalDate DAY = LocalDate.of(2026, 10, 22);
  private static final Shared ANA =
      new Shared(
          grades(4, 3, 5, 4, 3),
          Map.of(Note.WORKS, Confidential.of("Walks. <!channel> *not bold* <https://x.y|link>")));
  private static final Shared BEA =
      new Shared(
          grades(2, 4, 5, 4, 1),
          Map.of(
              Note.WORKS, Confidential.of("Being asked first"),
              Note.LESS, Confidential.of("\u05E9\u05DC\u05D5\u05DD \uD83C\uDF33")));

  @Test
  void the_invitation_says_what_will_be_shown_before_anything_is_filled() {
    Golden.check("review/invited", dm(new ReviewNotice.Invited(1, DAY)));
  }

  @Test
  void a_review_that_closes_says_only_when_the_next_one_comes() {
    Golden.check("review/closed", dm(new ReviewNotice.Closed(Optional.of(DAY))));
    Golden.check("review/closed-last", dm(new ReviewNotice.Closed(Optional.empty())));
  }

  @Test
  void two_different_choices_are_told_without_saying_whose() {
    Golden.check("review/differed", dm(new ReviewNotice.Differed(1)));
  }

  @ParameterizedTest
  @EnumSource
  void what_both_chose_is_told(NextStep step) {
    assertThat(dm(new ReviewNotice.Settled(step)).blocks().toString())
        .contains(ReviewWords.settled(step));
  }

  @Test
  void the_form_marks_what_is_shown_and_what_is_not() {
    Golden.check("review/form", ReviewForms.form(BOND, Side.MENTEE, 1, Optional.empty()));
  }

  @Test
  void the_form_holds_earlier_answers_to_change_them() {
    var earlier = Optional.of(new Answers(BEA, Optional.of(Kept.SORTED)));

    Golden.check("review/form-again", ReviewForms.form(BOND, Side.MENTEE, 1, earlier));
  }

  @Test
  void in_the_form_nothing_is_chosen_beforehand() {
    assertThat(ReviewForms.form(BOND, Side.MENTOR, 1, Optional.empty()).json().toString())
        .doesNotContain("initial_option", "initial_value");
  }

  @Test
  void a_hand_is_offered_to_the_one_who_asked_for_it_and_to_nobody_else() {
    Golden.check("review/kept", ReviewForms.thanks(BOND, Side.MENTEE, false, false));
    Golden.check("review/kept-hand", ReviewForms.thanks(BOND, Side.MENTEE, true, true));
  }

  @Test
  void the_room_shows_differences_first_and_one_question_to_talk_about() {
    Golden.check("review/revealed", revealed(ANA, BEA));
    assertThat(revealed(ANA, BEA).blocks().toString())
        .contains(ReviewWords.talk(Item.SAID).replace("\n", "\\n"));
  }

  @Test
  void the_question_to_talk_about_is_the_one_with_the_biggest_difference() {
    var further = new Shared(grades(4, 3, 1, 4, 3), Map.of());

    assertThat(revealed(ANA, further).blocks().toString()).contains(ReviewWords.talk(Item.SERVED));
    assertThat(revealed(ANA, ANA).blocks().toString()).contains(ReviewWords.talkOfAnything());
  }

  @Test
  void what_a_person_typed_is_shown_as_it_stands() {
    var typed =
        revealed(ANA, BEA).blocks().stream()
            .filter(block -> block.path("type").asString().equals("rich_text"))
            .toList();

    assertThat(typed).hasSize(3);
    assertThat(typed.getFirst().toString()).contains("<!channel> *not bold*");
  }

  @Test
  void a_room_message_with_the_longest_notes_fits_into_slack() {
    var longest = Confidential.of("x".repeat(Note.LENGTH));
    var full =
        new Shared(
            grades(1, 1, 1, 1, 1),
            Map.of(Note.WORKS, longest, Note.MORE, longest, Note.LESS, longest));
    var other = new Shared(grades(5, 4, 3, 2, 3), full.notes());

    SlackLimits.check(revealed(full, other));
  }

  @Test
  void the_room_says_what_came_of_it() {
    var differed = new ReviewNotice.Revealed(1, ANA, BEA, true, Optional.empty());
    var settled = new ReviewNotice.Revealed(1, ANA, BEA, false, Optional.of(NextStep.KEEP));

    Golden.check("review/revealed-differed", ReviewViews.room(differed, BOND));
    Golden.check("review/revealed-settled", ReviewViews.room(settled, BOND));
  }

  @Test
  void an_open_review_is_shown_with_its_day() {
    Golden.check("review/open", open(false));
    Golden.check("review/open-answered", open(true));
  }

  @Test
  void between_two_reviews_the_next_day_and_holding_one_now_are_shown() {
    Golden.check("review/next", ReviewViews.next(BOND, Side.MENTOR, Optional.of(DAY)));
    Golden.check("review/next-none", ReviewViews.next(BOND, Side.MENTOR, Optional.empty()));
  }

  @Test
  void the_choice_can_be_made_in_the_direct_message_as_well() {
    Golden.check("review/choice", ReviewViews.choice(BOND, 1));
  }

  @Test
  void somebody_who_comes_back_is_greeted() {
    assertThat(ReviewViews.back(open(false)).blocks().getFirst().toString())
        .contains(ReviewWords.plain(Line.BACK));
  }

  @Test
  void every_prompt_can_be_put_off_paused_and_stopped() {
    assertThat(dm(new ReviewNotice.Invited(1, DAY)).blocks().toString())
        .contains("review.notnow", "pairing.pause", "review.stop");
  }

  @Test
  void both_sides_read_the_same_words() {
    var invited = new ReviewNotice.Invited(1, DAY);

    assertThat(ReviewViews.dm(invited, mirrored(BOND), Side.MENTEE))
        .isEqualTo(ReviewViews.dm(invited, BOND, Side.MENTOR));
    assertThat(ReviewForms.form(mirrored(BOND), Side.MENTEE, 1, Optional.empty()))
        .isEqualTo(ReviewForms.form(BOND, Side.MENTOR, 1, Optional.empty()));
  }

  @Test
  void no_copy_is_missing() {
    for (var line : Line.values()) {
      assertThat(ReviewWords.plain(line)).isNotBlank();
    }
    for (var refusal : ReviewRefusal.values()) {
      assertThat(ReviewWords.refused(refusal)).isNotBlank();
    }
  }

  @Test
  void a_value_is_read_as_it_was_written() {
    var value = ReviewValue.of(BOND.id(), 3).with(NextStep.EVERY_WEEK);

    assertThat(ReviewValue.read(value.written())).contains(value);
    assertThat(ReviewValue.read(ReviewValue.of(BOND.id(), 3).written()))
        .contains(ReviewValue.of(BOND.id(), 3));
    assertThat(ReviewValue.read("something else")).isEmpty();
  }

  private static Message open(boolean answered) {
    return ReviewViews.open(BOND, new ReviewViews.OpenFor(Side.MENTEE, 1, DAY, answered));
  }

  private static Message revealed(Shared mentor, Shared mentee) {
    return ReviewViews.room(
        new ReviewNotice.Revealed(1, mentor, mentee, false, Optional.empty()), BOND);
  }

  private static Message dm(ReviewNotice notice) {
    return ReviewViews.dm(notice, BOND, Side.MENTEE);
  }

  private static Map<Item, Integer> grades(
      int said, int expected, int served, int clear, int rhythm) {
    return Map.of(
        Item.SAID, said,
        Item.EXPECTED, expected,
        Item.SERVED, served,
        Item.CLEAR, clear,
        Item.RHYTHM, rhythm);
  }
}
