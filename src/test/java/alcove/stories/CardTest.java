package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import alcove.sandbox.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Conversation cards: rows S6, S18, S40, S48, S54 and S56.
@ExtendWith(Telling.class)
class CardTest {

  @Test
  void s40_either_deals_a_card_into_the_room_for_both(Couple pair) {
    pair.agree();

    pair.ana.types("/mentor card").chooses("Getting to know");

    pair.room(pair.bea).sees("What would a good day at work look like");
    pair.ana.sees("The card is in your room.");
    pair.room(pair.bea).presses("Another one");
    pair.room(pair.ana).sees("Which way did you come here?");
  }

  @Test
  void s6_each_card_brings_another_habit_to_try(Couple pair) {
    pair.agree();

    pair.ana.types("/mentor card").chooses("Progress");
    pair.room().presses("Another one").presses("Another one").presses("Another one");
    pair.room().presses("Another one");

    pair.room().sees("ask before you give advice").sees("nobody needs to be judged");
  }

  @Test
  void s48_before_the_first_talk_both_read_to_ask_about_the_person_first(Couple pair) {
    pair.agree().world.days(4);

    pair.ana.sees("Ask about the person before the topic");
    pair.bea.sees("Ask about the person before the topic").presses("Deal us one");
    pair.room().sees("What would a good day at work look like");
  }

  @Test
  void s18_what_would_you_do_is_answered_alone_and_compared(Couple pair) {
    pair.agree();

    pair.ana.types("/mentor card").chooses("In the corridor");
    pair.ana.chooses("Say that we meet, and nothing else").submits().closesModal();

    pair.room().seesNot("Say that we meet, and nothing else");
    pair.bea.seesNot("Say that we meet, and nothing else");

    pair.bea.presses("Answer").chooses("Say what we work on; it is no secret").submits();

    pair.room(pair.bea)
        .sees("You would go different ways")
        .sees("@Ana Duarte: Say that we meet, and nothing else")
        .sees("@Bea Lindqvist: Say what we work on; it is no secret");
  }

  @Test
  void s56_the_three_questions_are_shown_when_both_have_answered(Couple pair) {
    pair.agree();
    pair.ana.types("/mentor card").chooses("Three questions");
    pair.ana.fillsAll("It lets me think aloud <!channel>").submits();
    pair.ana.closesModal();
    pair.room().seesNot("think aloud");

    pair.bea.presses("Answer").fillsAll("That I may be wrong").submits();

    pair.room(pair.bea).sees("It lets me think aloud <!channel>").sees("That I may be wrong");
    assertThat(new Said(pair.world).pings()).doesNotContain("!channel");
  }

  @Test
  void an_answer_that_lacks_something_stays_in_the_form(Couple pair) {
    pair.agree();
    pair.ana.types("/mentor card").chooses("Three questions");

    pair.ana.fillsAll("   ").fills("What part does keeping confidence", "All of it").submits();

    assertThat(pair.ana.hasModal()).isTrue();
    assertThat(pair.ana.fieldError("What does it mean to you")).contains("Please answer this one");
  }

  @Test
  @Tells("N21")
  void s54_after_three_months_both_are_asked_to_change_places_once(Couple pair) {
    pair.agree().world.days(93);

    pair.ana.sees("A good moment to change places once");
    pair.bea.sees("A good moment to change places once");
  }

  @Test
  void a_round_that_one_leaves_open_is_put_away_unseen(Couple pair) {
    pair.agree();
    pair.ana.types("/mentor card").chooses("A worry");
    pair.ana.chooses("Keep it between us, and ask again soon").submits().closesModal();

    pair.world.days(19);

    pair.ana.sees("Nothing of it was shown");
    pair.bea.sees("Nothing of it was shown");
    pair.room().seesNot("ask again soon");
    pair.bea.presses("Answer").sees("This one is over in the meantime");
  }

  @Test
  void nobody_is_reminded_who_asked_not_to_be(Couple pair) {
    pair.agree();
    pair.ana.types("/mentor card").chooses("A worry");

    pair.bea.presses("No more of these");
    pair.world.days(9);

    pair.bea.seesNot("A card lies before @Ana Duarte and you");
  }

  @Test
  void a_program_writes_cards_of_its_own_and_the_room_reads_whose_they_are(Couple pair) {
    pair.agree();
    var gil = pair.world.person("Gil");
    write(gil, "Who helped <!channel> you?\nWhat do you keep doing?");

    pair.ana.types("/mentor card").chooses("Your program's own");
    pair.room(pair.bea)
        .sees("Who helped <!channel> you?")
        .sees("Written by those who look after Mentoring")
        .presses("Another one");
    pair.room(pair.ana).sees("What do you keep doing?");
    assertThat(new Said(pair.world).pings()).doesNotContain("!channel");

    write(gil, "");
    pair.room(pair.bea).presses("Another one");
    pair.bea.sees("Your program has no cards of its own at the moment");
  }

  private static void write(Person coordinator, String cards) {
    coordinator.opensHome().pressesAtHome("Settings");
    coordinator.fills("Conversation cards of your own", cards).submits().closesModal();
  }

  @Test
  void before_signing_there_are_no_cards(Couple pair) {
    pair.meet();

    pair.ana.types("/mentor card").chooses("Progress");

    pair.ana.sees("Cards are dealt when the two of you have signed");
  }
}
