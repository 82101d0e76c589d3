package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.World;
import alcove.sandbox.SmallCompany;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workspace in which Alcove may not open private channels, until an admin allows it.
class BarredRoomTest {
  @TempDir Path folder;

  @Test
  void both_are_told_what_to_do_and_one_tap_tries_again() {
    try (var world = new World(folder)) {
      var workspace = world.slack().workspace();
      var without = new HashSet<>(SmallCompany.SCOPES);
      without.remove("groups:write");
      workspace.install(workspace.app().withScopes(without));
      var ana = world.person("Ana");
      var bea = world.person("Bea");

      ana.types("/mentor start @Bea").chooses("mentee").chooses("No").submits();
      bea.presses("Accept").sees("did not let Alcove open a private room");
      ana.sees("did not let Alcove open a private room");
      assertThat(ana.rooms()).isEmpty();

      workspace.install(workspace.app().withScopes(SmallCompany.SCOPES));
      ana.presses("Try again").sees("Your room with @Bea Lindqvist is open");
      world.days(1);

      assertThat(ana.rooms()).hasSize(1);
      ana.rooms().getFirst().sees("cannot read what you write here");
      bea.presses("Try again").sees("nothing to try any more");
      assertThat(bea.rooms()).hasSize(1);
    }
  }
}
