package alcove.card;

import static alcove.card.Given.BOND;
import static alcove.card.Given.laid;
import static alcove.card.Given.lies;
import static alcove.card.Given.signed;
import static alcove.card.Given.written;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.blockkit.Golden;
import alcove.blockkit.Message;
import alcove.blockkit.SlackLimits;
import alcove.card.CardCommand.Give;
import alcove.card.CardNotice.Dealt;
import alcove.card.CardNotice.DealtOwn;
import alcove.card.CardNotice.PutAway;
import alcove.card.CardNotice.Shown;
import alcove.card.CardNotice.Suggested;
import alcove.card.CardNotice.Waits;
import alcove.card.Cards.Way;
import alcove.core.Program.OwnCards.Card;
import alcove.core.Side;
import alcove.privacy.Confidential;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CardViewsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 15);

  @Test
  void all_decks_and_rounds_are_offered() {
    Golden.check("card/menu", CardViews.menu(BOND, Side.MENTOR, signed().state()));
  }

  @Test
  void a_round_that_lies_there_is_offered_alone() {
    Golden.check("card/menu-round", CardViews.menu(BOND, Side.MENTEE, laid(Round.NAME).state()));
  }

  @Test
  void whoever_has_answered_may_change_it() {
    var world = laid(Round.NAME).asks(new Give(Side.MENTEE, 1, new Way(1)));

    assertThat(CardViews.menu(BOND, Side.MENTEE, world.state()).blocks().toString())
        .contains("Change my answer");
  }

  @Test
  void what_both_have_answered_is_not_offered_again_while_there_is_another() {
    var world =
        laid(Round.NAME)
            .asks(new Give(Side.MENTEE, 1, new Way(1)))
            .asks(new Give(Side.MENTOR, 1, new Way(1)));

    assertThat(CardViews.menu(BOND, Side.MENTEE, world.state()).blocks().toString())
        .contains(":WORRY")
        .doesNotContain(":NAME");
  }

  @Test
  void who_has_been_through_all_rounds_may_begin_again() {
    var dealt = signed().state().dealt();
    for (var round : Round.values()) {
      dealt = dealt.withShown(round);
    }

    assertThat(CardViews.menu(BOND, Side.MENTEE, signed().state().with(dealt)).blocks().toString())
        .contains(":QUESTIONS", ":CORRIDOR", ":NAME", ":WORRY");
  }

  @Test
  void a_card_is_for_the_room() {
    Golden.check(
        "card/dealt", CardViews.room(new Dealt(Deck.GETTING_TO_KNOW, 3, 2, Side.MENTEE), BOND));
  }

  @ParameterizedTest
  @EnumSource
  void every_card_has_its_words_and_fits(Deck deck) {
    var seen = new HashSet<String>();
    for (var card = 0; card < Deck.CARDS; card++) {
      SlackLimits.check(CardViews.room(new Dealt(deck, card, card, Side.MENTOR), BOND));
      seen.add(CardWords.card(deck, card));
    }

    assertThat(seen).hasSize(Deck.CARDS).allMatch(words -> words.length() < 160);
  }

  @Test
  void eight_cards_in_a_row_bring_eight_habits() {
    assertThat(IntStream.range(5, 5 + Deck.CARDS).mapToObj(CardWords::tip).distinct()).hasSize(8);
  }

  @Test
  void a_card_of_the_programs_own_says_whose_words_it_is_and_pings_nobody() {
    var words = Confidential.of("*Who* <!channel> taught you <https://a|most>?");

    Golden.check("card/dealt-own", CardViews.room(new DealtOwn(words, 2, Side.MENTEE), BOND));
  }

  @Test
  void the_programs_own_deck_is_offered_where_there_is_one() {
    var with = CardViews.menu(Given.dealing(new Card(1, "Why?")), Side.MENTOR, signed().state());

    assertThat(with.blocks().toString()).contains(":OWN", "Your program's own");
    assertThat(CardViews.menu(BOND, Side.MENTOR, signed().state()).blocks().toString())
        .doesNotContain(":OWN");
  }

  @Test
  void a_scene_that_both_see_alike() {
    Golden.check(
        "card/shown-same", CardViews.room(new Shown(Round.NAME, new Way(2), new Way(2)), BOND));
  }

  @Test
  void a_scene_that_both_see_differently() {
    Golden.check(
        "card/shown-differ",
        CardViews.room(new Shown(Round.CORRIDOR, new Way(0), new Way(2)), BOND));
  }

  @Test
  void answers_in_words_stand_as_they_were_typed() {
    var shown =
        new Shown(Round.QUESTIONS, written("*care* <!channel>"), written("<https://a|time>"));

    Golden.check("card/shown-words", CardViews.room(shown, BOND));
  }

  @ParameterizedTest
  @EnumSource
  void a_suggestion_can_be_taken_put_off_paused_and_stopped(Suggestion suggestion) {
    var message = CardViews.dm(new Suggested(suggestion), BOND, Side.MENTOR);

    Golden.check("card/suggested-" + suggestion, message);
    assertThat(message.blocks().toString())
        .contains("card.deal", "card.fine", "pairing.pause", "card.stop");
  }

  @Test
  void a_round_that_waits_can_be_put_off_paused_and_stopped() {
    var message = CardViews.dm(new Waits(Round.QUESTIONS, 4, DAY), BOND, Side.MENTEE);

    Golden.check("card/waits", message);
    assertThat(message.blocks().toString())
        .contains("card.open", "card.notnow", "pairing.pause", "card.stop");
  }

  @Test
  void a_round_is_put_away_without_blame() {
    Golden.check("card/put-away", CardViews.dm(new PutAway(Round.WORRY), BOND, Side.MENTEE));
  }

  @ParameterizedTest
  @EnumSource
  void the_form_says_first_who_sees_it(Round round) {
    Golden.check("card/form-" + round, CardForms.form(BOND, Side.MENTOR, lies(laid(round))));
  }

  @Test
  void an_answer_comes_back_to_be_changed() {
    var words = laid(Round.QUESTIONS).asks(new Give(Side.MENTOR, 1, written("patience")));
    var way = laid(Round.WORRY).asks(new Give(Side.MENTOR, 1, new Way(2)));

    assertThat(CardForms.form(BOND, Side.MENTOR, lies(words)).json().toString())
        .contains("patience");
    assertThat(CardForms.form(BOND, Side.MENTEE, lies(words)).json().toString())
        .doesNotContain("patience");
    assertThat(CardForms.form(BOND, Side.MENTOR, lies(way)).json().toString())
        .contains("initial_option");
  }

  @Test
  void what_stands_after_answering() {
    Golden.check("card/kept", CardForms.thanks(BOND, Side.MENTOR, false));
    Golden.check("card/kept-shown", CardForms.thanks(BOND, Side.MENTOR, true));
  }

  @Test
  void both_sides_are_told_the_same() {
    for (var suggestion : Suggestion.values()) {
      assertThat(said(new Suggested(suggestion), Side.MENTOR))
          .isEqualTo(said(new Suggested(suggestion), Side.MENTEE));
    }
  }

  @Test
  void every_line_is_used() {
    var used = new TreeSet<>(Set.of("waits", "waits.body", "waits.until"));
    used.addAll(Set.of("dealt", "dealt.title", "dealt.by", "shown.way", "form.0", "form.1"));
    used.addAll(Set.of("form.2", "dealt.own.by"));
    for (var line : CardWords.Line.values()) {
      used.add(line.key());
    }
    for (var line : CardWords.Of.values()) {
      used.add(line.key());
    }
    for (var line : CardWords.OfRound.values()) {
      used.add(line.key());
    }
    for (var deck : Deck.values()) {
      used.add("deck." + deck);
      IntStream.range(0, Deck.CARDS).forEach(i -> used.add("card." + deck + "." + i));
    }
    IntStream.range(0, Deck.CARDS).forEach(i -> used.add("tip." + i));
    for (var round : Round.values()) {
      used.add("round." + round);
      used.add("shown.talk." + round);
      if (round.isScene()) {
        used.add("scene." + round);
        IntStream.range(0, Round.PARTS).forEach(i -> used.add("scene." + round + "." + i));
      }
    }
    Arrays.stream(Suggestion.values())
        .forEach(one -> used.addAll(Set.of("suggested." + one, "suggested." + one + ".body")));
    Arrays.stream(CardRefusal.values()).forEach(why -> used.add("refused." + why));

    assertThat(CardWords.keys()).containsExactlyInAnyOrderElementsOf(used);
    Arrays.stream(CardRefusal.values())
        .forEach(why -> assertThat(CardWords.refused(why)).isNotBlank());
  }

  private static String said(CardNotice notice, Side reader) {
    Message message = CardViews.dm(notice, BOND, reader);
    return message.toString() + message.blocks().toString().replaceAll("<@U[A-Z]+>", "partner");
  }
}
