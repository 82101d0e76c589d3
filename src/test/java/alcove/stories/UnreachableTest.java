package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// With somebody who cannot be reached, or is gone: the other has ways on, and learns nothing but
/// what they could see anyway.
@ExtendWith(Telling.class)
final class UnreachableTest {

  @Test
  void s41_whoever_waits_for_a_signature_has_ways_on_and_nobody_is_blamed(Couple pair) {
    pair.meet().submit(pair.ana, "Every two weeks").world.days(13);
    pair.ana.seesNot("nothing is signed yet");

    pair.world.days(2);

    pair.ana.sees("Your part of the agreement with @Bea Lindqvist is done, and nothing is signed");
    var before = pair.bea.sight();
    pair.ana.presses("Another match").sees("To be matched").closesModal();
    pair.ana.presses("Wait").sees("Nothing is lost by waiting");
    assertThat(pair.bea.sight()).isEqualTo(before);
    pair.bea.seesNot("nothing is signed yet");
    pair.world.days(30);
    assertThat(pair.ana.dm().messages()).noneMatch(said -> said.contains("nothing is signed yet"));
  }

  @Test
  void s41_after_a_month_without_a_meeting_times_that_go_by_bring_ways_on(Couple pair) {
    pair.agree().world.days(29);

    pair.ana.types("/mentor meet").ticks("Friday, 25 December, 10:30").submits().closesModal();
    pair.world.days(6);

    pair.ana.sees("No time has suited you both for a while.").presses("End it");
    assertThat(pair.ana.modal()).contains("without a reason and without blame");
  }

  @Test
  void an_open_question_to_somebody_whose_account_is_gone_is_over_at_once(Couple pair) {
    pair.invite();

    pair.world.slack().admin().deactivates("Bea");

    pair.ana.sees("Your invitation to @Bea Lindqvist stayed unanswered");
  }
}
