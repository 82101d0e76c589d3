package alcove;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The orderly end of a process that is asked to stop (Ctrl-C, SIGTERM): the process does not end
/// before what was opened after this has been closed.
///
/// ```
/// try (var stopping = new Stopping();
///     var server = open()) {
///   stopping.awaitAsked();
/// }
/// ```
final class Stopping implements AutoCloseable {
  /// Longer than the door and the dispatcher take to finish what they have in hand.
  private static final long PATIENCE_SECONDS = 25;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  Stopping() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stopping"));
  }

  /// Asks it to stop, from within.
  void ask() {
    asked.countDown();
  }

  /// Waits until the process is asked to stop.
  void awaitAsked() throws InterruptedException {
    asked.await();
  }

  /// All is closed; the process may end.
  @Override
  public void close() {
    closed.countDown();
  }

  private void stop() {
    asked.countDown();
    try {
      if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(1);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
