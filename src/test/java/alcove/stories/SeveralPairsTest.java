package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Bea mentors Ana and Chidi: what is meant is asked, and no pair learns of the other.
@ExtendWith(Telling.class)
class SeveralPairsTest {

  @Test
  void a_word_asks_which_pair_is_meant(Couple pair) {
    var chidi = second(pair);

    pair.bea.types("/mentor agreement").sees("Which pair is this about?");
    pair.bea.presses("@Ana Duarte", "This one").sees("Your agreement with @Ana Duarte:");
    pair.bea.types("/mentor agreement @Chidi").sees("Your agreement with @Chidi Okafor:");

    assertThat(chidi.sight()).doesNotContain("Which pair");
  }

  @Test
  void a_pause_is_of_one_pair(Couple pair) {
    second(pair);

    pair.bea.types("/mentor pause").sees("Which pair is this about?");
    pair.bea.presses("@Chidi Okafor", "This one");
    pair.bea.chooses("for 2 weeks").submits();

    assertThat(pair.bea.opensHome().home())
        .containsOnlyOnce("Paused until")
        .containsOnlyOnce("You are writing your agreement.");
  }

  @Test
  void the_pair_that_is_meant_can_be_named_at_once(Couple pair) {
    var chidi = second(pair);

    pair.bea.types("/mentor pause @Chidi 2 weeks").seesNot("Which pair");

    chidi.sees("You and @Bea Lindqvist are *paused until");
    pair.ana.seesNot("paused");
    pair.bea.types("/mentor checkin @Ana").sees("Check-ins begin when the two of you have signed");
    pair.bea.types("/mentor review @Ana").sees("Reviews begin when the two of you have signed");
  }

  @Test
  void nobody_learns_of_anybody_elses_pair(Couple pair) {
    var chidi = second(pair);
    pair.submit(pair.ana, "Once a month");
    pair.ana.opensHome();
    chidi.opensHome();

    assertThat(pair.ana.sight()).doesNotContain("Chidi");
    assertThat(chidi.sight()).doesNotContain("Ana");
    assertThat(pair.ana.rooms()).hasSize(1);
    assertThat(chidi.rooms()).hasSize(1);
    assertThat(pair.bea.rooms()).hasSize(2);
  }

  @Test
  void a_mentor_may_be_somebody_elses_mentee(Couple pair) {
    pair.meet().invite(pair.bea, "Devi", "mentee");
    pair.world.person("Devi").presses("Accept");

    assertThat(pair.bea.opensHome().home())
        .contains("*You and @Ana Duarte* · you are the mentor")
        .contains("*You and @Devi Raman* · you are the mentee");
  }

  private static Person second(Couple pair) {
    var chidi = pair.world.person("Chidi");
    pair.meet().invite(chidi, "Bea", "mentee").bea.presses("Accept");
    return chidi;
  }
}
