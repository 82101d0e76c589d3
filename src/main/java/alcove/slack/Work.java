package alcove.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// What is being done right now, each piece on a virtual thread of its own: bounded in number, and
/// finished before the process ends.
final class Work {
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("work-", 0).factory());
  private final int atOnce;
  private final Semaphore room;

  Work(int atOnce) {
    this.atOnce = atOnce;
    this.room = new Semaphore(atOnce);
  }

  /// Begins `task`; empty when there is no room for it or the process is ending. Nobody waits.
  <T> Optional<Future<T>> begin(Callable<T> task) {
    if (!room.tryAcquire()) {
      return Optional.empty();
    }
    try {
      return Optional.of(threads.submit(() -> release(task)));
    } catch (RejectedExecutionException ending) {
      room.release();
      return Optional.empty();
    }
  }

  /// Begins `task`, whose result nobody waits for; false when there is no room for it.
  boolean begin(Runnable task) {
    return begin(
            () -> {
              try {
                task.run();
              } catch (RuntimeException | AssertionError | StackOverflowError bug) {
                Mishap.note(bug);
              }
              return true;
            })
        .isPresent();
  }

  /// How many pieces are being done.
  int inHand() {
    return atOnce - room.availablePermits();
  }

  /// Takes nothing more and waits for what is being done, at most `atMost`.
  void finish(Duration atMost) {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException hurry) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private <T> T release(Callable<T> task) throws Exception {
    try {
      return task.call();
    } finally {
      room.release();
    }
  }
}
