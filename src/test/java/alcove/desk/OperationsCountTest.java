package alcove.desk;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Program;
import alcove.operations.OperationsRules;
import alcove.operations.Tally.Counts;
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

  @Test
  void what_was_written_before_a_crash_is_there_after_it_once() {
    desk.operations().failed(MONDAY);
    desk.operations().failed(MONDAY);
    desk.operations().delayed(MONDAY);

    desk = desk();
    desk.operations().failed(MONDAY);

    assertThat(desk.operations().tally(MONDAY).now()).isEqualTo(new Counts(1, 3));
  }

  @Test
  void of_waits_at_most_those_of_a_minute_are_lost_to_a_crash_and_none_counts_twice() {
    for (var second = 0; second < 90; second++) {
      desk.operations().delayed(MONDAY.plusSeconds(second));
    }

    desk = desk();
    desk.operations().delayed(MONDAY.plusSeconds(90));

    // The first is written at once, those of the minute after it with the one that ends it.
    assertThat(desk.operations().tally(MONDAY).now()).isEqualTo(new Counts(61 + 1, 0));
  }

  private static Desk desk() {
    var store = new Store(REDIS.redis(), REDIS.keyring(), Stored.codec(), "T1");
    return Stocked.desk(store, Program.standard(Set.of()));
  }
}
