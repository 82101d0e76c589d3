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

  private Dates() {}

  /// The day on which `at` falls for somebody in `zone`.
  public static String day(Instant at, ZoneId zone) {
    return day(at.atZone(zone).toLocalDate());
  }

  public static String day(LocalDate day) {
    return DAY.format(day);
  }
}
