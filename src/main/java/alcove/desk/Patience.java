package alcove.desk;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// The short wait between two tries to reach Redis: a restart takes a moment, and the person who
/// asked has less than three seconds.
final class Patience {
  private static final Duration FIRST = Duration.ofMillis(40);

  private Patience() {}

  /// Waits 40, 80, 160, … milliseconds.
  static void afterTry(int number) {
    LockSupport.parkNanos(FIRST.toNanos() << number);
  }
}
