package alcove.sandbox.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.SmallCompany;
import alcove.sandbox.state.SandboxClock;
import alcove.sandbox.state.Workspace;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What counting costs: it does not grow with what was ever called.
class RateMemoryTest {
  private static final int CALLS = 20_000;
  private static final int MOST_COUNTED = 1_001;
  private static final int MOST_KEPT = 2_000;

  private final Contract post = requireNonNull(Contract.all().get("chat.postMessage"));
  private final Workspace workspace =
      SmallCompany.workspace(SandboxClock.standing(Instant.parse("2026-11-23T08:00:00Z")), "Tiny");
  private final RateLimits limits = new RateLimits(workspace);

  @Test
  void conversations_that_were_many_are_forgotten() {
    for (var i = 0; i < CALLS; i++) {
      limits.tooSoon(post, "C" + i);
      workspace.clock().passes(Duration.ofMillis(300));
    }

    assertBounded();
  }

  @Test
  void whoever_is_turned_away_leaves_nothing_behind() {
    for (var i = 0; i < CALLS; i++) {
      limits.tooSoon(post, "C" + i);
    }

    assertBounded();
  }

  @Test
  void one_conversation_that_never_rests_keeps_a_minute_of_it() {
    for (var i = 0; i < CALLS; i++) {
      limits.tooSoon(post, "C1");
      workspace.clock().passes(Duration.ofSeconds(1));
    }

    assertThat(limits.counted().getLast()).isLessThan(70);
  }

  private void assertBounded() {
    assertThat(limits.counted().getFirst()).isLessThanOrEqualTo(MOST_COUNTED);
    assertThat(limits.counted().getLast()).isLessThanOrEqualTo(MOST_KEPT);
  }
}
