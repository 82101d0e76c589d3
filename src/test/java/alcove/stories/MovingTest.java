package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// People move, and are asked by the hours of where they are.
@ExtendWith(Telling.class)
class MovingTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  @Test
  void s9_someone_who_has_moved_is_asked_in_their_new_working_hours(Couple pair) {
    pair.invite(pair.ana, "Chidi", "mentee").world.slack().admin().moves("Chidi", TOKYO);

    pair.world.days(8);

    var asked = pair.world.person("Chidi").dm().times().getLast();
    assertThat(asked.atZone(TOKYO).getHour()).isBetween(9, 16);
  }
}
