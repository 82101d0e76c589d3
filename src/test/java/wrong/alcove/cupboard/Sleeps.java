package wrong.alcove.cupboard;

import org.junit.jupiter.api.Disabled;

/// Waits by sleeping, and does not even run.
@Disabled
final class Sleeps {
  void sleeps() throws InterruptedException {
    Thread.sleep(1);
  }
}
