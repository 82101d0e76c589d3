package alcove.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How a day is written for people: `Monday, 7 December 2026`.
public final class Dates {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE, d MMMM, HH:mm", Locale.ENGLISH);

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private Dates() {}

  /// A day and an hour that are near: `Monday, 7 December, 15:30`, by the clock of somebody in
  /// `zone`.
  public static String moment(Instant at, ZoneId zone) {
    return MOMENT.format(at.atZone(zone));
  }

  /// The hour by the clock of somebody in `zone`: `15:30`.
  public static String hour(Instant at, ZoneId zone) {
    return HOUR.format(at.atZone(zone));
  }

  /// The day on which `at` falls for somebody in `zone`.
  public static String day(Instant at, ZoneId zone) {
    return day(at.atZone(zone).toLocalDate());
  }

  public static String day(LocalDate day) {
    return DAY.format(day);
  }
}
