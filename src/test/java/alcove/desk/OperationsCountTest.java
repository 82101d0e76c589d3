package alcove.desk;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Program;
import alcove.operations.OperationsRules;
import alcove.store.RealRedis;
import alcove.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is counted of messages, on a real Redis: it does not hang on whether or when somebody
/// looks.
class OperationsCountTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

  @RegisterExtension static final RealRedis REDIS = new RealRedis();

  private Desk desk;

  @BeforeEach
  void begin() {
    desk = desk();
  }

  @Test
  void failures_of_one_moment_are_all_counted_though_nobody_looks_that_week() {
    for (var i = 0; i < 5; i++) {
      desk.operations().failed(MONDAY);
    }

    var tally = desk.operations().tally(MONDAY.plus(Duration.ofDays(7)));

    assertThat(tally.week()).isEqualTo(OperationsRules.week(MONDAY));
    assertThat(tally.now().failed()).isEqualTo(5);
  }

  @Test
  void two_replicas_count_into_one() {
    var other = desk();
    desk.operations().failed(MONDAY);
    other.operations().failed(MONDAY);

    assertThat(desk.operations().tally(MONDAY).now().failed()).isEqualTo(2);
  }

  private static Desk desk() {
    var store = new Store(REDIS.redis(), REDIS.keyring(), Stored.codec(), "T1");
    return Stocked.desk(store, Program.standard(Set.of()));
  }
}
