package alcove.operations;

import alcove.operations.Tally.Counts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// What is counted of Alcove's messages, and how much of it is told.
public final class OperationsRules {
  private static final int DAYS = 7;

  /// 1 January 1970 was a Thursday.
  private static final int MONDAY_BEFORE = 3;

  /// Fewer than these read as none: one message that did not arrive must not be seen.
  static final int SOME_FAILED = 5;

  static final int MANY_FAILED = 50;

  /// A wait is no failure, and one message may wait again and again.
  static final int SOME_DELAYED = 50;

  static final int MANY_DELAYED = 1_000;

  private OperationsRules() {}

  /// The number of the week in which this is.
  public static int week(Instant now) {
    var day = LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay();
    return Math.toIntExact(Math.floorDiv(day + MONDAY_BEFORE, DAYS));
  }

  /// The Monday with which a week begins.
  static LocalDate monday(int week) {
    return LocalDate.ofEpochDay((long) week * DAYS - MONDAY_BEFORE);
  }

  /// With what has been counted in `week`. Of a week that is over nothing is counted any more: what
  /// was told of it stays as it is.
  public static Tally added(Tally tally, int week, Counts counts) {
    if (week < tally.week()) {
      return tally;
    }
    return week == tally.week()
        ? new Tally(week, tally.now().and(counts), tally.before())
        : new Tally(week, counts, Optional.of(of(tally, week - 1).orElse(Counts.NONE)));
  }

  /// What is told in `week`: of the week before it, and only that.
  static Told told(Tally tally, int week) {
    return of(tally, week - 1)
        .<Told>map(last ->
            new Told.Last(
                monday(week - 1),
                band(last.delayed(), SOME_DELAYED, MANY_DELAYED),
                band(last.failed(), SOME_FAILED, MANY_FAILED)))
        .orElseGet(() -> new Told.First(monday(week + 1)));
  }

  /// Empty for the week before the first.
  private static Optional<Counts> of(Tally tally, int week) {
    if (week == tally.week() - 1) {
      return tally.before();
    }
    return Optional.of(week == tally.week() ? tally.now() : Counts.NONE);
  }

  /// What is told at a time.
  sealed interface Told {

    /// Nothing, since no week is over yet.
    ///
    /// @param until the Monday on which the first one is
    record First(LocalDate until) implements Told {}

    /// @param since the Monday of the week that it is about
    record Last(LocalDate since, Band delayed, Band failed) implements Told {}
  }

  private static Band band(int count, int some, int many) {
    if (count >= many) {
      return Band.MANY;
    }
    return count >= some ? Band.SOME : Band.HARDLY_ANY;
  }
}
