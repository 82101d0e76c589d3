package alcove.browser;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.World;
import alcove.sandbox.Person;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A coordinator brings people together on the page, and one of them reads the proposal.
final class MatchingPageTest {
  @TempDir Path folder;
  private SideBySide sides;
  private World world;
  private Pane gil;
  private Pane ana;

  @BeforeEach
  void begin() {
    world = new World(folder);
    sides = new SideBySide(world, "matching", "Gil", "Ana");
    gil = sides.left();
    ana = sides.right();
  }

  @AfterEach
  void end() {
    sides.close();
  }

  @Test
  void a_coordinator_looks_through_what_a_run_has_found_and_lets_both_be_asked() {
    world.person("Ana").types("/mentor join");
    ana.form().sees("As a mentee, I would like to work on");
    keep("1-join");
    ana.form().closes();
    for (var mentee : new String[] {"Ana", "Chidi", "Emi"}) {
      joins(world.person(mentee), "As a mentee");
    }
    for (var mentor : new String[] {"Bea", "Finn", "Devi"}) {
      joins(world.person(mentor), "As a mentor");
    }

    world.person("Gil").types("/mentor match");
    gil.form().sees("Waiting for a mentor: 3");
    keep("2-overview");
    gil.form().presses("Find matches");
    gil.form().sees("proposals.");
    keep("3-look-through");
    gil.form().presses("Ask all of them");
    gil.form().sees("On their way");
    gil.form().closes();

    ana.goes("Alcove");
    ana.sees("Both of you are asked");
    world.person("Gil").types("/mentor match");
    gil.form().sees("still open");
    keep("4-asked");
    gil.form().presses("Paste a list");
    gil.form().sees("One pair a line");
    gil.form().fills("The list", "mentor,mentee\nU0BEA00002,U0BEA00002\nBea,Ana\n");
    gil.form().presses("Add to the list");
    gil.form().sees("2 lines need another look");
    keep("5-list");
    assertThat(sides.complaints()).isEmpty();
  }

  private static void joins(Person who, String side) {
    who.types("/mentor join").ticks(side, "Leading people").ticks(side, "Writing well");
    who.ticks("I can talk in", "English").submits().closesModal();
  }

  private void keep(String what) {
    sides.keep(what);
  }
}
