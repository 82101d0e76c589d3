package alcove.review;

import alcove.pairing.Bond.Course;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The dates of a pair's reviews: thirty days after the first signing, in the middle of the term,
/// then every sixty days while before its end. A calculation on the course alone, so a changed
/// course gives its new dates by itself.
final class ReviewCalendar {

  /// The first review comes this many days after the first signing.
  static final int FIRST_AFTER_DAYS = 30;

  /// Later ones come at this distance.
  static final int EVERY_DAYS = 60;

  /// Of two that are closer than this the earlier is held.
  static final Duration APART = Duration.ofDays(21);

  /// A term has no more reviews than this.
  static final int LIMIT = 100;

  private ReviewCalendar() {}

  /// All dates of the term, in order.
  static List<Instant> dates(Course course) {
    var term = days(course);
    var middle = term / 2;
    var wished = new TreeSet<>(List.of(FIRST_AFTER_DAYS, middle));
    for (var i = 1; i <= LIMIT; i++) {
      wished.add(Math.max(FIRST_AFTER_DAYS, middle) + i * EVERY_DAYS);
    }
    var dates = new ArrayList<Instant>();
    for (var day : wished.headSet(term)) {
      var at = course.since().plus(Duration.ofDays(day));
      if (dates.isEmpty() || !at.isBefore(dates.getLast().plus(APART))) {
        dates.add(at);
      }
    }
    return List.copyOf(dates);
  }

  /// When the next review opens: the first date that is not too close to the latest review, moved
  /// by what the pair has paused; empty when there is none before the end.
  static Optional<Instant> next(Course course, Reviews.History history) {
    var earliest = history.openedAt().map(at -> at.plus(APART)).orElse(course.since());
    return dates(course).stream()
        .map(at -> at.plusSeconds(history.stoodSeconds()))
        .filter(at -> !at.isBefore(earliest))
        .filter(at -> at.atZone(ZoneOffset.UTC).toLocalDate().isBefore(course.endsOn()))
        .findFirst();
  }

  private static int days(Course course) {
    var since = course.since().atZone(ZoneOffset.UTC).toLocalDate();
    return Math.toIntExact(ChronoUnit.DAYS.between(since, course.endsOn()));
  }
}
