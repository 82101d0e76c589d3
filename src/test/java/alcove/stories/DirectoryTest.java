package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Who mentors whom: open to everybody, and nothing but that.
@ExtendWith(Telling.class)
@Tells("N16")
class DirectoryTest {

  @Test
  void s25_everybody_can_look_up_who_mentors_whom_since_when_and_nothing_else(Couple pair) {
    pair.agree();
    pair.world.days(40);
    var chidi = pair.world.person("Chidi");

    chidi.types("/mentor directory");

    chidi.sees("@Bea Lindqvist mentors @Ana Duarte, since Monday, 23 November 2026");
    assertThat(chidi.sight()).doesNotContain("To speak up", "signed", "Once a month");
  }

  @Test
  void a_pair_stands_there_from_the_day_both_said_yes_until_it_ends(Couple pair) {
    var emi = pair.world.person("Emi");
    emi.types("/mentor directory").sees("Nobody stands here yet.");
    pair.invite();
    emi.types("/mentor directory").seesNot("@Bea Lindqvist mentors");

    pair.bea.presses("Accept");
    emi.types("/mentor directory").sees("@Bea Lindqvist mentors @Ana Duarte");

    pair.ana.types("/mentor close").submits();
    pair.world.person("Devi").types("/mentor directory").sees("Nobody stands here yet.");
  }

  @Test
  void a_pause_does_not_show(Couple pair) {
    pair.agree();
    pair.ana.types("/mentor pause 2 weeks");

    pair.world.person("Jun").types("/mentor directory").sees("@Bea Lindqvist mentors @Ana Duarte");
  }

  @Test
  void somebody_can_be_looked_up(Couple pair) {
    pair.meet();
    var ida = pair.world.person("Ida");

    ida.types("/mentor directory @Ana").sees("@Bea Lindqvist mentors @Ana Duarte");
    ida.types("/mentor directory @Finn").sees("@Finn Gallagher is in no pair at the moment.");
  }

  @Test
  void whoever_is_asked_reads_before_that_it_will_stand_there(Couple pair) {
    pair.invite();

    pair.bea.sees("That you two are a pair may be known: it stands in `/mentor directory`");
  }
}
