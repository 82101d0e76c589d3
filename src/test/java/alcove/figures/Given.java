package alcove.figures;

import alcove.figures.Moments.Ending;
import java.time.Instant;
import java.util.Optional;

/// Moments of a pair that did not go on for another term.
final class Given {
  private Given() {}

  static Moments moments(
      Optional<Instant> agreed, Optional<Instant> signed, Optional<Ending> ended) {
    return new Moments(agreed, signed, ended, Optional.empty(), Optional.empty());
  }
}
