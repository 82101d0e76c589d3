package alcove.operations;

import java.util.Optional;

/// What was counted in a week and in the one before.
///
/// @param week the number of the week that `now` is of: weeks from Monday to Monday, in UTC
/// @param before empty in the week in which Alcove began to count
public record Tally(int week, Counts now, Optional<Counts> before) {

  /// @param delayed how often a message had to wait for Slack's limits
  /// @param failed messages that Slack did not take
  public record Counts(int delayed, int failed) {
    public static final Counts NONE = new Counts(0, 0);

    /// The two together.
    public Counts and(Counts more) {
      return new Counts(sum(delayed, more.delayed), sum(failed, more.failed));
    }

    private static int sum(int one, int other) {
      return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
    }
  }

  /// Where nothing was counted before this week.
  public static Tally begun(int week) {
    return new Tally(week, Counts.NONE, Optional.empty());
  }
}
