package alcove.sandbox;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Phaser;

/// People who act side by side, each in a thread of their own. After an act each of them waits for
/// the others; what followed from all these acts is then settled once, and they go on.
final class Together {
  private static final ScopedValue<Together> HERE = ScopedValue.newInstance();

  private final Runnable settle;
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final Phaser acts =
      new Phaser() {
        @Override
        protected boolean onAdvance(int phase, int people) {
          settles();
          return !failures.isEmpty() || people == 0;
        }
      };

  private Together(Runnable settle) {
    this.settle = settle;
  }

  /// Runs all of them and returns when each is through.
  ///
  /// @param settle waits for what follows from the acts
  static void live(List<Runnable> lives, Runnable settle) {
    var together = new Together(settle);
    together.acts.bulkRegister(lives.size());
    var threads =
        lives.stream()
            .map(life -> Thread.ofVirtual().name("person").start(() -> together.live(life)))
            .toList();
    threads.forEach(Together::join);
    together.failed();
  }

  /// Waits for those beside whom this thread acts; false when it acts alone.
  static boolean waits() {
    if (HERE.isBound()) {
      HERE.get().acts.arriveAndAwaitAdvance();
    }
    return HERE.isBound();
  }

  private void live(Runnable life) {
    try {
      ScopedValue.where(HERE, this).run(life);
    } catch (RuntimeException | AssertionError failed) {
      failures.add(failed);
    } finally {
      acts.arriveAndDeregister();
    }
  }

  /// A failure here must reach the caller, and nobody may wait for ever because of it.
  private void settles() {
    try {
      settle.run();
    } catch (RuntimeException | AssertionError failed) {
      failures.add(failed);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopping) {
      throw new IllegalStateException("stopped while people act", stopping);
    }
  }

  private void failed() {
    if (!failures.isEmpty()) {
      throw new AssertionError(failures.size() + " of those who acted failed", failures.peek());
    }
  }
}
