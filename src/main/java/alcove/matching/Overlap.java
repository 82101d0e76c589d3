package alcove.matching;

import alcove.core.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/// How much of their working time people in two time zones have in common, in the week that begins
/// on a day: by each one's own clock, so it is right when daylight saving begins on one side of an
/// ocean.
final class Overlap {
  private static final int WEEK = 7;

  private final WorkingTime hours;
  private final LocalDate from;
  private final Map<Zones, Integer> known = new HashMap<>();

  private record Zones(ZoneId one, ZoneId other) {}

  private record Span(Instant begin, Instant end) {}

  Overlap(WorkingTime hours, LocalDate from) {
    this.hours = hours;
    this.from = from;
  }

  /// Minutes on a working day, on average.
  int minutes(ZoneId one, ZoneId other) {
    return known.computeIfAbsent(new Zones(one, other), this::count);
  }

  /// Holidays are left out: a week with one in it is no measure of a year.
  private int count(Zones zones) {
    var sum = Duration.ZERO;
    for (var i = 0; i < WEEK; i++) {
      var day = from.plusDays(i);
      for (var shift = -1; shift <= 1; shift++) {
        sum = sum.plus(common(span(day, zones.one()), span(day.plusDays(shift), zones.other())));
      }
    }
    return (int) (sum.toMinutes() / hours.days().size());
  }

  /// Nothing on a day that is none of the working week's.
  private Span span(LocalDate day, ZoneId zone) {
    var begin = day.atTime(hours.from()).atZone(zone).toInstant();
    return hours.days().contains(day.getDayOfWeek())
        ? new Span(begin, day.atTime(hours.until()).atZone(zone).toInstant())
        : new Span(begin, begin);
  }

  private static Duration common(Span one, Span other) {
    var begin = one.begin().isAfter(other.begin()) ? one.begin() : other.begin();
    var end = one.end().isBefore(other.end()) ? one.end() : other.end();
    return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
  }
}
