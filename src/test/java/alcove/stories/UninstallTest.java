package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.state.Happening;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.RedisClient;

/// The app is taken out of the workspace.
@ExtendWith(Telling.class)
class UninstallTest {

  @Test
  void nothing_is_left_of_anybody_and_a_new_life_begins(Couple pair) {
    pair.agree();
    var life = life(pair);
    assertThat(keys(pair)).anyMatch(key -> key.contains(":pair:"));

    pair.world.slack().admin().uninstallsApp();
    pair.world.settle();

    assertThat(keys(pair))
        .isNotEmpty()
        .allMatch(key -> key.matches("alcove:(keyring|epoch)|.*:(life|due|errands|tally)"));
    assertThat(life(pair)).isNotEqualTo(life);
  }

  @Test
  void an_event_that_comes_late_after_it_was_installed_again_destroys_nothing(Couple pair) {
    pair.agree();
    var before = keys(pair);

    pair.world.slack().workspace().happened(new Happening.Uninstalled());
    pair.world.settle();

    assertThat(keys(pair)).containsAll(before);
  }

  private static Set<String> keys(Couple pair) {
    try (var redis = RedisClient.create(pair.world.redis())) {
      var keys = new TreeSet<>(redis.keys("*"));
      keys.removeIf(key -> key.matches(".*:(seen|turns):.*"));
      return keys;
    }
  }

  private static String life(Couple pair) {
    try (var redis = RedisClient.create(pair.world.redis())) {
      var name = redis.keys("*:life").iterator().next();
      return redis.get(name).substring(0, 26);
    }
  }
}
