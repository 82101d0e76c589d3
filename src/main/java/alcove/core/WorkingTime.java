package alcove.core;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/// The hours of the week in which a program's people may be prompted, in each person's own time
/// zone. Days are local days, so the hours stay right when daylight saving begins or ends.
///
/// @param days the working days of a week; at least one
/// @param from the local time at which a working day begins
/// @param until the local time at which it ends; after `from`
/// @param holidays local dates on which nobody is prompted
public record WorkingTime(
    Set<DayOfWeek> days, LocalTime from, LocalTime until, Set<LocalDate> holidays) {

  /// No search for a working day goes further than this many days: a calendar of holidays without a
  /// working day for so long is a mistake, and the prompt is then due on the last day looked at.
  static final int HORIZON_DAYS = 400;

  /// Prompts that would all be due at the opening of a day are spread over this part of it.
  static final Duration SPREAD = Duration.ofMinutes(90);

  public WorkingTime {
    days = Set.copyOf(days);
    holidays = Set.copyOf(holidays);
    if (days.isEmpty() || !from.isBefore(until)) {
      throw new IllegalArgumentException("a working week needs a day and an hour");
    }
  }

  /// Whether a person in `zone` may be prompted at `at`.
  public boolean includes(Instant at, ZoneId zone) {
    var local = at.atZone(zone);
    var time = local.toLocalTime();
    return isWorkingDay(local.toLocalDate()) && !time.isBefore(from) && time.isBefore(until);
  }

  /// The first moment from `earliest` on at which a person in `zone` may be prompted. When the day
  /// has to open first, prompts are spread over its first [#SPREAD] by `seed`, evenly and
  /// repeatably, so that a thousand people are not prompted in the same second.
  public Instant next(Instant earliest, ZoneId zone, long seed) {
    if (includes(earliest, zone)) {
      return earliest;
    }
    var local = earliest.atZone(zone);
    var today = local.toLocalDate();
    var day = local.toLocalTime().isBefore(from) ? today : today.plusDays(1);
    for (var i = 0; i < HORIZON_DAYS && !isWorkingDay(day); i++) {
      day = day.plusDays(1);
    }
    return ZonedDateTime.of(day, from, zone).toInstant().plus(spread(seed));
  }

  /// The moment `count` working days after `start`, at the same local time of day or the next
  /// opening.
  public Instant plusWorkingDays(Instant start, int count, ZoneId zone, long seed) {
    var local = start.atZone(zone);
    var day = local.toLocalDate();
    var left = count;
    for (var i = 0; i < HORIZON_DAYS && left > 0; i++) {
      day = day.plusDays(1);
      left -= isWorkingDay(day) ? 1 : 0;
    }
    return next(ZonedDateTime.of(day, local.toLocalTime(), zone).toInstant(), zone, seed);
  }

  private boolean isWorkingDay(LocalDate day) {
    return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }

  private Duration spread(long seed) {
    var window = Math.min(SPREAD.toMillis(), Duration.between(from, until).toMillis());
    return Duration.ofMillis(Math.floorMod(scramble(seed), window));
  }

  /// SplitMix64's finaliser (Steele, Lea, Flood 2014): neighbouring seeds land far apart.
  private static long scramble(long seed) {
    var z = seed + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
