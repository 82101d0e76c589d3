package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.state.SandboxClock;
import alcove.sandbox.state.Workspace;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Waiting for something in the workspace.
final class WaitTest {
  private final Workspace workspace =
      SmallCompany.workspace(SandboxClock.standing(World.MONDAY_9AM), "Tiny");

  @Test
  void a_wait_goes_on_though_nothing_changes_meanwhile() {
    var looks = new AtomicInteger();

    var came = workspace.await(() -> looks.incrementAndGet() > 3, Duration.ofSeconds(10));

    assertThat(came).isTrue();
  }

  @Test
  void a_wait_ends_at_its_bound() {
    assertThat(workspace.await(() -> false, Duration.ofMillis(20))).isFalse();
  }
}
