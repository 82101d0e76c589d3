package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A check-in: a few taps, to be changed, put off, paused and left alone.
@ExtendWith(Telling.class)
class CheckInTest {
  private static final String ASKED = "How is it going with @Bea Lindqvist?";

  @Test
  void an_answer_can_be_changed(Couple pair) {
    pair.agree().world.days(15);
    pair.checkIn(pair.ana);

    pair.ana.chooses("How useful it is").chooses("How useful", "2");

    pair.ana.sees("that is all for this time").seesNot("no longer");
  }

  @Test
  void one_that_has_closed_says_so_in_its_place(Couple pair) {
    pair.agree().leavesPrompts().world.days(30);

    pair.ana.chooses("Did anything leave", "No").sees("This check-in has closed in the meantime");

    assertThat(asked(pair)).isPositive();
  }

  @Test
  void nobody_is_asked_more_than_three_times(Couple pair) {
    pair.agree().world.days(15);
    for (var i = 0; i < 2; i++) {
      pair.ana.presses("Not now").sees("I will ask again on your next working day.");
      pair.world.days(1);
      assertThat(asked(pair)).isOne();
    }

    pair.ana.presses("Not now").sees("I will not ask about this one again.");
    pair.world.days(5);

    assertThat(asked(pair)).isZero();
  }

  @Test
  void a_pause_keeps_it_for_afterwards(Couple pair) {
    pair.agree().world.days(15);
    pair.ana.types("/mentor pause 2 weeks");

    pair.ana.chooses("Have the two of you met", "Yes").sees("You two are paused");
    pair.ana.types("/mentor resume");

    pair.checkIn(pair.ana).ana.sees("that is all for this time");
  }

  @Test
  void whoever_wants_a_hand_opens_the_agreement_and_the_other_is_not_told_why(Couple pair) {
    pair.agree().world.days(15);
    pair.checkIn(pair.ana);

    pair.ana
        .presses("Review our agreement")
        .sees("Your agreement is open for the two of you again");

    pair.bea.sees("Your agreement with @Ana Duarte is open for a change.").seesNot("a hand");
  }

  @Test
  void a_card_that_was_prepared_need_not_be_sent(Couple pair) {
    pair.agree().world.days(15);
    pair.checkIn(pair.ana).ana.presses("Talk to my partner");

    pair.ana.presses("Do not send it").sees("that is all for this time");
    pair.world.days(5);

    pair.bea.seesNot("would like to talk with you");
  }

  private static long asked(Couple pair) {
    return pair.ana.dm().messages().stream().filter(line -> line.contains(ASKED)).count();
  }
}
