package alcove.browser;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.World;
import alcove.desk.SimulatedProgram;
import alcove.figures.Weeks;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a coordinator does on the page from the first day to the third release, and what somebody
/// sees who is in two programs; `-Dpictures` draws the picture of the figures.
final class FiguresPageTest {
  private static final int QUARTER = 156;

  @TempDir Path folder;
  private SideBySide sides;
  private World world;
  private Pane gil;
  private Pane ana;

  @BeforeEach
  void begin() {
    world = new World(folder, false);
    sides = new SideBySide(world, "figures", "Gil", "Ana");
    gil = sides.left();
    ana = sides.right();
  }

  @AfterEach
  void end() {
    sides.close();
  }

  @Test
  void a_coordinator_sets_programs_up_and_sees_one_release_after_another() {
    setUp("Set up the first program", "Growing together");
    keep("02-first-program");
    var program = new SimulatedProgram(250, QUARTER);
    world.gathers(program).days(35);
    setUp("Set up another program", "Leading others");
    pairInTwo();
    for (var quarter = 1; quarter <= 2; quarter++) {
      world.gathers(program.passes(Weeks.begin(QUARTER + 13 * quarter))).days(91);
    }
    look();

    assertThat(sides.complaints()).isEmpty();
  }

  private void setUp(String button, String name) {
    gil.goes("Alcove");
    gil.looks("Home");
    gil.opens(button);
    gil.form().fills("What is the program called?", name);
    keep("01-form-" + name.split(" ", 2)[0]);
    gil.form().presses("Set it up");
    gil.form().sees("It is set up.");
    gil.form().closes();
    gil.looks("Messages");
    gil.looks("Home");
    gil.sees(name);
  }

  /// Ana is in a pair of each.
  private void pairInTwo() {
    ana.asks("/mentor start", "Bea");
    ana.form().chooses("In this pair, I am the", "mentee");
    ana.form().chooses("report to the other", "No");
    ana.form().chooses("In which program?", "Growing together");
    keep("03-which-program");
    ana.form().presses("Invite");
    world.person("Bea").presses("Accept");
    world.person("Ana").types("/mentor start @Chidi").chooses("mentee").chooses("No");
    world.person("Ana").chooses("In which program?", "Leading others").submits();
    world.person("Chidi").presses("Accept");
    world.person("Ana").types("/mentor directory");
    ana.goes("app");
    ana.looks("Home");
    ana.sees("You and @Bea Lindqvist");
    ana.sees("You and @Chidi Okafor");
    keep("04-in-two");
  }

  private void look() {
    gil.looks("Messages");
    gil.looks("Home");
    gil.sees("how it is doing");
    gil.sees("In the week from Monday, 21 June 2027");
    sides.keepAll(gil.tab(), "05-home");
    world.person("Gil").types("/mentor stats").presses("Growing together", "This one");
    gil.looks("Messages");
    gil.sees("People who answered a check-in");
    gil.sees("From release to release");
    keep("06-figures");
    sides.picture(gil.message("How the program is doing"), "figures");
  }

  private void keep(String name) {
    sides.keep(name);
  }
}
