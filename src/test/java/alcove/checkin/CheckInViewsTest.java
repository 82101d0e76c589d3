package alcove.checkin;

import static alcove.rhythm.AnaAndBea.every;
import static alcove.rhythm.AnaAndBea.mirrored;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.blockkit.Golden;
import alcove.blockkit.Message;
import alcove.checkin.CheckInWords.Line;
import alcove.checkin.CheckIns.Questions;
import alcove.core.Side;
import alcove.pairing.Bond;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CheckInViewsTest {
  private static final Bond BOND = every(14);
  private static final Set<Item> ALL = EnumSet.allOf(Item.class);

  @Test
  void a_check_in_asks_everything_in_one_message() {
    Golden.check("checkin/asked", asked(Set.of(), false));
  }

  @Test
  void what_is_answered_folds_away_and_what_is_left_stays() {
    Golden.check("checkin/asked-half-way", asked(EnumSet.of(Item.MET, Item.TRUST), false));
  }

  @Test
  void a_complete_check_in_says_thanks_in_one_line() {
    Golden.check("checkin/done", asked(ALL, false));
  }

  @Test
  void a_card_that_was_sent_is_not_offered_again() {
    Golden.check("checkin/done-card-sent", asked(ALL, true));
  }

  @Test
  void somebody_who_comes_back_is_greeted() {
    var questions = new Questions(2, false, Set.of(), false);

    Golden.check("checkin/asked-again", CheckInViews.askedAgain(questions, BOND, Side.MENTEE));
  }

  @Test
  void the_card_is_shown_before_it_is_sent() {
    Golden.check("checkin/card-preview", CheckInViews.preview(1, BOND, Side.MENTEE));
  }

  @Test
  void the_partner_gets_the_card_that_was_shown() {
    var card = CheckInViews.dm(new CheckInNotice.WouldTalk(), BOND, Side.MENTOR);

    Golden.check("checkin/card", card);
    assertThat(CheckInViews.preview(1, BOND, Side.MENTEE).blocks().get(1).toString())
        .contains(card.blocks().getFirst().path("text").path("text").asString());
  }

  @Test
  void every_prompt_can_be_put_off_paused_and_stopped() {
    assertThat(asked(Set.of(), false).blocks().toString())
        .contains("checkin.notnow", "pairing.pause", "checkin.stop");
  }

  @ParameterizedTest
  @EnumSource
  void no_message_says_what_was_answered(Answer answer) {
    // A message is made from the questions alone; they hold no answer.
    assertThat(Questions.class.getRecordComponents())
        .extracting(component -> component.getGenericType().getTypeName())
        .noneMatch(type -> type.contains(answer.getDeclaringClass().getSimpleName()));
    assertThat(asked(ALL, false).blocks().toString()).doesNotContain(":" + answer + "\"");
  }

  @Test
  void both_sides_read_the_same_words() {
    for (var trust = 1; trust <= TrustQuestion.values().length; trust++) {
      var questions = new Questions(trust, true, Set.of(), false);
      var mentor = CheckInViews.asked(questions, BOND, Side.MENTOR);

      assertThat(CheckInViews.asked(questions, mirrored(BOND), Side.MENTEE)).isEqualTo(mentor);
    }
  }

  @Test
  void all_copy_is_used_and_nothing_is_missing() {
    for (var line : Line.values()) {
      assertThat(CheckInWords.plain(line)).isNotBlank();
    }
    for (var refusal : CheckInRefusal.values()) {
      assertThat(CheckInWords.refused(refusal)).isNotBlank();
    }
    for (var question : TrustQuestion.values()) {
      assertThat(CheckInWords.question(Item.TRUST, question, "<@U1>")).endsWith("?");
    }
    for (var item : Item.values()) {
      for (var answer : item.answers()) {
        assertThat(CheckInWords.answer(item, answer)).hasSizeLessThanOrEqualTo(75);
      }
    }
  }

  @Test
  void a_value_is_read_as_it_was_written() {
    var value = CheckInValue.of(BOND.id(), 7).with(Item.TRUST, Answer.FOUR);

    assertThat(CheckInValue.read(value.written())).contains(value);
    assertThat(CheckInValue.read(CheckInValue.of(BOND.id(), 7).written()))
        .contains(CheckInValue.of(BOND.id(), 7));
    assertThat(CheckInValue.read("7:" + BOND.id().value())).isEmpty();
    assertThat(CheckInValue.read("")).isEmpty();
    assertThat(CheckInValue.read(BOND.id().value() + ":7:SECRET:X").orElseThrow().item()).isEmpty();
  }

  private static Message asked(Set<Item> answered, boolean cardSent) {
    var questions = new Questions(1, true, answered, cardSent);
    return CheckInViews.dm(new CheckInNotice.Asked(questions), BOND, Side.MENTEE);
  }
}
