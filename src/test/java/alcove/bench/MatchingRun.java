package alcove.bench;

import alcove.matching.Crowd;
import java.time.Duration;
import java.util.Locale;

/// Matching runs over people who are made up: as many as the largest program is thought to have.
public final class MatchingRun {
  private static final int MENTORS = 1_000;
  private static final int MENTEES = 2_000;

  /// The first is not counted.
  private static final int RUNS = 4;

  private MatchingRun() {}

  /// Runs them alone.
  public static void main(String[] arguments) {
    System.out.println(measured());
  }

  /// The slowest run, in words.
  static String measured() {
    var slowest = Duration.ZERO;
    var matched = 0;
    for (var seed = 0; seed < RUNS; seed++) {
      var pool = Crowd.of(MENTORS, MENTEES, seed);
      var begin = System.nanoTime();
      matched = Crowd.matching(pool).run().couples().size();
      var took = Duration.ofNanos(System.nanoTime() - begin);
      slowest = seed > 0 && took.compareTo(slowest) > 0 ? took : slowest;
    }
    return String.format(
        Locale.ROOT,
        "A matching run of %d mentees with %d mentors: %.2f s, %d couples",
        MENTEES,
        MENTORS,
        slowest.toMillis() / 1e3,
        matched);
  }
}
