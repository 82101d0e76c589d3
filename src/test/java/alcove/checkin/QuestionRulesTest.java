package alcove.checkin;

import static alcove.checkin.Given.ANA;
import static alcove.checkin.Given.BEA;
import static alcove.checkin.Given.HOUR;
import static alcove.checkin.Given.answers;
import static alcove.checkin.Given.asked;
import static alcove.checkin.Given.open;
import static alcove.checkin.Given.signed;
import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.days;
import static alcove.rhythm.AnaAndBea.every;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.checkin.CheckInCommand.Begin;
import alcove.checkin.CheckInCommand.Choose;
import alcove.checkin.CheckInCommand.NotNow;
import alcove.checkin.CheckInCommand.TakeBack;
import alcove.rhythm.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a check-in asks, and how it is answered and closed.
final class QuestionRulesTest {
  @Test
  void it_asks_all_there_is_to_ask_the_first_time() {
    var questions = open(asked(), ANA).questions();

    assertThat(questions.items()).containsExactly(Item.MET, Item.USEFUL, Item.TRUST, Item.LEFT);
    assertThat(questions.number()).isEqualTo(1);
    assertThat(questions.answered()).isEmpty();
  }

  @Test
  void what_left_the_pair_is_asked_at_most_once_in_thirty_days() {
    var second = asked().passes(days(14));
    var third = second.passes(days(14));
    var fourth = third.passes(days(14));

    assertThat(open(second, ANA).questions().items()).doesNotContain(Item.LEFT);
    assertThat(open(third, ANA).questions().items()).doesNotContain(Item.LEFT);
    assertThat(open(fourth, ANA).questions().items()).contains(Item.LEFT);
  }

  @Test
  void what_left_the_pair_is_asked_again_after_exactly_thirty_days() {
    var asked = signed(every(30)).passes(days(14));
    var second = asked.passes(days(30));

    assertThat(open(second, ANA).questions().items()).contains(Item.LEFT);
  }

  @Test
  void no_trust_question_is_repeated_before_all_have_been_asked() {
    var all = TrustQuestion.values().length;
    var seen = new ArrayList<TrustQuestion>();
    for (var number = 1; number <= 2 * all; number++) {
      seen.add(TrustQuestion.of(number));
    }

    assertThat(seen.subList(0, all)).containsExactlyInAnyOrder(TrustQuestion.values());
    assertThat(seen.subList(all, 2 * all)).isEqualTo(seen.subList(0, all));
  }

  @Test
  void neighbouring_check_ins_ask_about_different_dimensions_of_trust() {
    var dimensions =
        Arrays.stream(TrustQuestion.values())
            .map(question -> question.name().substring(0, question.name().indexOf('_')))
            .toList();

    assertThat(dimensions.subList(0, 5))
        .containsExactlyInAnyOrder("CARE", "CANDOUR", "DISCRETION", "DIGNITY", "HEARD");
    assertThat(dimensions.subList(5, 10)).isEqualTo(dimensions.subList(0, 5));
    assertThat(dimensions.subList(10, 15)).isEqualTo(dimensions.subList(0, 5));
  }

  @Test
  void both_sides_are_asked_the_same() {
    var world = asked().passes(days(1));

    assertThat(open(world, ANA).questions()).isEqualTo(open(world, BEA).questions());
    assertThat(open(world, ANA).questions().trust())
        .isEqualTo(open(world, BEA).questions().trust());
  }

  @Test
  void an_answer_is_kept_and_nothing_is_sent() {
    var world = asked().forgetful().asks(new Choose(ANA, 1, Item.MET, Answer.HELP));

    assertThat(answers(world, ANA)).isEqualTo(Map.of(Item.MET, Answer.HELP));
    assertThat(world.effects()).isEmpty();
  }

  @Test
  void an_answer_can_be_changed_while_the_check_in_is_open() {
    var world =
        asked()
            .asks(new Choose(ANA, 1, Item.USEFUL, Answer.TWO))
            .asks(new Choose(ANA, 1, Item.USEFUL, Answer.FIVE));

    assertThat(answers(world, ANA)).isEqualTo(Map.of(Item.USEFUL, Answer.FIVE));
  }

  @Test
  void an_answer_can_be_taken_back() {
    var world =
        asked()
            .asks(new Choose(ANA, 1, Item.USEFUL, Answer.TWO))
            .asks(new Choose(ANA, 1, Item.MET, Answer.YES))
            .asks(new TakeBack(ANA, 1, Item.USEFUL));

    assertThat(answers(world, ANA)).isEqualTo(Map.of(Item.MET, Answer.YES));
    assertThat(open(world, ANA).questions().answered()).containsExactly(Item.MET);
  }

  @Test
  void it_is_complete_when_everything_asked_is_answered() {
    var three =
        asked()
            .asks(new Choose(ANA, 1, Item.MET, Answer.YES))
            .asks(new Choose(ANA, 1, Item.USEFUL, Answer.FOUR))
            .asks(new Choose(ANA, 1, Item.TRUST, Answer.FIVE));
    var four = three.asks(new Choose(ANA, 1, Item.LEFT, Answer.NO));

    assertThat(open(three, ANA).questions().complete()).isFalse();
    assertThat(open(four, ANA).questions().complete()).isTrue();
  }

  @Test
  void an_answer_that_was_not_offered_is_refused() {
    var second = asked().passes(days(14));

    assertThat(second.refuses(new Choose(ANA, 2, Item.MET, Answer.FIVE)))
        .isEqualTo(CheckInRefusal.NOT_ASKED);
    assertThat(second.refuses(new Choose(ANA, 2, Item.LEFT, Answer.NO)))
        .isEqualTo(CheckInRefusal.NOT_ASKED);
  }

  @Test
  void one_sides_answers_leave_the_other_side_as_it_is() {
    var before = asked().passes(days(1));
    var after = before.asks(new Choose(ANA, 1, Item.USEFUL, Answer.ONE));

    assertThat(after.state().track(BEA)).isEqualTo(before.state().track(BEA));
    assertThat(after.wakeAt("checkin.mentee")).isEqualTo(before.wakeAt("checkin.mentee"));
  }

  @Test
  void it_closes_without_a_word_after_two_weeks() {
    var asked = signed(every(28)).passes(days(14));
    var closed = asked.forgetful().passes(days(14));

    assertThat(open(asked.passes(days(14).minus(HOUR)), ANA).questions().number()).isEqualTo(1);
    assertThat(closed.state().track(ANA).open()).isEmpty();
    assertThat(closed.told(ANA)).isEmpty();
    assertThat(closed.refuses(new Choose(ANA, 1, Item.MET, Answer.YES)))
        .isEqualTo(CheckInRefusal.CLOSED_SINCE);
  }

  @Test
  void it_closes_after_two_weeks_even_when_no_wake_has_come_yet() {
    var asked = signed(every(28)).passes(days(14));
    var late =
        new World<>(asked.rule(), asked.state(), asked.now().plus(days(14)), Map.of(), List.of());

    assertThat(late.refuses(new NotNow(ANA, 1))).isEqualTo(CheckInRefusal.CLOSED_SINCE);
    assertThat(open(late.asks(new Begin(ANA)), ANA).questions().number()).isEqualTo(2);
  }

  @Test
  void it_closes_when_the_next_one_opens() {
    var second = signed(every(7)).passes(days(15));

    assertThat(open(second, ANA).questions().number()).isEqualTo(2);
    assertThat(second.refuses(new Choose(ANA, 1, Item.MET, Answer.YES)))
        .isEqualTo(CheckInRefusal.CLOSED_SINCE);
  }

  @Test
  void a_closed_check_in_with_an_answer_is_kept_and_one_without_is_not() {
    var answered = asked().asks(new Choose(ANA, 1, Item.MET, Answer.YES)).passes(days(15));

    assertThat(answered.state().track(ANA).past())
        .singleElement()
        .satisfies(sheet -> {
          assertThat(sheet.number()).isEqualTo(1);
          assertThat(sheet.askedAt()).isEqualTo(SIGNED.plus(days(14)));
          assertThat(sheet.answers()).isEqualTo(Map.of(Item.MET, Answer.YES));
        });
    assertThat(answered.state().track(BEA).past()).isEmpty();
  }
}
