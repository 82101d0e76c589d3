package alcove.meeting;

import alcove.core.Side;
import alcove.core.WorkingTime;
import alcove.pairing.Bond;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The times that lie inside the working hours of both, each by their own clock: looked up for
/// every day anew, so that they are right when daylight saving begins on one side of an ocean and
/// not yet on the other, and on a day that is a holiday.
public final class SharedHours {
  /// So many days are looked at.
  static final int HORIZON_DAYS = 28;

  /// Meetings begin on the half hour; where only a quarter fits both, on that. No time zone is
  /// further from whole hours.
  private static final List<Duration> STEPS =
      List.of(Duration.ofMinutes(30), Duration.ofMinutes(15));

  /// Two proposals of one day lie this far apart at least.
  private static final Duration APART = Duration.ofHours(2);

  private SharedHours() {}

  /// At most `most` times from `earliest` on at which both can meet for so long, spread over the
  /// days; none when their hours never meet.
  public static List<Instant> of(Bond bond, Instant earliest, int minutes, int most) {
    var found = new ArrayList<Instant>();
    var first = earliest.atZone(bond.mentor().zone()).toLocalDate();
    for (var i = 0; i < HORIZON_DAYS && found.size() < most; i++) {
      found.addAll(apart(ofDay(bond, first.plusDays(i), earliest, minutes)));
    }
    return List.copyOf(found.subList(0, Math.min(most, found.size())));
  }

  /// Whether both can be met at this time by the hours of the program.
  static boolean fits(Bond bond, Instant start, int minutes) {
    var end = start.plus(Duration.ofMinutes(minutes)).minusSeconds(1);
    for (var side : Side.values()) {
      if (!fits(bond.program().workingTime(), bond.partner(side).zone(), start, end)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(WorkingTime hours, ZoneId zone, Instant start, Instant end) {
    return hours.includes(start, zone)
        && hours.includes(end, zone)
        && start.atZone(zone).toLocalDate().equals(end.atZone(zone).toLocalDate());
  }

  /// All that fit on the mentor's day: nobody's working hours go past midnight.
  private static List<Instant> ofDay(Bond bond, LocalDate day, Instant earliest, int minutes) {
    var zone = bond.mentor().zone();
    var begin = day.atStartOfDay(zone).toInstant();
    var end = day.plusDays(1).atStartOfDay(zone).toInstant();
    return STEPS.stream()
        .map(step ->
            Stream.iterate(begin, at -> at.isBefore(end), at -> at.plus(step))
                .filter(at -> !at.isBefore(earliest) && fits(bond, at, minutes))
                .toList())
        .filter(fitting -> !fitting.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /// One early and one late of a day that is long enough for two.
  private static List<Instant> apart(List<Instant> day) {
    if (day.isEmpty()) {
      return day;
    }
    var early = day.get(day.size() / 4);
    var late = day.get(day.size() * 3 / 4);
    return Duration.between(early, late).compareTo(APART) < 0
        ? List.of(day.get(day.size() / 2))
        : List.of(early, late);
  }
}
