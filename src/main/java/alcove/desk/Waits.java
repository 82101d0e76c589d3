package alcove.desk;

import java.time.Duration;

/// How long to wait before something that failed is tried again: twice as long each time, up to a
/// longest.
public record Waits(Duration first, Duration longest) {
  /// So often it is doubled, and no more: far beyond every longest wait.
  private static final int MOST_DOUBLINGS = 20;

  /// @param failures how often it has failed before this time
  public Duration after(int failures) {
    var wait = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
