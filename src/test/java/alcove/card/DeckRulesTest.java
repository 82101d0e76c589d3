package alcove.card;

import static alcove.card.Given.shown;
import static alcove.card.Given.signed;
import static alcove.card.Given.unsigned;
import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.days;
import static alcove.rhythm.AnaAndBea.termOf;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.card.CardCommand.Deal;
import alcove.card.CardCommand.Follow;
import alcove.card.CardCommand.StopAsking;
import alcove.card.CardNotice.Dealt;
import alcove.card.CardNotice.Suggested;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.Side;
import alcove.rhythm.World;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DeckRulesTest {

  @ParameterizedTest
  @EnumSource
  void either_deals_the_next_card_of_a_deck(Side side) {
    var world = signed().asks(new Deal(side, Deck.PROGRESS)).asks(new Deal(side, Deck.PROGRESS));

    assertThat(shown(world))
        .containsExactly(
            new Dealt(Deck.PROGRESS, 0, 1, side), new Dealt(Deck.PROGRESS, 1, 2, side));
  }

  @ParameterizedTest
  @EnumSource
  void no_card_comes_twice_before_its_deck_is_through(Deck deck) {
    var world = signed();
    for (var i = 0; i < 2 * Deck.CARDS; i++) {
      world = world.asks(new Deal(Side.MENTOR, deck)).late(days(1));
    }

    var cards = shown(world).stream().map(card -> ((Dealt) card).card()).toList();

    var through = IntStream.range(0, Deck.CARDS).boxed().toList();
    assertThat(cards.subList(0, Deck.CARDS)).isEqualTo(through);
    assertThat(cards.subList(Deck.CARDS, 2 * Deck.CARDS)).isEqualTo(through);
  }

  @Test
  void decks_do_not_count_for_each_other() {
    var world =
        signed().asks(new Deal(Side.MENTOR, Deck.PROGRESS)).asks(new Deal(Side.MENTEE, Deck.SHOES));

    assertThat(shown(world)).last().isEqualTo(new Dealt(Deck.SHOES, 0, 2, Side.MENTEE));
  }

  @Test
  void each_card_has_a_place_of_its_own_and_the_one_before_is_left_as_it_is() {
    var world =
        signed()
            .asks(new Deal(Side.MENTOR, Deck.PROGRESS))
            .forgetful()
            .asks(new Deal(Side.MENTOR, Deck.PROGRESS));

    assertThat(world.effects())
        .containsExactly(
            new Effect.Leave("card-1"),
            new Effect.Show("card-2", new Dealt(Deck.PROGRESS, 1, 2, Side.MENTOR), false));
  }

  @Test
  void so_many_in_a_day_are_enough() {
    var world = signed();
    for (var i = 0; i < CardRules.MOST_A_DAY; i++) {
      world = world.asks(new Deal(Side.MENTOR, Deck.SHOES));
    }

    assertThat(world.refuses(new Deal(Side.MENTEE, Deck.PROGRESS)))
        .isEqualTo(CardRefusal.ENOUGH_TODAY);
    assertThat(world.refuses(new CardCommand.Lay(Side.MENTEE, Round.NAME)))
        .isEqualTo(CardRefusal.ENOUGH_TODAY);
    assertThat(world.late(days(1).minusMillis(1)).refuses(new Deal(Side.MENTEE, Deck.PROGRESS)))
        .isEqualTo(CardRefusal.ENOUGH_TODAY);
    assertThat(shown(world.late(days(1)).asks(new Deal(Side.MENTEE, Deck.PROGRESS))))
        .hasSize(CardRules.MOST_A_DAY + 1);
  }

  @Test
  void nothing_is_dealt_before_signing_in_a_pause_or_after_the_end() {
    var deal = new Deal(Side.MENTOR, Deck.PROGRESS);

    assertThat(unsigned().refuses(deal)).isEqualTo(CardRefusal.NOT_STARTED);
    assertThat(signed().asks(new Follow(Milestone.PAUSED)).refuses(deal))
        .isEqualTo(CardRefusal.PAUSED);
    assertThat(signed().asks(new Follow(Milestone.ENDED)).refuses(deal))
        .isEqualTo(CardRefusal.ENDED);
  }

  @ParameterizedTest
  @EnumSource
  void the_calendar_suggests_a_beginning_and_a_change_of_places_to_both_once(Side side) {
    var world = signed();

    assertThat(world.passes(days(1).minusMillis(1)).told(side)).isEmpty();
    assertThat(world.passes(days(2)).told(side))
        .isEqualTo(List.of(new Suggested(Suggestion.FIRST_TALK)));
    assertThat(world.passes(days(400)).told(side))
        .isEqualTo(List.of(new Suggested(Suggestion.FIRST_TALK), new Suggested(Suggestion.SWAP)));
    assertThat(world.passes(days(400)).toldAt(side))
        .allMatch(at -> Given.BOND.isWorkingMoment(side, at))
        .last(InstanceOfAssertFactories.INSTANT)
        .isBetween(SIGNED.plus(days(90)), SIGNED.plus(days(93)));
  }

  @Test
  void what_would_come_after_the_term_is_not_suggested() {
    assertThat(signed(termOf(89)).passes(days(400)).told(Side.MENTOR))
        .isEqualTo(List.of(new Suggested(Suggestion.FIRST_TALK)));
    assertThat(signed(termOf(90)).passes(days(400)).told(Side.MENTOR)).hasSize(2);
  }

  @Test
  void who_wants_no_more_suggestions_gets_none_and_the_other_does() {
    var world = signed().asks(new StopAsking(Side.MENTEE)).passes(days(400));

    assertThat(world.told(Side.MENTEE)).isEmpty();
    assertThat(world.told(Side.MENTOR)).hasSize(2);
  }

  @Test
  void a_pause_moves_the_suggestions() {
    var paused = signed().asks(new Follow(Milestone.PAUSED)).passes(days(10));
    var world = paused.asks(new Follow(Milestone.RESUMED));

    assertThat(paused.told(Side.MENTOR)).isEmpty();
    assertThat(world.passes(days(1).minusMillis(1)).told(Side.MENTOR)).isEmpty();
    assertThat(world.passes(days(4)).told(Side.MENTOR)).hasSize(1);
  }

  @Test
  void signing_anew_begins_nothing_anew() {
    var world = signed().passes(days(2)).asks(new Follow(Milestone.ACTIVE)).passes(days(400));

    assertThat(world.told(Side.MENTOR)).hasSize(2);
  }

  @Test
  void after_the_end_nothing_is_kept_and_nothing_wakes() {
    World<Cards> world =
        signed().asks(new Deal(Side.MENTOR, Deck.PROGRESS)).asks(new Follow(Milestone.ENDED));

    assertThat(world.wakes()).isEmpty();
    assertThat(world.state()).isEqualTo(Cards.none().with(world.state().clock()));
  }
}
