package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Plain words in the direct message do what the commands do, and everything else is forgotten.
@ExtendWith(Telling.class)
class PlainWordsTest {

  @Test
  void help_says_what_there_is(Couple pair) {
    pair.ana.says("help").sees("What you can do with Alcove").sees("`/mentor checkin`");
  }

  @Test
  void the_bare_command_shows_what_somebody_can_do_now(Couple pair) {
    pair.ana.types("/mentor").sees("You are not in a pair yet.").presses("Start a pair");
    pair.ana.closesModal();
    pair.invite();
    pair.bea.types("/mentor");

    assertThat(pair.bea.dm().messages().getLast())
        .contains("You are invited. You can answer until Monday, 7 December 2026.")
        .contains("[Accept] [Not now]")
        .contains(
            "start, join, agreement, checkin, meet, review, card, reference, threeway, heard,"
                + " concern, guidance, pause, resume, renew, close, directory, lessons, privacy,"
                + " help");
  }

  @Test
  void a_shortcut_shows_the_same_without_typing(Couple pair) {
    pair.agree();

    pair.ana.runs("mentor.menu");

    assertThat(pair.ana.modal()).contains("You and @Bea Lindqvist", "[Check in]");
    pair.ana.presses("Check in").sees("Have the two of you met since last time?");
  }

  @Test
  void slack_may_tell_the_same_word_twice(Couple pair) {
    pair.agree().world.slack().events().duplicate(1);

    pair.ana.says("pause 2 weeks");

    assertThat(pair.ana.dm().messages())
        .filteredOn(line -> line.contains("Paused until"))
        .hasSize(1);
    assertThat(pair.bea.dm().messages()).filteredOn(line -> line.contains("paused")).hasSize(1);
  }

  @Test
  void something_else_gets_the_menu(Couple pair) {
    pair.agree();

    pair.ana.says("I had such a week").sees("Alcove only understands a few plain words here");

    assertThat(pair.ana.dm().messages().getLast())
        .contains("You and @Bea Lindqvist", "[Check in]", "[Pause]");
  }

  @Test
  void a_near_word_is_taken_for_the_word_it_is_near(Couple pair) {
    pair.ana.types("/mentor agrement").sees("Did you mean `/mentor agreement`?");
  }

  @Test
  void a_check_in_can_be_asked_for(Couple pair) {
    pair.agree();

    pair.ana.says("Checkin!").sees("Have the two of you met since last time?");
  }

  @Test
  void how_things_stand_can_be_asked_for(Couple pair) {
    pair.agree();

    pair.ana.says("agreement").sees("version 1, signed on");
    pair.ana.says("review").sees("Your next review with @Bea Lindqvist comes on");
  }

  @Test
  void a_form_opens_from_a_button_since_a_word_cannot_open_one(Couple pair) {
    pair.agree();

    pair.ana.says("pause").sees("This opens in a window of its own.").presses("Open");
    pair.ana.chooses("for 2 weeks").submits();

    pair.bea.sees("*paused until Monday, 7 December 2026*");
  }

  @Test
  void a_pause_can_be_said_in_one_go(Couple pair) {
    pair.agree();

    pair.ana.says("pause 2 weeks").sees("Paused until Monday, 7 December 2026.");

    pair.bea.sees("*paused until Monday, 7 December 2026*");
  }

  @Test
  void a_pause_until_a_day_is_one_command(Couple pair) {
    pair.meet();

    pair.ana.types("/mentor pause until 31 March").sees("Paused until Wednesday, 31 March 2027");
  }

  @Test
  void what_is_not_understood_gets_an_example_and_the_list_to_choose_from(Couple pair) {
    pair.meet();
    pair.ana.says("pause until the cows come home").sees("Until when was not clear");

    pair.ana.presses("Choose").chooses("for a week").submits();

    pair.bea.sees("paused until Monday, 30 November 2026");
  }

  @Test
  void done_ends_what_was_put_off(Couple pair) {
    pair.agree().world.days(15);
    pair.ana.says("later").sees("Alcove asks again on another day");
    var asked = checkIns(pair);

    pair.ana.says("done").sees("What you answered stands as it is");
    pair.world.days(6);

    assertThat(checkIns(pair)).isEqualTo(asked);
  }

  @Test
  void done_with_nothing_open_says_so(Couple pair) {
    pair.ana.says("done").sees("Nothing is waiting for you here");
  }

  @Test
  void more_than_is_taken_is_dropped_and_the_answer_says_so(Couple pair) {
    pair.meet();

    pair.ana.types("/mentor agreement since Bea said so").sees("was dropped, not stored");
    pair.bea.types("/mentor start @Chidi because").sees("was dropped, not stored").closesModal();
    pair.bea.types("/mentor pause 2 weeks").seesNot("was dropped, not stored");
  }

  @Test
  void later_puts_off_what_is_asked(Couple pair) {
    pair.agree().world.days(15);

    pair.ana.says("later").sees("Alcove asks again on another day");
    var asked = checkIns(pair);
    pair.world.days(2);

    assertThat(checkIns(pair)).isEqualTo(asked + 1);
  }

  @Test
  void stop_ends_the_check_ins_and_the_word_checkin_brings_them_back(Couple pair) {
    pair.agree();
    pair.ana.says("stop").sees("no more check-ins for you");
    pair.bea.seesNot("no more check-ins");
    pair.world.days(15);
    pair.ana.seesNot("How is it going");

    pair.ana.says("checkin").sees("Good to have you back.");
  }

  private static long checkIns(Couple pair) {
    return pair.ana.dm().messages().stream()
        .filter(line -> line.contains("How is it going with @Bea Lindqvist?"))
        .count();
  }
}
