package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What asks somebody in the direct message says that it is over, once it is, wherever the answer
/// was given; and it says nothing of what was answered.
@ExtendWith(Telling.class)
final class OverTest {

  @Test
  void an_invitation_that_was_answered_once_asks_nowhere_any_more(Couple pair) {
    pair.invite().world.days(5);
    assertThat(times(pair.bea, "[Accept]")).isEqualTo(2);

    pair.bea.presses("Accept");
    soon(pair);

    assertThat(times(pair.bea, "[Accept]")).isZero();
    assertThat(times(pair.ana, "[Take it back]")).isZero();
    pair.bea.sees("You said yes").sees("nothing left to answer here");
  }

  @Test
  void whether_they_would_go_on_is_asked_until_it_is_decided(Couple pair) {
    pair.agree().world.days(ClosingTest.TO_THE_QUESTION);
    pair.ana.types("/mentor renew").presses("Renew");
    soon(pair);
    assertThat(times(pair.ana, "ends on Sunday, 23 May 2027.* What would you like?")).isPositive();

    pair.bea.presses("Renew");
    soon(pair);

    for (var who : List.of(pair.ana, pair.bea)) {
      assertThat(times(who, "ends on Sunday, 23 May 2027.* What would you like?")).isZero();
      who.sees("would both like to go on");
    }
    assertThat(times(pair.bea, "[Move on]")).isZero();
  }

  @Test
  void a_check_in_that_has_closed_is_not_asked_any_more(Couple pair) {
    pair.agree().world.days(15);
    assertThat(times(pair.ana, "Have the two of you met")).isOne();

    pair.world.days(14);

    assertThat(times(pair.ana, "Have the two of you met")).isOne();
    pair.ana.sees("This check-in has closed in the meantime, and that is fine.");
  }

  @Test
  void a_review_waits_nowhere_for_somebody_who_has_answered_once(Couple pair) {
    pair.agree().world.days(38);
    assertThat(times(pair.ana, "[Answer]")).isGreaterThan(1);

    pair.review(pair.ana, "4");
    soon(pair);

    assertThat(times(pair.ana, "[Answer]")).isZero();
    assertThat(times(pair.bea, "[Answer]")).isPositive();
  }

  @Test
  void times_for_a_meeting_that_are_taken_back_are_not_offered_any_more(Couple pair) {
    pair.agree();
    pair.ana.types("/mentor meet").ticks("Wednesday, 25 November, 10:30").submits().closesModal();
    assertThat(times(pair.bea, "[Wednesday, 25 November, 10:30]")).isOne();

    pair.ana.types("/mentor meet").presses("Take it back");
    soon(pair);

    assertThat(times(pair.bea, "[Wednesday, 25 November, 10:30]")).isZero();
  }

  @Test
  void a_meeting_that_has_been_cannot_be_moved_any_more(Couple pair) {
    pair.agree();
    pair.ana.types("/mentor meet").ticks("Wednesday, 25 November, 10:30").submits().closesModal();
    pair.bea.presses("Wednesday, 25 November, 10:30");
    pair.world.days(2);
    assertThat(times(pair.ana, "[Cancel it]")).isPositive();

    pair.world.days(1);

    assertThat(times(pair.ana, "[Cancel it]")).isZero();
    assertThat(times(pair.bea, "[Cancel it]")).isZero();
    pair.ana.sees("What stood here about a meeting is over by now.");
  }

  @Test
  void what_was_said_of_a_meeting_is_over_when_it_is_moved(Couple pair) {
    pair.agree();
    pair.ana.types("/mentor meet").ticks("Wednesday, 25 November, 10:30").submits().closesModal();
    pair.bea.presses("Wednesday, 25 November, 10:30");
    pair.ana.types("/mentor meet").presses("Move it").ticks("Thursday, 26 November, 10:30");
    pair.ana.submits().closesModal();
    pair.bea.presses("Thursday, 26 November, 10:30");

    soon(pair);

    for (var who : List.of(pair.ana, pair.bea)) {
      assertThat(times(who, "Duarte on Wednesday, 25 November")).isZero();
      assertThat(times(who, "Lindqvist on Wednesday, 25 November")).isZero();
      assertThat(times(who, "has moved to Thursday, 26 November, 10:30*, for")).isOne();
      who.sees("What stood here about a meeting is over by now.");
    }
    pair.bea.presses("Cancel it");
    pair.ana.sees("on Thursday, 26 November, 10:30 is off.");
  }

  @Test
  void a_question_about_consent_is_over_when_no_answer_has_become_a_no(Couple pair) {
    pair.agree();
    AskFirstTest.asks(pair.bea, "A colleague", "What the other does well");
    assertThat(times(pair.ana, "has been asked about you")).isOne();

    pair.world.days(8);

    assertThat(times(pair.ana, "has been asked about you")).isZero();
    pair.ana.sees("This question is over in the meantime.");
  }

  @Test
  void ones_own_side_waits_nowhere_once_it_is_submitted_nor_the_agreement_once_it_is_signed(
      Couple pair) {
    pair.meet();
    assertThat(times(pair.ana, "[Begin]")).isOne();

    pair.submit(pair.ana, "Once a month");
    soon(pair);
    assertThat(times(pair.ana, "[Begin]")).isZero();
    assertThat(times(pair.bea, "[Begin]")).isOne();

    pair.submit(pair.bea, "Once a month");
    pair.world.days(3);
    assertThat(times(pair.ana, "only lacks your signature")).isPositive();
    pair.sign(pair.ana).sign(pair.bea);
    soon(pair);
    assertThat(times(pair.ana, "only lacks your signature")).isZero();
    pair.ana.sees("Your agreement with @Bea Lindqvist: nothing waits for you here any more.");
  }

  @Test
  void a_step_that_is_no_longer_needed_asks_nowhere_any_more(Couple pair) {
    pair.agree();
    pair.ana.types("/mentor concern").presses("Nobody is: show the steps");
    pair.ana.presses("There is an issue");
    assertThat(times(pair.bea, "No text about it is asked for")).isOne();

    pair.ana.presses("No longer needed");
    soon(pair);

    assertThat(times(pair.bea, "No text about it is asked for")).isZero();
    pair.bea.sees("This has moved on in the meantime.");
  }

  @Test
  void with_the_pair_all_that_asks_is_over(Couple pair) {
    pair.agree();
    ThreeWayTest.writes(pair.ana, "2026-11-26");
    assertThat(times(pair.bea, "[Rather not]")).isOne();

    pair.bea.types("/mentor close").submits();
    soon(pair);

    assertThat(times(pair.bea, "[Rather not]")).isZero();
  }

  private static void soon(Couple pair) {
    pair.world.passes(Duration.ofMinutes(1));
  }

  /// How many messages of the direct message say this.
  private static long times(Person who, String words) {
    return who.dm().messages().stream().filter(message -> message.contains(words)).count();
  }
}
