package alcove.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Where a pair is counted. In every histogram it is in one bucket at most, whatever its people
/// did: on this the whole protection stands.
public final class CountingRules {
  /// Nobody is counted for longer than two years: so a pair costs twice the year's budget at most.
  static final int MOST_WEEKS = 2 * Weeks.YEAR;

  /// An agreement that is signed within this time was signed soon.
  static final Duration SOON = Duration.ofDays(14);

  /// A review can be answered for this long; before that it is neither held nor missed.
  static final Duration REVIEW_OPEN = Duration.ofDays(21);

  /// So many meetings and more are counted alike.
  static final int MOST_MEETINGS = 3;

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration SPAN = WEEK.multipliedBy(Facts.WEEKS);

  private CountingRules() {}

  /// The pair's bucket in each histogram, as of the beginning of `week`. What is counted once is
  /// counted in the one week before which it came about.
  public static Map<Histogram, Integer> buckets(Facts facts, int week) {
    var now = Weeks.begin(week);
    var buckets = new EnumMap<Histogram, Integer>(Histogram.class);
    if (isCounted(facts.moments(), now)) {
      signed(facts.moments(), now).ifPresent(at -> buckets.put(Histogram.SIGNED, at));
      ended(facts.moments(), now).ifPresent(at -> buckets.put(Histogram.ENDED, at));
      if (facts.active() && isSettled(facts.moments(), now)) {
        buckets.put(Histogram.REPLIES, facts.replied());
        buckets.put(Histogram.TRUST, trust(facts.trust()));
        buckets.put(Histogram.MEETINGS, Math.min(facts.met(), MOST_MEETINGS));
      }
      review(facts, now).ifPresent(at -> buckets.put(Histogram.REVIEWS, at));
    }
    return buckets;
  }

  private static boolean isCounted(Moments moments, Instant now) {
    return moments
        .agreed()
        .filter(at -> at.isBefore(now) && !at.isBefore(now.minus(WEEK.multipliedBy(MOST_WEEKS))))
        .isPresent();
  }

  /// A pair that has been asked in these weeks for certain.
  private static boolean isSettled(Moments moments, Instant now) {
    return moments.signed().filter(at -> !at.isAfter(now.minus(SPAN))).isPresent();
  }

  /// Low is an average below 2½, high one of 4 and more.
  private static int trust(Facts.Grades grades) {
    if (grades.count() == 0) {
      return 0;
    }
    if (2 * grades.sum() < 5 * grades.count()) {
      return 1;
    }
    return grades.sum() < 4 * grades.count() ? 2 : 3;
  }

  private static Optional<Integer> signed(Moments moments, Instant now) {
    var until = moments.agreed().map(at -> at.plus(SOON)).filter(at -> isThisWeek(at, now));
    if (until.isEmpty()) {
      return Optional.empty();
    }
    if (moments.signed().filter(at -> !at.isAfter(until.get())).isPresent()) {
      return Optional.of(0);
    }
    return moments.ended().filter(ending -> !ending.at().isAfter(until.get())).isPresent()
        ? Optional.empty()
        : Optional.of(1);
  }

  /// Whoever went on for another term is counted by that, and not by how it ended at last.
  private static Optional<Integer> ended(Moments moments, Instant now) {
    var renewed = moments.renewed().filter(at -> at.isBefore(now));
    if (renewed.isPresent()) {
      return renewed.filter(at -> isThisWeek(at, now)).map(_ -> 2);
    }
    return moments
        .ended()
        .filter(ending -> isThisWeek(ending.at(), now))
        .map(ending -> ending.early() ? 1 : 0);
  }

  /// The review whose time to answer was over within these weeks.
  private static Optional<Integer> review(Facts facts, Instant now) {
    return facts
        .review()
        .filter(_ -> facts.active())
        .filter(review -> isWithin(review.opened().plus(REVIEW_OPEN), SPAN, now))
        .map(review -> review.held() ? 0 : 1);
  }

  private static boolean isThisWeek(Instant at, Instant now) {
    return isWithin(at, WEEK, now);
  }

  private static boolean isWithin(Instant at, Duration span, Instant now) {
    return at.isBefore(now) && !at.isBefore(now.minus(span));
  }
}
