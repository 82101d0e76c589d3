package alcove.closing;

import alcove.closing.Closings.Asking;
import alcove.closing.Closings.Ending;
import alcove.core.Effect;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.pairing.Bond.Course;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// When something about the end is due. A calculation on state and course alone.
final class ClosingTimes {
  private static final Duration ASKED_BEFORE = Duration.ofDays(30);
  private static final Duration DECIDED_BEFORE = Duration.ofDays(7);

  /// So long both know before it ends, and so long a renewal can be signed after the term.
  static final Duration NOTICE = Duration.ofDays(7);

  private static final String WAKE = "closing";

  private ClosingTimes() {}

  /// When the term is over for both, wherever they live.
  static Instant end(Course course, Bond bond) {
    var after = course.endsOn().plusDays(1);
    return latest(start(after, bond.mentor().zone()), start(after, bond.mentee().zone()));
  }

  /// A month before the end; of a short term, at its half.
  static Instant asks(Course course, Bond bond) {
    return latest(end(course, bond).minus(ASKED_BEFORE), part(course, bond, 2));
  }

  /// A week before the end; of a short term, when a quarter of it is left.
  static Instant decides(Course course, Bond bond) {
    return latest(end(course, bond).minus(DECIDED_BEFORE), part(course, bond, 4));
  }

  /// The moment at which this part of the term is left.
  private static Instant part(Course course, Bond bond, int part) {
    var end = end(course, bond);
    return end.minus(Duration.between(course.since(), end).dividedBy(part));
  }

  /// When a pair that knows of its end ends: nobody is surprised by it.
  static Instant ends(Course course, Ending ending, Bond bond) {
    return latest(end(course, bond), ending.since().plus(NOTICE));
  }

  /// The one wake, at whatever comes first.
  static Effect wake(Closings state, Bond bond, Instant now) {
    return bond.course().stream()
        .filter(_ -> state.clock() instanceof PairClock.Running)
        .flatMap(course -> dues(state, course, bond, now))
        .map(at -> latest(at, now))
        .min(Comparator.naturalOrder())
        .<Effect>map(at -> new Effect.Wake(WAKE, at, new ClosingCommand.Turn()))
        .orElseGet(() -> new Effect.Forget(WAKE));
  }

  private static Stream<Instant> dues(Closings state, Course course, Bond bond, Instant now) {
    return switch (state.stage()) {
      case Closings.Waiting _ -> Stream.of(asks(course, bond));
      case Asking asking ->
          Stream.concat(
              Stream.of(decides(course, bond)),
              Arrays.stream(Side.values())
                  .flatMap(side ->
                      prompt(state, asking, side).stream()
                          .map(at -> bond.workingMoment(side, latest(at, now)))));
      case Closings.Renewing _ -> Stream.of(end(course, bond).plus(NOTICE));
      case Ending ending -> Stream.of(ends(course, ending, bond));
      case Closings.Farewell _ -> Stream.empty();
    };
  }

  /// When this side is asked next; empty for who has answered, or wants no prompts.
  static Optional<Instant> prompt(Closings state, Asking asking, Side side) {
    return asking.wish(side).isPresent() || state.stopped().contains(side)
        ? Optional.empty()
        : Optional.ofNullable(asking.again().get(side));
  }

  static LocalDate dayOf(Instant end, ZoneId zone) {
    return end.minusSeconds(1).atZone(zone).toLocalDate();
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}
