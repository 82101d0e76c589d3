package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What comes of a review, once both have chosen the same.
@ExtendWith(Telling.class)
class OutcomeTest {

  @Test
  void a_rhythm_that_both_choose_holds_from_then_on(Couple pair) {
    reviewed(pair);

    both(pair, "Check-ins every week");
    pair.room().sees("You both chose check-ins every week.");

    pair.ana.sees("Check-ins come every 7 days");
  }

  @Test
  void an_agreement_that_both_want_to_change_opens_for_both(Couple pair) {
    reviewed(pair);

    both(pair, "Change our agreement");

    pair.room().sees("You both chose to change your agreement.");
    pair.ana.sees("Your agreement with @Bea Lindqvist is open for a change.");
    pair.bea.sees("Your agreement with @Ana Duarte is open for a change.");
  }

  @Test
  void whoever_chose_something_else_first_can_choose_again(Couple pair) {
    reviewed(pair);
    pair.ana.chooses("Check-ins every week");
    pair.bea.chooses("Keep everything as it is");
    pair.room().sees("You have both chosen, and chose different things");

    both(pair, "Keep everything as it is");

    pair.room().sees("You both chose to keep everything as it is.");
  }

  @Test
  void a_review_can_be_held_when_the_two_want_one(Couple pair) {
    pair.agree();

    pair.ana.types("/mentor review").presses("Hold one now");

    assertThat(pair.ana.modal()).contains("Is what you agreed about confidence clear");
    pair.bea.sees("A short review is open");
  }

  private static void reviewed(Couple pair) {
    pair.agree().world.days(31);
    pair.review(pair.ana, "3").review(pair.bea, "4");
  }

  private static void both(Couple pair, String outcome) {
    pair.ana.chooses(outcome);
    pair.bea.chooses(outcome);
  }
}
