package alcove.figures;

import java.time.Duration;
import java.time.Instant;

/// The calendar of the figures: weeks counted from the first Monday of 2024, the same for every
/// program. A week's number is its beginning; what is counted at that moment lies before it.
public final class Weeks {
  /// No fifty-two weeks may cost more than the budget.
  static final int YEAR = 52;

  private static final Instant FIRST = Instant.parse("2024-01-01T05:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  private Weeks() {}

  /// When week `number` begins.
  public static Instant begin(int number) {
    return FIRST.plus(WEEK.multipliedBy(number));
  }

  /// The first week that begins after `now`.
  public static int after(Instant now) {
    return Math.toIntExact(
            Math.floorDiv(Duration.between(FIRST, now).toSeconds(), WEEK.toSeconds()))
        + 1;
  }
}
