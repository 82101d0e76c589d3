package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// How people put themselves forward to be matched.
@ExtendWith(Telling.class)
class EnrolmentTest {

  @Test
  void somebody_puts_themselves_forward_changes_it_and_takes_it_back(World world) {
    var ana = new Matchmaking(world).seeks(world.person("Ana")).ana;

    ana.types("/mentor privacy")
        .sees("To be matched in Mentoring")
        .seesNot("*You are in no pair, and");
    Matchmaking.join(ana).sees("Save");
    ana.picks("rather not be paired", "Bea").picks("Whom do you report to", "Finn");
    ana.submits().sees("Kept.").closesModal();
    Matchmaking.join(ana)
        .presses("Take me off")
        .sees("Everything that you said here is forgotten")
        .closesModal();

    ana.types("/mentor privacy").sees("*You are in no pair, and");
    Matchmaking.join(ana).sees("Put me forward").seesNot("Take me off");
  }

  @Test
  void what_is_missing_is_said_at_its_field(World world) {
    var kai = world.person("Kai");
    Matchmaking.join(kai).ticks("I can talk in", "English").submits();
    assertThat(kai.fieldError("As a mentor")).contains("on one side");

    kai.ticks("As a mentor", "Leading people").submits();

    assertThat(kai.fieldError("As a mentor")).contains("Guests");
  }

  @Test
  void who_leaves_the_company_is_forgotten(World world) {
    var people = new Matchmaking(world).enrol();

    world.slack().admin().deactivates("Ana");

    people.open().sees("Waiting for a mentor: *0*").seesNot("@Ana Duarte, since");
  }

  @Test
  void a_good_end_leads_to_being_matched_anew(World world) {
    var pair = new Couple(world).agree();
    pair.ana.types("/mentor close").submits();
    pair.ana.presses("I would like another match").sees("Nobody is told what you pressed");

    pair.ana.presses("Put me forward").sees("As a mentee, I would like to work on");
  }

  @Test
  void erasing_takes_it_along_and_the_coordinators_lists(World world) {
    var people = new Matchmaking(world).enrol();
    people.open().presses("Find matches").sees("One proposal").closesModal();

    people.ana.types("/mentor privacy").presses("Erase all of it");
    people.ana.ticks("Yes, erase all that Alcove keeps about me").submits().sees("It is done");

    people.ana.types("/mentor privacy").sees("*You are in no pair, and");
    people.open().seesNot("Ana Duarte").seesNot("ready to be looked through");
  }
}
