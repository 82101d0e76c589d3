package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// How much an exchange between app and workspace costs, the app's and the client's side included.
/// It is told in time of the processors, since a clock on the wall tells how busy the machine is
/// otherwise; and by the best of some turns, since the first ones warm up.
final class PaceTest {
  private static final int TURNS = 8;
  private static final int ROUNDS = 300;

  /// What two cores have for each of a thousand exchanges in a second.
  private static final Duration SHARE = Duration.ofMillis(2);

  private final OperatingSystemMXBean machine =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  @RegisterExtension final World world = new World();
  private final Raw raw = new Raw(world.slack);
  private final Person ana = world.person("Ana");

  @Test
  void two_cores_do_more_than_a_thousand_exchanges_a_second() {
    var costs = IntStream.range(0, TURNS).mapToObj(_ -> cost());

    assertThat(costs.anyMatch(cost -> cost.compareTo(SHARE) < 0)).isTrue();
  }

  /// What each exchange of a turn has cost.
  private Duration cost() {
    var before = world.slack.journal().last();
    var begun = machine.getProcessCpuTime();
    exchange();
    var exchanges = world.slack.journal().last() - before;
    assertThat(exchanges).isEqualTo(3 * ROUNDS);
    return Duration.ofNanos((machine.getProcessCpuTime() - begun) / exchanges);
  }

  /// Somebody types a command, the app says something, and hears that it was said.
  private void exchange() {
    for (var round = 0; round < ROUNDS; round++) {
      ana.types("/tiny " + round);
      raw.call("chat.postMessage", Map.of("channel", ana.id(), "text", "round " + round));
      world.slack.clock().passes(Duration.ofSeconds(1));
    }
    world.slack.settle();
  }
}
