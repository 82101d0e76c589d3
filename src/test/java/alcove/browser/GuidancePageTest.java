package alcove.browser;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.World;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A question without a name, as whoever asks and a supervisor see it on the page.
final class GuidancePageTest {
  @TempDir Path folder;
  private SideBySide sides;
  private World world;
  private Pane chidi;
  private Pane ida;

  @BeforeEach
  void begin() {
    world = new World(folder);
    world.person("Jun").types("/mentor guidance").presses("I am away");
    sides = new SideBySide(world, "guidance", "Chidi", "Ida");
    chidi = sides.left();
    ida = sides.right();
  }

  @AfterEach
  void end() {
    sides.close();
  }

  @Test
  void a_supervisor_answers_somebody_whose_name_they_never_learn() {
    ask();
    answer();
    goOn();
    close();

    assertThat(sides.complaints()).isEmpty();
  }

  private void ask() {
    chidi.types("/mentor guidance");
    chidi.sees("Ask without my name");
    keep("1-guidance");
    chidi.presses("Ask without my name");
    chidi.form().fills("What would you like to ask", "Does a signed test that never ran count?");
    keep("2-question");
    chidi.form().presses("Carry it");
    chidi.form().closes();
    keep("3-on-its-way");
    world.passes(Duration.ofDays(1));
  }

  private void answer() {
    ida.sees("A question, case");
    keep("4-arrived");
    ida.presses("Answer");
    ida.form().fills("What would you like", "It does. Begin with the steps: both of you see them.");
    keep("5-answer");
    ida.form().presses("Carry it");
    ida.form().closes();
    world.passes(Duration.ofDays(1));
    chidi.sees("A supervisor has answered");
    keep("6-answered");
  }

  private void goOn() {
    chidi.types("Thank you, that helps");
    chidi.sees("Carried to the supervisor");
    keep("7-carried");
  }

  private void close() {
    chidi.types("/mentor guidance");
    chidi.presses("Close the case");
    chidi.confirms("Close the case");
    chidi.sees("The case is closed");
    world.passes(Duration.ofDays(3));
    ida.sees("is closed");
    keep("8-closed");
  }

  private void keep(String what) {
    sides.keep(what);
  }
}
