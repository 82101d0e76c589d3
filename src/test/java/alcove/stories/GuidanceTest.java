package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import alcove.World;
import alcove.sandbox.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A question to a supervisor without a name: rows S20 and S38, section 2.6, N7 and N8. Ida and Jun
/// are the supervisors; Ida works in Berlin, as Ana does, and Jun in Tokyo.
@ExtendWith(Telling.class)
class GuidanceTest {
  private static final String WORDS = "Does a signed test that was never run have to be reported?";

  @Test
  void s38_n7_words_go_both_ways_and_nobody_learns_a_name(World world) {
    var chidi = world.person("Chidi");
    var supervisor = asked(world, chidi);

    supervisor.sees("A question, case").sees(WORDS).sees("has not said on which side");
    supervisor.seesNot("Chidi").seesNot(chidi.id());

    supervisor.presses("Answer").fills("What would you like to say", "Yes, it does").submits();
    world.days(1);
    chidi.sees("A supervisor has answered").sees("Yes, it does");
    chidi.seesNot("Ida Novak").seesNot("Jun Park");
  }

  @Test
  void s38_what_is_written_to_alcove_goes_to_the_case_and_it_says_so_first(World world) {
    var chidi = world.person("Chidi");
    var supervisor = asked(world, chidi);
    chidi.sees("what you write to Alcove here goes to the supervisor");

    chidi.dm().says("It was <!channel> last week");
    chidi.sees("Carried to the supervisor").dm().says("help");
    chidi.sees("What you can do with Alcove");

    world.days(1);
    supervisor.sees("More to case").sees("It was <!channel> last week").seesNot("help\n");
    assertThat(new Said(world).pings()).doesNotContain("!channel");
  }

  @Test
  void without_a_case_what_is_written_to_alcove_is_forgotten(World world) {
    var chidi = world.person("Chidi");

    chidi.dm().says(WORDS);

    chidi.sees("You can also type").seesNot("Carried");
    assertThat(new Said(world).textsWith(WORDS)).isEmpty();
  }

  @Test
  void n7_its_time_says_nothing_of_who_was_just_talking(World world) {
    world.person("Chidi").types("/mentor guidance").presses("Ask without my name");
    fill(world.person("Chidi"));

    for (var supervisor : supervisors(world)) {
      supervisor.seesNot(WORDS);
    }
    world.days(1);
    assertThat(supervisors(world)).anyMatch(each -> each.sight().contains(WORDS));
  }

  @Test
  void the_side_is_told_only_by_choice(World world) {
    var chidi = world.person("Chidi");
    chidi.types("/mentor guidance").presses("Ask without my name").chooses("I am a mentee");
    fill(chidi);
    world.days(1);

    assertThat(supervisors(world))
        .anyMatch(each -> each.sight().contains("From somebody who is a mentee"));
  }

  @Test
  void nobody_gets_a_case_of_their_partners_or_their_own(World world) {
    var pair = new Couple(world);
    pair.invite(world.person("Ida"), "Bea", "mentee");
    pair.bea.presses("Accept");

    var bea = pair.bea;
    bea.types("/mentor guidance").presses("Ask without my name");
    fill(bea);
    world.days(2);

    world.person("Ida").seesNot(WORDS);
    world.person("Jun").sees(WORDS);
  }

  @Test
  void whoever_is_away_gets_none_and_hands_on_what_they_have(World world) {
    var chidi = world.person("Chidi");
    var first = asked(world, chidi);
    first.presses("Hand on").sees("Handed on");
    world.days(1);

    chidi.sees("Another supervisor has case");
    var second = supervisors(world).stream().filter(each -> !each.equals(first)).toList();
    second.getFirst().sees("has been handed to you").seesNot(WORDS);
    first.types("/mentor guidance").presses("I am away").sees("You get no new case");
  }

  @Test
  void what_a_supervisor_had_who_is_gone_goes_to_another_and_else_the_asker_hears(World world) {
    var chidi = world.person("Chidi");
    var first = asked(world, chidi);
    var other = supervisors(world).stream().filter(each -> !each.equals(first)).findFirst();

    world.slack().admin().deactivates(first.profile().realName());
    world.days(1);
    chidi.sees("Another supervisor has case");
    other.orElseThrow().sees("has been handed to you").seesNot("Chidi").seesNot(WORDS);

    world.slack().admin().deactivates(other.orElseThrow().profile().realName());
    world.days(1);
    chidi.sees("Nobody can answer case").seesNot("Ida Novak").seesNot("Jun Park");
  }

  @Test
  void what_a_supervisor_had_whom_the_program_names_no_more_goes_to_another(World world) {
    var chidi = world.person("Chidi");
    var first = asked(world, chidi);
    var name = first.profile().realName();

    var gil = world.person("Gil").opensHome().pressesAtHome("Settings");
    gil.picks("Who answers questions", name).submits().sees("Saved").closesModal();
    world.days(1);

    chidi.sees("Another supervisor has case");
    first.presses("Answer").fills("What would you like to say", "Yes").submits();
    assertThat(first.fieldError("What would you like to say")).contains("no such case");
  }

  @Test
  void a_closed_case_is_nobodys_and_the_next_word_is_forgotten(World world) {
    var chidi = world.person("Chidi");
    var supervisor = asked(world, chidi);

    chidi.types("/mentor guidance").presses("Close the case").sees("The case is closed");
    world.days(3);

    supervisor.sees("is closed").presses("Answer").fills("What would you like", "Yes").submits();
    assertThat(supervisor.fieldError("What would you like")).contains("no such case");
    chidi.dm().says("one more thing");
    chidi.sees("You can also type").seesNot("Carried to");
  }

  @Test
  void thirty_days_after_the_last_word_it_closes_by_itself(World world) {
    var chidi = world.person("Chidi");
    asked(world, chidi);

    world.days(33);

    chidi.sees("is closed").types("/mentor guidance").sees("Ask without my name");
  }

  @Test
  void nobody_begins_more_than_three_in_a_month(World world) {
    var chidi = world.person("Chidi");
    for (var i = 0; i < 3; i++) {
      chidi.types("/mentor guidance").presses("Ask without my name");
      fill(chidi);
      chidi.types("/mentor guidance").presses("Close the case");
    }

    chidi.types("/mentor guidance").presses("Ask without my name");
    chidi.fills("What would you like", WORDS).submits();

    assertThat(chidi.fieldError("What would you like")).contains("3 cases in the last month");
  }

  @Test
  @Tells("N8")
  void s38_it_stands_beside_every_doubt_and_works_outside_a_pair(Couple pair) {
    pair.agree();

    pair.ana.types("/mentor concern").presses("Not sure: ask a supervisor");

    pair.ana.sees("A question to a supervisor, without your name");
    pair.ana.opensHome().pressesAtHome("Ask a supervisor");
    pair.ana.sees("Ask without my name");
  }

  @Test
  void words_are_nowhere_after_they_are_delivered_and_a_restart_keeps_the_case(World world) {
    var chidi = world.person("Chidi");
    var supervisor = asked(world, chidi);

    world.restarts();
    supervisor.presses("Answer").fills("What would you like", "Yes, it does").submits();
    world.days(1);

    chidi.sees("Yes, it does");
    assertThat(new Said(world).textsWith(WORDS)).containsExactly("text");
  }

  /// Chidi has asked; who got the question.
  private static Person asked(World world, Person chidi) {
    chidi.types("/mentor guidance").presses("Ask without my name");
    fill(chidi);
    world.days(1);
    return supervisors(world).stream()
        .filter(each -> each.sight().contains(WORDS))
        .findFirst()
        .orElseThrow();
  }

  private static void fill(Person who) {
    who.fills("What would you like", WORDS).submits().sees("is on its way").closesModal();
  }

  private static List<Person> supervisors(World world) {
    return List.of(world.person("Ida"), world.person("Jun"));
  }
}
