package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import alcove.World;
import alcove.desk.SimulatedProgram;
import alcove.figures.Weeks;
import alcove.sandbox.Person;
import alcove.sandbox.api.Fault;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// How coordinators look at the figures, and everybody else does not. Gil coordinates the program.
@ExtendWith(Telling.class)
class FiguresTest {
  private static final String POST = "chat.postMessage";

  /// The last Monday of December, when a quarter of the figures' calendar begins.
  private static final int QUARTER = 156;

  private static final int DAYS_TO_QUARTER = 35;

  private World world;
  private Person gil;

  @BeforeEach
  void begin(World given) {
    world = given;
    gil = world.person("Gil");
  }

  @Test
  @Tells("N23")
  void a_program_of_few_pairs_is_told_why_nothing_is_shown_and_when_to_look_again() {
    gil.types("/mentor stats")
        .sees("Not shown. There are too few pairs to publish anything without exposing someone.")
        .sees("There are no released figures yet.")
        .sees("The next figures come on Monday, 28 December 2026.");
  }

  @Test
  @Tells("N13")
  void a_release_is_made_on_its_day_and_every_look_shows_the_same() {
    world.gathers(new SimulatedProgram(160, QUARTER)).days(DAYS_TO_QUARTER);

    var first = looked();
    world.days(20);
    var later = looked();

    assertThat(first).contains("People who answered a check-in*: about", "give or take");
    assertThat(later).isEqualTo(first);
    world.days(1);
    assertThat(looked("/mentor stats @Ana 2 weeks sales")).isEqualTo(first);
    assertThat(world.restarts().person("Gil").types("/mentor stats").sight()).contains(first);
  }

  @Test
  void a_larger_smallest_group_holds_for_every_look_and_hides_nothing_for_good() {
    world.gathers(new SimulatedProgram(82, QUARTER)).days(DAYS_TO_QUARTER);
    var before = newestPage();
    assertThat(before).contains("People who answered a check-in*: about");

    setSmallestGroup("100 pairs");

    assertThat(newestPage())
        .contains("Not shown. There are too few pairs")
        .doesNotContain("give or take 1", "or more", "or less");
    assertThat(gil.opensHome().home()).doesNotContain("People who answered a check-in*: about");
    gil.presses("Export");
    assertThat(gil.modal()).doesNotContain("\"about").contains("Exactly what is shown");
    gil.closesModal();
    setSmallestGroup("14 pairs");
    assertThat(newestPage()).isEqualTo(before);
  }

  private String newestPage() {
    world.passes(Duration.ofMinutes(1));
    gil.types("/mentor stats");
    return gil.dm().messages().stream()
        .filter(message -> message.contains("How the program is doing"))
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  private void setSmallestGroup(String pairs) {
    gil.opensHome().pressesAtHome("Settings");
    gil.chooses("About how many pairs", pairs).submits().sees("Saved").closesModal();
  }

  @Test
  void app_home_leads_coordinators_to_the_figures() {
    gil.opensHome().pressesAtHome("Figures").sees("It is in your direct message with Alcove");

    gil.closesModal().sees("How the program is doing");
  }

  @Test
  void where_slack_takes_no_charts_a_table_comes_instead() {
    world.gathers(new SimulatedProgram(160, QUARTER)).days(DAYS_TO_QUARTER);
    world.slack().faults().next(POST, 1, new Fault.Refusal("invalid_blocks"));

    gil.types("/mentor stats").sees("People who answered a check-in").sees("28 Dec 26");
  }

  @Test
  void what_is_shown_can_be_copied_and_an_earlier_release_looked_at() {
    var program = new SimulatedProgram(160, QUARTER);
    world.gathers(program).days(DAYS_TO_QUARTER);
    world.gathers(program.passes(Weeks.begin(QUARTER + 13))).days(91);
    gil.types("/mentor stats").sees("Released on Monday, 29 March 2027");

    gil.presses("Export")
        .sees("2027-03-29,\"People who answered a check-in\",\"about")
        .closesModal();
    gil.chooses("Another release", "Released 28 Dec 26")
        .sees("Released on Monday, 28 December 2026");
  }

  @Test
  @Tells("N13")
  void whoever_does_not_coordinate_is_told_kindly_that_they_are_not_in_any_figure() {
    var ana = world.person("Ana");

    ana.types("/mentor stats").sees("The figures are for the people who coordinate the program.");

    assertThat(ana.opensHome().home()).doesNotContain("Figures");
  }

  @Test
  void help_names_the_figures_to_coordinators_alone() {
    gil.types("/mentor help").sees("/mentor stats").sees("/mentor program");

    world.person("Ana").types("/mentor help").seesNot("/mentor stats");
  }

  /// What the newest page says about the figures.
  private String looked() {
    return looked("/mentor stats");
  }

  private String looked(String command) {
    gil.types(command);
    var sight = gil.sight();
    var begin = sight.lastIndexOf("People who answered");
    return sight.substring(begin, sight.indexOf("Noise was added", begin));
  }
}
