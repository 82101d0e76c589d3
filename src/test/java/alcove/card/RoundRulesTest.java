package alcove.card;

import static alcove.card.Given.BOND;
import static alcove.card.Given.laid;
import static alcove.card.Given.lies;
import static alcove.card.Given.shown;
import static alcove.card.Given.signed;
import static alcove.card.Given.written;
import static alcove.rhythm.AnaAndBea.days;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.card.CardCommand.Deal;
import alcove.card.CardCommand.Follow;
import alcove.card.CardCommand.Give;
import alcove.card.CardCommand.Lay;
import alcove.card.CardCommand.NotNow;
import alcove.card.CardCommand.StopAsking;
import alcove.card.CardNotice.PutAway;
import alcove.card.CardNotice.Shown;
import alcove.card.CardNotice.Waits;
import alcove.card.Cards.Answered;
import alcove.card.Cards.Clear;
import alcove.card.Cards.Way;
import alcove.card.Cards.Written;
import alcove.core.Milestone;
import alcove.core.Side;
import alcove.privacy.Confidential;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RoundRulesTest {

  @ParameterizedTest
  @EnumSource
  void the_other_is_told_that_a_round_waits(Side side) {
    var world = signed().asks(new Lay(side, Round.QUESTIONS));

    assertThat(world.told(side)).isEmpty();
    assertThat(world.told(side.other()))
        .singleElement()
        .isInstanceOfSatisfying(
            Waits.class, waits -> assertThat(waits.number()).isEqualTo(lies(world).number()));
  }

  @Test
  void nothing_is_shown_before_both_have_answered() {
    var world = laid(Round.NAME).asks(new Give(Side.MENTOR, 1, new Way(2)));

    assertThat(shown(world)).isEmpty();
    assertThat(world.told(Side.MENTEE)).hasSize(1);
  }

  @Test
  void both_see_both_answers_when_both_are_in() {
    var world =
        laid(Round.NAME)
            .asks(new Give(Side.MENTEE, 1, new Way(0)))
            .asks(new Give(Side.MENTOR, 1, new Way(2)));

    assertThat(shown(world)).containsExactly(new Shown(Round.NAME, new Way(2), new Way(0)));
    assertThat(world.state().table()).isEqualTo(new Clear());
    assertThat(world.state().dealt().shown()).containsExactly(Round.NAME);
  }

  @Test
  void what_was_written_is_not_kept_once_it_is_shown() {
    var world =
        laid(Round.QUESTIONS)
            .asks(new Give(Side.MENTEE, 1, written("trust")))
            .asks(new Give(Side.MENTOR, 1, written("time")));

    assertThat(shown(world)).hasSize(1);
    assertThat(world.state().table()).isEqualTo(new Clear());
  }

  @Test
  void an_answer_can_be_changed_until_both_have_answered() {
    var world =
        laid(Round.WORRY)
            .asks(new Give(Side.MENTOR, 1, new Way(0)))
            .asks(new Give(Side.MENTOR, 1, new Way(1)));

    assertThat(lies(world).mentor()).isEqualTo(new Answered(new Way(1)));
    assertThat(
            world
                .asks(new Give(Side.MENTEE, 1, new Way(1)))
                .refuses(new Give(Side.MENTOR, 1, new Way(2))))
        .isEqualTo(CardRefusal.OVER_SINCE);
  }

  @Test
  void only_an_answer_to_this_round_is_one() {
    var scene = laid(Round.CORRIDOR);
    var questions = laid(Round.QUESTIONS);

    assertThat(scene.refuses(new Give(Side.MENTOR, 1, new Way(3))))
        .isEqualTo(CardRefusal.INCOMPLETE);
    assertThat(scene.refuses(new Give(Side.MENTOR, 1, new Way(-1))))
        .isEqualTo(CardRefusal.INCOMPLETE);
    assertThat(scene.refuses(new Give(Side.MENTOR, 1, written("words"))))
        .isEqualTo(CardRefusal.INCOMPLETE);
    assertThat(questions.refuses(new Give(Side.MENTOR, 1, new Way(0))))
        .isEqualTo(CardRefusal.INCOMPLETE);
    assertThat(questions.refuses(new Give(Side.MENTOR, 1, written(" "))))
        .isEqualTo(CardRefusal.INCOMPLETE);
    var two = new Written(List.of(Confidential.of("one"), Confidential.of("two")));
    assertThat(questions.refuses(new Give(Side.MENTOR, 1, two))).isEqualTo(CardRefusal.INCOMPLETE);
  }

  @Test
  void an_answer_may_be_as_long_as_it_says_and_no_longer() {
    var fits = "\uD83C\uDF3F".repeat(CardRules.LENGTH);

    assertThat(lies(laid(Round.QUESTIONS).asks(new Give(Side.MENTOR, 1, written(fits)))).mentor())
        .isInstanceOf(Answered.class);
    assertThat(laid(Round.QUESTIONS).refuses(new Give(Side.MENTOR, 1, written(fits + "."))))
        .isEqualTo(CardRefusal.TOO_LONG);
  }

  @Test
  void one_round_lies_at_a_time() {
    var world = laid(Round.NAME);

    assertThat(world.refuses(new Lay(Side.MENTEE, Round.WORRY)))
        .isEqualTo(CardRefusal.ANOTHER_LIES);
    assertThat(world.forgetful().asks(new Lay(Side.MENTEE, Round.NAME)).effects()).isEmpty();
    assertThat(shown(world.asks(new Deal(Side.MENTEE, Deck.SHOES)))).hasSize(1);
  }

  @Test
  void whoever_has_not_answered_is_asked_three_times_in_all() {
    var world = laid(Round.NAME).passes(days(13));

    assertThat(waits(world.told(Side.MENTEE))).isEqualTo(3);
    // Who laid it had it before them then.
    assertThat(waits(world.told(Side.MENTOR))).isEqualTo(2);
    assertThat(world.toldAt(Side.MENTOR)).allMatch(at -> BOND.isWorkingMoment(Side.MENTOR, at));
    assertThat(world.toldAt(Side.MENTEE).stream().skip(1))
        .allMatch(at -> BOND.isWorkingMoment(Side.MENTEE, at));
  }

  @Test
  void whoever_has_answered_is_not_asked_again() {
    var world = laid(Round.NAME).asks(new Give(Side.MENTEE, 1, new Way(0))).passes(days(13));

    assertThat(waits(world.told(Side.MENTEE))).isEqualTo(1);
    assertThat(waits(world.told(Side.MENTOR))).isEqualTo(2);
  }

  @Test
  void not_now_puts_the_next_time_off_by_a_working_day_at_least() {
    // Two hours before the second time.
    var before = laid(Round.NAME).passes(days(3).plusHours(3));

    var put = before.asks(new NotNow(Side.MENTEE, 1));

    assertThat(waits(before.passes(days(1)).told(Side.MENTEE))).isEqualTo(2);
    assertThat(waits(put.passes(days(1).minusHours(2)).told(Side.MENTEE))).isEqualTo(1);
    assertThat(waits(put.passes(days(10)).told(Side.MENTEE))).isEqualTo(3);
  }

  @Test
  void not_now_changes_nothing_for_who_has_answered() {
    var world = laid(Round.NAME).asks(new Give(Side.MENTEE, 1, new Way(0)));

    assertThat(world.asks(new NotNow(Side.MENTEE, 1)).state()).isEqualTo(world.state());
  }

  @Test
  void whoever_asked_to_be_left_alone_is_not_reminded() {
    var world = laid(Round.NAME).asks(new StopAsking(Side.MENTEE)).passes(days(20));

    assertThat(waits(world.told(Side.MENTEE))).isEqualTo(1);
    assertThat(world.told(Side.MENTEE)).noneMatch(PutAway.class::isInstance);
    assertThat(world.told(Side.MENTOR)).anyMatch(PutAway.class::isInstance);
  }

  @Test
  void whoever_was_left_alone_before_is_told_of_a_new_round_and_not_reminded_of_it() {
    var world =
        signed()
            .asks(new StopAsking(Side.MENTEE))
            .asks(new Lay(Side.MENTOR, Round.NAME))
            .passes(days(13));

    assertThat(waits(world.told(Side.MENTEE))).isEqualTo(1);
  }

  @Test
  void after_two_weeks_it_is_put_away_unseen_and_both_are_told_the_same() {
    var world = laid(Round.NAME).asks(new Give(Side.MENTOR, 1, new Way(2)));

    assertThat(world.passes(days(14).minusMillis(1)).state().table()).isNotEqualTo(new Clear());
    var after = world.passes(days(14));
    assertThat(after.state().table()).isEqualTo(new Clear());
    assertThat(shown(after)).isEmpty();
    for (var side : Side.values()) {
      assertThat(after.told(side)).contains(new PutAway(Round.NAME));
    }
  }

  @Test
  void what_is_over_is_not_answered_even_when_nobody_woke() {
    var late = laid(Round.NAME).late(days(14));

    assertThat(late.refuses(new Give(Side.MENTEE, 1, new Way(0))))
        .isEqualTo(CardRefusal.OVER_SINCE);
    assertThat(CardRules.whyNotGiven(late.state(), 1, late.now())).contains(CardRefusal.OVER_SINCE);
    assertThat(CardRules.whyNotGiven(laid(Round.NAME).state(), 1, laid(Round.NAME).now()))
        .isEmpty();
    assertThat(lies(late.asks(new Lay(Side.MENTEE, Round.WORRY))).round()).isEqualTo(Round.WORRY);
  }

  @Test
  void another_rounds_button_does_not_answer_this_one() {
    assertThat(laid(Round.NAME).refuses(new Give(Side.MENTEE, 2, new Way(0))))
        .isEqualTo(CardRefusal.OVER_SINCE);
    assertThat(signed().refuses(new NotNow(Side.MENTEE, 1))).isEqualTo(CardRefusal.OVER_SINCE);
  }

  @Test
  void in_a_pause_nothing_is_answered_and_the_two_weeks_stand_still() {
    var paused = laid(Round.NAME).passes(days(1)).asks(new Follow(Milestone.PAUSED));

    assertThat(paused.refuses(new Give(Side.MENTEE, 1, new Way(0)))).isEqualTo(CardRefusal.PAUSED);
    var resumed = paused.passes(days(30)).asks(new Follow(Milestone.RESUMED));
    assertThat(paused.passes(days(30)).told(Side.MENTEE)).isEqualTo(paused.told(Side.MENTEE));
    assertThat(resumed.passes(days(13).minusMillis(1)).state().table()).isNotEqualTo(new Clear());
    assertThat(resumed.passes(days(13)).state().table()).isEqualTo(new Clear());
  }

  @Test
  void a_late_turn_in_a_pause_or_after_the_end_says_nothing() {
    var turn = new CardCommand.Turn();

    assertThat(
            laid(Round.NAME)
                .asks(new Follow(Milestone.PAUSED))
                .forgetful()
                .late(days(40))
                .asks(turn)
                .effects())
        .isEmpty();
  }

  @Test
  void a_round_keeps_its_place_when_a_card_is_dealt_after_it() {
    var world =
        laid(Round.NAME)
            .asks(new Deal(Side.MENTOR, Deck.SHOES))
            .forgetful()
            .asks(new Give(Side.MENTEE, 1, new Way(0)))
            .asks(new Give(Side.MENTOR, 1, new Way(0)));

    assertThat(world.effects()).hasSize(1);
    assertThat(world.effects().getFirst().toString()).contains("place=card-1");
  }

  private static long waits(List<?> told) {
    return told.stream().filter(Waits.class::isInstance).count();
  }
}
