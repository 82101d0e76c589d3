package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.World;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// People move, and are asked by the hours of where they are.
class MovingTest {
  @TempDir Path folder;

  @Test
  void s9_someone_who_has_moved_is_asked_in_their_new_working_hours() {
    try (var world = new World(folder)) {
      var ana = world.person("Ana");
      ana.types("/mentor start @Chidi").chooses("mentee").chooses("No").submits();
      world.slack().admin().moves("Chidi", ZoneId.of("Asia/Tokyo"));

      world.days(8);

      var asked = world.person("Chidi").dm().times().getLast();
      var local = asked.atZone(ZoneId.of("Asia/Tokyo"));
      assertThat(local.getHour()).isBetween(9, 16);
    }
  }
}
