package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import alcove.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// How coordinators bring people together, and what either side sees of it.
@ExtendWith(Telling.class)
class MatchmakingTest {

  @Test
  void a_run_is_looked_through_sent_and_becomes_a_pair_when_both_say_yes(World world) {
    var people = new Matchmaking(world).enrol();

    people.open().sees("Waiting for a mentor: *1*").sees("@Ana Duarte, since");
    people.gil.presses("Find matches").sees("*@Bea Lindqvist* as mentor of *@Ana Duarte*");
    people.gil.sees("Both: Leading people").sees("English").sees("8 working hours");
    people.gil.seesNot("German").seesNot("Writing well");
    people.ana.seesNot("proposes a pair");
    people.gil.submits().sees("On their way").closesModal();

    people.ana.sees("Mentoring proposes a pair: @Bea Lindqvist as mentor");
    people.ana.presses("Accept").sees("If @Bea Lindqvist says so too");
    people.open().sees("@Bea Lindqvist and @Ana Duarte").sees("still open").closesModal();
    people.bea.seesNot("said yes").presses("Accept").sees("You said yes. Your room");
    people.ana.sees("You and @Bea Lindqvist both said yes");
    assertThat(people.ana.rooms()).hasSize(1);
    people.open().sees(": a pair").seesNot("Waiting for a mentor*");
  }

  @Test
  void declining_is_told_to_nobody_and_whoever_had_said_yes_reads_no_name(World world) {
    var people = new Matchmaking(world).enrol().match();
    people.ana.presses("Accept");

    people.bea.presses("Not now").sees("Nobody is told what you answered");

    people.ana.sees("Nothing comes of the pair with @Bea Lindqvist");
    people.open().sees("no longer open").seesNot("declined");
    people.gil.sees("Waiting for a mentor: *1*").presses("Find matches");
    people.gil.sees("There is no new pair to propose just now");
  }

  @Test
  void whom_somebody_would_rather_not_have_is_asked_by_nobody_and_nobody_can_tell(World world) {
    var people = new Matchmaking(world).enrol();
    Matchmaking.join(people.ana).picks("rather not be paired", "Bea").submits().closesModal();
    people.open().presses("Find matches").sees("There is no new pair to propose").closesModal();

    people.names("Bea", "Ana").sees("One proposal").submits().sees("On their way").closesModal();

    people.open().sees("@Bea Lindqvist and @Ana Duarte").sees("still open").closesModal();
    world.days(13);
    people.open().sees("still open").closesModal();
    people.names("Bea", "Ana");
    assertThat(people.gil.fieldError("The mentee")).contains("asked already");
    people.gil.closesModal();
    world.days(2);
    people.open().sees("no longer open");
    people.ana.seesNot("proposes a pair");
    people.bea.seesNot("proposes a pair");
  }

  @Test
  void what_is_still_open_can_be_taken_back_and_both_read_the_same(World world) {
    var people = new Matchmaking(world).enrol().match();
    people.ana.presses("Accept").sees("If @Bea Lindqvist says so too");
    new Couple(world).leavesPrompts();

    people.open().sees("One proposal is out").presses("Still open");
    people.gil.sees("Asked on").presses("Take back").sees("No proposal is open").closesModal();

    people.ana.sees("Nothing comes of the pair with @Bea Lindqvist");
    people.bea.sees("Nothing comes of the pair with @Ana Duarte");
    people.bea.presses("Accept").sees("no longer open");
    people.open().seesNot("still open").sees("Waiting for a mentor: *1*");
  }

  @Test
  void who_took_it_back_too_late_reads_so_and_the_pair_goes_on(World world) {
    var people = new Matchmaking(world).enrol().match();
    people.ana.presses("Accept");
    people.open().presses("Still open").sees("Asked on");
    people.bea.presses("Accept").sees("You said yes. Your room");

    people.gil.presses("Take back").sees("That one is no longer open").closesModal();

    assertThat(people.ana.rooms()).hasSize(1);
    people.open().sees(": a pair").seesNot("One proposal is out");
  }

  @Test
  void what_nobody_was_asked_is_taken_back_as_if_they_had_been(World world) {
    var people = new Matchmaking(world).enrol();
    Matchmaking.join(people.ana).picks("rather not be paired", "Bea").submits().closesModal();
    people.names("Bea", "Ana").submits().closesModal();

    people.open().presses("Still open").presses("Take back").sees("No proposal is open");

    people.gil.closesModal();
    people.open().seesNot("still open").sees("Waiting for a mentor: *1*");
    people.ana.seesNot("Nothing comes of");
    people.bea.seesNot("Nothing comes of");
  }

  @Test
  void what_stands_in_no_directory_cannot_be_found_out_by_proposing(World world) {
    var people = new Matchmaking(world).enrol();
    people.ana.types("/mentor start @Bea").chooses("mentee").chooses("No").submits();

    people.names("Bea", "Ana");
    people.gil.sees("One proposal").submits().sees("still open").closesModal();
    people.pastes("U0FIN00006,U0DEV00004");
    people.gil.sees("One proposal").submits().closesModal();

    people.ana.seesNot("proposes a pair");
    people.bea.seesNot("proposes a pair").sees("An invitation");
    world.person("Finn").sees("proposes a pair");
    people.bea.presses("Accept");
    people.pastes("U0BEA00002,U0ANA00001");
    people.gil.sees("Line 1: they are a pair already");
  }

  @Test
  @Tells("N18")
  void nobody_is_proposed_to_whoever_they_report_to_and_a_coordinator_is_told_so(World world) {
    var people = new Matchmaking(world).enrol();
    Matchmaking.join(people.ana).picks("Whom do you report to", "Bea").submits().closesModal();

    people.open().presses("Find matches").sees("There is no new pair to propose").closesModal();

    people.names("Bea", "Ana");
    assertThat(people.gil.fieldError("The mentee")).contains("reports to the other");
    people.gil.chooses("Yes").submits();
    assertThat(people.gil.fieldError("report to the other")).contains("reports to the other");
  }

  @Test
  void one_can_be_taken_out_or_get_another_mentor_before_anybody_is_asked(World world) {
    var people = new Matchmaking(world).enrol();
    people.open().presses("Find matches").presses("Another mentor").picks("The mentor", "Finn");

    people.gil.submits().sees("*@Finn Gallagher* as mentor of *@Ana Duarte*");

    people.gil.sees("Named by a coordinator").presses("Take out");
    people.gil.sees("There is no new pair to propose").closesModal();
    people.ana.seesNot("proposes a pair");
  }

  @Test
  void a_pasted_list_is_taken_as_a_whole_and_what_is_wrong_is_named_by_its_line(World world) {
    var people = new Matchmaking(world);
    var right = "U0BEA00002;U0ANA00001\n";

    people.pastes(
        "mentor;mentee\n"
            + right
            + "U0BEA00002;U0BEA00002\nU0BOT00013;U0ANA00001\n\nU0FIN00006;U0LEO00012\n"
            + "U0MAX00014;U0ANA00001\nU0KAI00011;U0FIN00006\nU0NOB00099;U0ANA00001\nBea;Ana");
    people.gil.sees("2 lines need another look; nothing was added");
    people.gil.sees("Line 3: both are the same person").sees("Line 10: that is no member id");
    people.gil.fills(
        "The list",
        "mentor;mentee\n"
            + right
            + "U0BOT00013;U0ANA00001\n\nU0FIN00006;U0LEO00012\n"
            + "U0MAX00014;U0ANA00001\nU0KAI00011;U0FIN00006\nU0NOB00099;U0ANA00001");
    people.gil.submits().sees("Line 3: one of them is an app").sees("Line 5: the account of one");
    people.gil.sees("Line 6: one of them is nobody").sees("Line 7: one of them is a guest");
    people.gil.sees("Line 8: one of them is nobody").fills("The list", right).submits();

    people.gil.sees("One proposal").submits().sees("On their way").closesModal();
    people.bea.sees("proposes a pair: @Ana Duarte as mentee");
    people.ana.presses("Accept");
    people.bea.presses("Accept").sees("You said yes. Your room");
    people.pastes(right).sees("Line 1: they are a pair already");
  }

  @Test
  void nobody_else_sees_that_there_is_such_a_thing(World world) {
    var ana = world.person("Ana");

    ana.opensHome().seesNot("Bring together");
    ana.types("/mentor match").sees("There is no “/mentor” word like that");

    assertThat(ana.hasModal()).isFalse();
  }
}
