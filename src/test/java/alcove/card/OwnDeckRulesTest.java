package alcove.card;

import static alcove.card.Given.dealing;
import static alcove.card.Given.shown;
import static alcove.card.Given.signed;
import static alcove.card.Given.unsigned;
import static alcove.rhythm.AnaAndBea.days;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.card.CardCommand.DealOwn;
import alcove.card.CardNotice.DealtOwn;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.Program.OwnCards.Card;
import alcove.core.Side;
import alcove.privacy.Confidential;
import alcove.rhythm.World;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The deck that a program's coordinators wrote.
class OwnDeckRulesTest {
  private static final Card FIRST = new Card(1, "First?");
  private static final Card SECOND = new Card(2, "Second?");
  private static final Card NEW = new Card(3, "New?");
  private static final DealOwn DEAL = new DealOwn(Side.MENTEE);

  @ParameterizedTest
  @EnumSource
  void either_deals_the_programs_own_in_the_order_in_which_they_were_written(Side side) {
    var world = signed(dealing(FIRST, SECOND)).asks(new DealOwn(side)).asks(new DealOwn(side));

    assertThat(dealt(world)).containsExactly("First?", "Second?");
    assertThat(shown(world)).allMatch(card -> ((DealtOwn) card).by() == side);
  }

  @Test
  void none_comes_twice_before_all_have_come() {
    var world = signed(dealing(FIRST, SECOND, NEW));
    for (var i = 0; i < 7; i++) {
      world = world.asks(DEAL);
    }

    assertThat(dealt(world))
        .containsExactly("First?", "Second?", "New?", "First?", "Second?", "New?", "First?");
  }

  @Test
  void what_is_written_meanwhile_comes_before_anything_comes_again() {
    var before = signed(dealing(FIRST, SECOND)).asks(DEAL).asks(DEAL);
    var after = then(before, SECOND, FIRST, NEW).asks(DEAL).asks(DEAL);

    assertThat(dealt(after)).containsExactly("First?", "Second?", "New?", "Second?");
  }

  @Test
  void what_is_taken_out_is_not_dealt_and_not_remembered() {
    var before = signed(dealing(FIRST, SECOND)).asks(DEAL);
    var after = then(before, SECOND).asks(DEAL);

    assertThat(dealt(after)).containsExactly("First?", "Second?");
    assertThat(after.state().dealt().own()).isEqualTo(Set.of(2));
  }

  @Test
  void a_card_of_the_programs_own_leaves_its_place_and_counts_for_the_day() {
    var world = signed(dealing(FIRST)).asks(DEAL).forgetful().asks(DEAL);

    assertThat(world.effects()).first().isEqualTo(new Effect.Leave("card-1"));
    for (var i = 2; i < CardRules.MOST_A_DAY; i++) {
      world = world.asks(DEAL);
    }
    assertThat(world.refuses(DEAL)).isEqualTo(CardRefusal.ENOUGH_TODAY);
    assertThat(world.late(days(1)).asks(DEAL).state().dealt().today()).isEqualTo(1);
  }

  @Test
  void a_round_and_another_deck_do_not_begin_it_anew() {
    var world =
        signed(dealing(FIRST, SECOND))
            .asks(DEAL)
            .asks(new CardCommand.Deal(Side.MENTOR, Deck.PROGRESS))
            .late(days(2))
            .asks(new CardCommand.Lay(Side.MENTOR, Round.NAME))
            .asks(new CardCommand.Give(Side.MENTOR, 3, new Cards.Way(1)))
            .asks(new CardCommand.Give(Side.MENTEE, 3, new Cards.Way(1)))
            .asks(DEAL);

    assertThat(dealt(world)).containsExactly("First?", "Second?");
  }

  @Test
  void a_program_that_has_none_or_none_any_more_deals_none() {
    assertThat(signed().refuses(DEAL)).isEqualTo(CardRefusal.NONE_OF_THEIR_OWN);
    assertThat(unsigned().refuses(DEAL)).isEqualTo(CardRefusal.NOT_STARTED);
    assertThat(signed().asks(new CardCommand.Follow(Milestone.ENDED)).refuses(DEAL))
        .isEqualTo(CardRefusal.ENDED);
  }

  /// After their coordinators have changed the deck.
  private static World<Cards> then(World<Cards> before, Card... cards) {
    return before.under((state, command, now) ->
        CardRules.decide(state, (CardCommand) command, dealing(cards), now));
  }

  private static List<String> dealt(World<Cards> world) {
    return shown(world).stream()
        .filter(DealtOwn.class::isInstance)
        .map(card -> ((DealtOwn) card).words().open(Confidential.Reader.DELIVER))
        .toList();
  }
}
