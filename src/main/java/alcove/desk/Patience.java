package alcove.desk;

import alcove.store.Redis;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Trying again, as long as the person who asked can wait: when somebody else was faster, and when
/// Redis does not answer, since a restart of it takes a moment.
final class Patience {
  /// How often Redis is asked again when it does not answer: a second and a half in all.
  private static final int UNANSWERED = 5;

  private static final Duration FIRST = Duration.ofMillis(40);

  private Patience() {}

  /// One try; empty when somebody else was faster.
  interface Attempt<T> {
    Optional<T> once();
  }

  /// What came of it; empty when Redis does not answer, or others were faster `tries` times.
  static <T> Optional<T> again(Attempt<T> attempt, int tries) {
    var unanswered = 0;
    for (var i = 0; i < tries && unanswered < UNANSWERED; i++) {
      try {
        var result = attempt.once();
        if (result.isPresent()) {
          return result;
        }
      } catch (Redis.Unavailable _) {
        afterTry(unanswered++);
      }
    }
    return Optional.empty();
  }

  /// Waits 40, 80, 160, … milliseconds.
  private static void afterTry(int number) {
    LockSupport.parkNanos(FIRST.toNanos() << number);
  }
}
