package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.Person;
import alcove.sandbox.api.Fault;
import alcove.sandbox.state.Faults;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// If confidence has to be broken: rows S19, S21 to S23, S32 to S37, and N1, N14, N20.
@ExtendWith(Telling.class)
class ConcernTest {
  private static final String STEPS = "Nobody is: show the steps";
  private static final String WORDS = "I will say that the tests were signed and never run";

  @Test
  void s21_in_danger_whom_to_call_stands_in_the_first_answer_with_no_form(Couple pair) {
    pair.agree();

    pair.ana.types("/mentor concern");

    pair.ana.sees("Is somebody in danger now?").sees("Emergency services: 112");
    assertThat(pair.ana.hasModal()).isFalse();
  }

  @Test
  void s21_somebody_in_no_pair_finds_whom_to_call_too(Couple pair) {
    var chidi = pair.world.person("Chidi");

    chidi.types("/mentor concern").presses("Yes: I pass it on");

    chidi.sees("Call first").sees("Nothing was noted");
  }

  @Test
  void s21_it_works_with_redis_gone_and_slack_not_answering(Couple pair) {
    pair.agree();
    pair.world.losesRedis();
    pair.world.slack().faults().during(Faults.ANY, Duration.ofDays(1), new Fault.Status(503));

    pair.ana.types("/mentor concern");

    pair.ana.sees("Is somebody in danger now?").sees("Emergency services: 112");
  }

  @Test
  void s21_what_the_coordinators_set_is_what_is_shown(Couple pair) {
    pair.agree();
    var gil = pair.world.person("Gil");
    gil.opensHome().pressesAtHome("Settings");
    gil.fills("Whom to call", "Security desk: 4444").submits().closesModal();

    pair.ana.types("/mentor concern").sees("Security desk: 4444");

    pair.world.restarts();
    pair.bea.types("/mentor concern").sees("Security desk: 4444");
  }

  @Test
  void s32_in_danger_telling_comes_after_and_the_record_says_so(Couple pair) {
    pair.agree();
    pair.ana.types("/mentor concern").presses("Yes: I pass it on").presses("I have passed it on");
    pair.bea.seesNot("passed");

    pair.ana.sees("The record says so").presses("Tell them now");

    pair.bea.sees("It has been passed on").sees("because somebody was in danger");
    pair.bea.sees("It came first, and telling came after");
  }

  @Test
  void s33_s34_s35_n1_the_four_steps_are_acknowledged_by_both(Couple pair) {
    planned(pair);

    pair.bea.presses("I agree to this");
    pair.ana.presses("It is done");
    pair.bea.sees("says that it is done, as you agreed").presses("I have seen it");

    pair.ana.sees("It has been passed on").sees("as you both had agreed");
    pair.bea.sees("How do you and @Ana Duarte want to go on?");
  }

  @Test
  void s33_no_text_is_asked_for_and_who_is_not_sure_can_go_on(Couple pair) {
    pair.agree();

    raise(pair.ana);

    pair.bea.sees("No text about it is asked for").presses("I see it too, or am not sure");
    assertThat(pair.bea.hasModal()).isFalse();
    pair.bea.sees("What cannot stay between two people here");
  }

  @Test
  void s22_s23_s34_both_read_what_they_are_obliged_to(Couple pair) {
    pair.agree();
    raise(pair.ana);
    pair.bea.presses("I see it too, or am not sure");

    for (var who : List.of(pair.ana, pair.bea)) {
      who.sees("A crime, or taking part in hiding one.");
      who.sees("What an officer of the organisation has a duty to pass on.");
    }
  }

  @Test
  void s36_s32_who_sees_it_differently_gets_the_notice_and_its_time(Couple pair) {
    noticed(pair);

    pair.bea.sees(WORDS).sees("the integrity or compliance office");
    pair.bea.sees("not before *3 working days* have passed");
    pair.ana.sees("Your notice has arrived").seesNot("[I have passed it on]");

    pair.world.days(2);
    pair.ana.types("/mentor concern").presses(STEPS).seesNot("[I have passed it on]");

    pair.world.days(5);
    pair.ana.presses("I have passed it on");
    pair.bea.sees("The notice of it had arrived on");
  }

  @Test
  void s36_who_is_silent_is_asked_three_times_and_then_the_other_may_write(Couple pair) {
    pair.agree();
    raise(pair.ana);
    pair.ana.seesNot("Set out what I will say");

    pair.world.days(5);

    pair.ana.sees("has not answered to this step").presses("Set out what I will say");
    assertThat(pair.ana.hasModal()).isTrue();
    assertThat(asked(pair.bea)).isEqualTo(3);
  }

  @Test
  void s32_a_notice_that_does_not_arrive_lets_nothing_be_passed_on(Couple pair) {
    pair.agree();
    raise(pair.ana);
    pair.bea.presses("I see it differently");
    slackDoesNotTakeTheNext(pair);

    write(pair.ana);

    pair.ana.sees("did not reach").seesNot("[I have passed it on]");
    pair.world.days(9);
    pair.ana.types("/mentor concern").presses(STEPS).seesNot("[I have passed it on]");
    slackDoesNotTakeTheNext(pair);
    pair.ana.presses("Try once more");
    pair.world.days(10);
    pair.ana.sees("its words are gone");
  }

  @Test
  void s35_it_is_no_longer_needed_at_any_point(Couple pair) {
    planned(pair);

    pair.ana.types("/mentor concern").presses(STEPS).presses("No longer needed");

    pair.bea.sees("it is no longer needed").sees("This has moved on in the meantime");
    pair.bea.seesNot("I agree to this");
  }

  @Test
  void both_raise_it_at_once_and_go_on_together(Couple pair) {
    pair.agree();
    pair.ana.types("/mentor concern").presses(STEPS);
    pair.bea.types("/mentor concern").presses(STEPS);

    pair.ana.presses("There is an issue");
    pair.bea.presses("There is an issue");

    pair.ana.sees("What cannot stay between two people here");
    pair.bea.sees("What cannot stay between two people here");
  }

  @Test
  void s19_s37_n20_both_want_to_mend_it_and_hear_how(Couple pair) {
    passedOn(pair);

    pair.ana.presses("Mend it").sees("Mending takes both");
    pair.bea.presses("Mend it");

    pair.ana.sees("You both want to mend it").sees("Our agreement");
    pair.bea.sees("You both want to mend it").seesNot("[There is an issue]");
  }

  @Test
  void s37_n20_one_who_wants_to_part_can(Couple pair) {
    passedOn(pair);

    pair.bea.presses("End our pair");

    assertThat(pair.room().archived()).isTrue();
  }

  @Test
  void a_pause_lets_the_notice_run_anew(Couple pair) {
    noticed(pair);
    pair.bea.types("/mentor pause").chooses("for 2 weeks").submits();
    pair.world.days(6);
    pair.ana.types("/mentor concern").presses(STEPS).sees("no clock runs");

    pair.world.days(9);

    pair.ana.sees("the notice runs anew");
    pair.bea.sees("the notice runs anew");
  }

  @Test
  void n14_nobody_else_and_no_room_shows_that_there_is_such_a_thing(Couple pair) {
    passedOn(pair);

    pair.room().seesNot("passed on").seesNot("sees an issue").seesNot(WORDS);
    for (var other : List.of("Chidi", "Gil", "Hana")) {
      pair.world.person(other).opensHome().seesNot("sees an issue").seesNot(WORDS);
    }
    assertThat(new Said(pair.world).textsWith(WORDS)).containsExactly("text");
  }

  /// Ana has raised an issue.
  private static void raise(Person ana) {
    ana.types("/mentor concern").presses(STEPS).presses("There is an issue");
  }

  /// Ana has proposed that she passes it on today.
  private static void planned(Couple pair) {
    pair.agree();
    raise(pair.ana);
    pair.bea.presses("I see it too, or am not sure").presses("I have looked at it");
    pair.ana.presses("I have looked at it").presses("Propose something");
    pair.ana.chooses("Who passes it on", "me").chooses("How", "in writing");
    pair.ana.chooses("To whom", "a line manager").submits().closesModal();
  }

  /// Bea sees it differently, and Ana's notice has arrived.
  private static void noticed(Couple pair) {
    pair.agree();
    raise(pair.ana);
    pair.bea.presses("I see it differently");
    write(pair.ana);
  }

  private static void slackDoesNotTakeTheNext(Couple pair) {
    pair.world.slack().faults().next("chat.postMessage", 1, new Fault.Refusal("restricted_action"));
  }

  private static void write(Person ana) {
    ana.presses("Set out what I will say").fills("What will you say", WORDS);
    ana.chooses("To whom", "the integrity or compliance office").submits().closesModal();
  }

  private static void passedOn(Couple pair) {
    noticed(pair);
    pair.world.days(7);
    pair.ana.presses("I have passed it on");
  }

  private static long asked(Person who) {
    return who.dm().messages().stream()
        .filter(message -> message.contains("sees an issue"))
        .count();
  }
}
