package alcove.browser;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.World;
import alcove.browser.Browser.Look;
import alcove.desk.SimulatedProgram;
import alcove.figures.Weeks;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A coordinator looks at a year of figures on the page; `-Dpictures` draws the picture of it.
final class FiguresPageTest {
  private static final int QUARTER = 156;

  @TempDir Path folder;
  private Browser browser;
  private World world;
  private Page page;
  private Pane gil;

  @BeforeEach
  void begin() {
    browser = Browser.open();
    world = new World(folder);
    page =
        browser.visit(
            URI.create(world.slack().url() + "/?as=" + world.person("Gil").id()), Look.WIDE);
    gil = Pane.of(page, "Gil Moreau");
  }

  @AfterEach
  void end() {
    browser.close();
    world.close();
  }

  @Test
  void a_coordinator_sees_the_last_release_and_those_before() {
    var program = new SimulatedProgram(250, QUARTER);
    world.gathers(program).days(35);
    for (var quarter = 1; quarter <= 5; quarter++) {
      world.gathers(program.passes(Weeks.begin(QUARTER + 13 * quarter))).days(91);
    }

    world.person("Gil").types("/mentor stats");
    gil.goes("Alcove");

    gil.sees("People who answered a check-in");
    gil.sees("From release to release");
    browser.keep(page, "figures");
    browser.picture(page, gil.message("How the program is doing"), "figures");
    assertThat(browser.complaints()).isEmpty();
  }
}
