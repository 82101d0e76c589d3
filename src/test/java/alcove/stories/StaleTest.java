package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Forms and buttons that the world has moved past: each says so, and nothing typed is lost.
@ExtendWith(Telling.class)
class StaleTest {

  @Test
  void a_part_that_came_too_late_is_given_back_to_be_copied(Couple pair) {
    pair.meet();
    pair.ana.presses("Begin");
    pair.purpose(pair.ana, "To speak up in large meetings");
    end(pair);

    pair.ana.submits();

    assertThat(pair.ana.modal())
        .contains("This pair has come to its end")
        .contains("Here is what you wrote, to copy.")
        .contains("To speak up in large meetings", "My years at the lighthouse");
  }

  @Test
  void a_text_that_has_changed_is_not_signed_unread(Couple pair) {
    pair.settle();
    pair.room().presses("Read and sign");
    pair.room(pair.bea).presses("Change my side");
    pair.bea.presses("Change").fills("What would you like to work on", "To say no").submits();

    pair.ana.submits();

    assertThat(pair.ana.modal()).contains("The text has changed since you opened it");
    pair.ana.closesModal().types("/mentor agreement").sees("is ready to be signed");
  }

  @Test
  void a_review_of_an_ended_pair_stays_open_and_says_why(Couple pair) {
    pair.agree().world.days(31);
    pair.grades(pair.ana, "3").fills("What works well", "Our walks");
    end(pair);

    pair.ana.submits();

    assertThat(pair.ana.modal()).contains("How is it going?");
    assertThat(pair.ana.fieldError("Could you say")).contains("has come to its end");
  }

  @Test
  void a_review_that_closed_while_it_was_written_stays_open_and_says_so(Couple pair) {
    pair.agree().world.days(31);
    pair.grades(pair.ana, "3").fills("What works well", "Our walks");
    pair.world.days(25);

    pair.ana.submits();

    assertThat(pair.ana.fieldError("Could you say")).contains("has closed in the meantime");
  }

  @Test
  void a_review_changed_after_it_was_shown_stays_as_it_stands(Couple pair) {
    pair.agree().world.days(31);
    pair.review(pair.ana, "3");
    pair.ana.types("/mentor review").presses("Change my answers");
    pair.review(pair.bea, "3");

    pair.ana.fills("What works well", "Our talks").submits();

    assertThat(pair.ana.fieldError("Could you say")).contains("You have both answered");
    pair.room().seesNot("Our talks");
  }

  @Test
  void an_ended_pair_cannot_be_paused(Couple pair) {
    pair.agree();
    pair.ana.types("/mentor pause").chooses("for 2 weeks");
    end(pair);

    pair.ana.submits();

    assertThat(pair.ana.fieldError("Until when")).contains("has come to its end");
  }

  @Test
  void a_pair_is_ended_once(Couple pair) {
    pair.agree();
    pair.ana.types("/mentor close");
    end(pair);

    pair.ana.submits().sees("This mentoring has come to its end.");

    assertThat(pair.bea.dm().messages())
        .filteredOn(line -> line.contains("has come to its end"))
        .hasSize(1);
  }

  @Test
  void the_buttons_of_an_ended_pair_say_that_it_has_ended(Couple pair) {
    pair.leavesPrompts().agree().world.days(31);
    end(pair);

    pair.ana.presses("Answer").sees("This mentoring has come to its end, and its reviews with it.");
    pair.ana.chooses("Have the two of you met", "Yes").sees("and its check-ins with it");
    pair.ana.presses("Begin").sees("What you told each other stays between you");
    pair.ana.presses("Pause");
    pair.ana.chooses("for 2 weeks").submits();
    assertThat(pair.ana.fieldError("Until when")).contains("has come to its end");
  }

  @Test
  void the_buttons_of_a_destroyed_pair_know_nothing_of_it(Couple pair) {
    pair.leavesPrompts().agree().world.days(31);
    end(pair);
    pair.world.days(31);

    pair.ana.presses("Answer").sees("There is no such pair here (any more).");
    pair.ana.presses("Begin").sees("There is no such pair here (any more).");
  }

  @Test
  void two_fast_taps_say_yes_once(Couple pair) {
    pair.invite();

    pair.bea.pressesTwice("Accept").seesNot("no longer open");

    assertThat(pair.bea.rooms()).hasSize(1);
    assertThat(pair.ana.dm().messages()).filteredOn(line -> line.contains("said yes")).hasSize(1);
  }

  @Test
  void an_older_reminder_takes_the_same_answer_once_more(Couple pair) {
    pair.invite().leavesPrompts().world.days(6);
    pair.bea.presses("Accept");

    pair.bea.presses("Accept").seesNot("no longer open");
    pair.invite(pair.bea, "Chidi", "mentor");
    pair.bea.pressesTwice("Take it back").sees("Your invitation is off").seesNot("no longer open");

    assertThat(pair.bea.rooms()).hasSize(1);
  }

  @Test
  void two_fast_taps_settle_once(Couple pair) {
    pair.reveal();

    pair.ana.pressesTwice("Once a month").seesNot("moved on").seesNot("cannot be done now");

    pair.sign(pair.ana).room().sees("Signed so far: @Ana Duarte");
  }

  @Test
  void two_fast_taps_put_a_check_in_off_by_one_time(Couple pair) {
    pair.agree().world.days(15);

    pair.ana.pressesTwice("Not now");
    pair.ana.seesNot("I will not ask about this one again");
    pair.world.days(2);

    pair.ana.sees("How is it going with @Bea Lindqvist?");
  }

  @Test
  void two_fast_taps_send_one_card(Couple pair) {
    pair.agree().world.days(15);
    pair.checkIn(pair.ana).ana.presses("Talk to my partner");

    pair.ana.pressesTwice("Send it").sees("Your card is on its way already. One is enough.");

    assertThat(pair.bea.dm().messages())
        .filteredOn(line -> line.contains("would like to talk with you"))
        .hasSize(1);
  }

  @Test
  void two_fast_taps_change_the_agreement_once(Couple pair) {
    pair.agree();
    pair.ana.types("/mentor agreement");

    pair.ana.pressesTwice("Propose a change").sees("is told that you would like to look at it");

    pair.ana.sees("The agreement is open already.").presses("Begin");
    assertThat(pair.ana.modal()).contains("Your side is complete");
  }

  @Test
  void somebody_elses_buttons_do_nothing(Couple pair) {
    pair.reveal().room().invites("Chidi");
    var chidi = pair.world.person("Chidi");
    var before = pair.room().messages();

    pair.room(chidi).presses("Once a month");
    chidi.sees("There is no such pair here (any more).");
    pair.room(chidi).presses("Change my side");
    pair.room(chidi).presses("Read it all");

    assertThat(chidi.hasModal()).isFalse();
    assertThat(pair.room().messages()).isEqualTo(before);
  }

  @Test
  void somebody_else_cannot_choose_what_comes_of_a_review(Couple pair) {
    pair.agree().world.days(31);
    pair.review(pair.ana, "3").review(pair.bea, "3").room().invites("Chidi");
    var chidi = pair.world.person("Chidi");

    chidi.chooses("End here, with thanks").sees("There is no such pair here");

    pair.ana.chooses("End here, with thanks").sees("It happens when @Bea Lindqvist chooses");
  }

  private static void end(Couple pair) {
    pair.bea.types("/mentor close").submits();
  }
}
