package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.World;
import alcove.sandbox.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Two programs in one company: Gil and Hana coordinate Mentoring, Hana alone Leading others.
@ExtendWith(Telling.class)
class SeveralProgramsTest {
  private static final int MOST = 20;
  private static final String LIST = "What cannot stay between two people";

  private World world;
  private Person ana;

  @BeforeEach
  void begin(World given) {
    world = given;
    ana = world.person("Ana");
    var hana = world.person("Hana");
    hana.opensHome().pressesAtHome("Set up another program");
    hana.fills("called", "Leading others").fills(LIST, "Insider knowledge.");
    hana.picks("Who answers questions", "Emi").submits().sees("It is set up.").closesModal();
  }

  @Test
  void a_person_is_in_pairs_of_two_programs_and_each_keeps_its_own() {
    ask("Bea", "Mentoring");
    ask("Chidi", "Leading others");
    world.person("Bea").sees("in Mentoring").presses("Accept");
    world.person("Chidi").sees("in Leading others").presses("Accept");

    ana.types("/mentor agreement").sees("@Chidi Okafor · Leading others");
    assertThat(ana.opensHome().home())
        .contains("@Bea Lindqvist* · you are the mentee · Mentoring")
        .contains("@Chidi Okafor* · you are the mentee · Leading others");
    ana.types("/mentor directory").sees("Which program is this about?");
    ana.presses("Leading others", "This one").sees("@Chidi Okafor mentors @Ana Duarte");
    assertThat(ana.sight()).doesNotContain("@Bea Lindqvist mentors");
    ana.types("/mentor directory @Ana").sees("@Bea Lindqvist mentors @Ana Duarte");
  }

  @Test
  void coordinators_see_their_own_program_alone() {
    world.person("Gil").types("/mentor stats").sees("How the program is doing").sees("Mentoring");
    assertThat(world.person("Gil").opensHome().home()).contains("Mentoring");
    assertThat(world.person("Hana").opensHome().home()).contains("Mentoring", "Leading others");

    world.person("Hana").types("/mentor stats").sees("Which program is this about?");
    world.person("Hana").presses("Leading others", "This one").sees("How the program is doing");
  }

  @Test
  void a_question_goes_to_a_supervisor_of_the_program_it_is_about() {
    ana.types("/mentor guidance").presses("Ask without my name");
    ana.fills("What would you like to ask?", "Does this have to be reported?");
    ana.chooses("Which program", "Leading others").submits().closesModal();

    world.days(1);

    world.person("Emi").sees("Does this have to be reported?");
    world.person("Ida").seesNot("Does this have to be reported?");
  }

  @Test
  void whoever_coordinates_as_many_as_there_can_be_finds_the_way_to_each() {
    var gil = world.person("Gil");
    for (var number = 3; number <= MOST; number++) {
      gil.opensHome().pressesAtHome("Set up another program");
      gil.fills("called", "Program " + number).submits().sees("It is set up.").closesModal();
    }

    assertThat(gil.opensHome().home())
        .contains("*Program 20*: the next figures come on", "*Your programs*")
        .doesNotContain("*Program 20* · ");
    gil.pressesAtHome("Settings").presses("Program 20", "This one").sees("Program settings");
    gil.closesModal().opensHome().pressesAtHome("Figures").presses("Program 19", "This one");
    gil.closesModal().sees("How the program is doing").sees("Program 19");
    gil.opensHome().pressesAtHome("Bring together").presses("Program 18", "This one");
    gil.sees("*Program 18* · bring people together");
  }

  private void ask(String mentor, String program) {
    ana.types("/mentor start @" + mentor).chooses("mentee").chooses("No");
    ana.chooses("In which program?", program).submits();
  }
}
