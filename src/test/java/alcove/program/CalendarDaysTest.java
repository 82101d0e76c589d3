package alcove.program;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.program.CalendarDays.Days;
import alcove.program.CalendarDays.Wrong;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Calendar files, whole and in pieces.
class CalendarDaysTest {
  private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

  @Test
  void nothing_pasted_is_no_day() {
    assertThat(read("", " ")).isEqualTo(new Days(Set.of()));
  }

  @Test
  void a_whole_file_names_its_days() {
    assertThat(
            read(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Example//Holidays//EN",
                "BEGIN:VTIMEZONE",
                "TZID:Europe/Nowhere",
                "TZURL:http://tz.invalid/Nowhere",
                "END:VTIMEZONE",
                "BEGIN:VEVENT",
                "UID:1@example.org",
                "DTSTART;VALUE=DATE:20261225",
                "DTEND;VALUE=DATE:20261227",
                "SUMMARY:Christmas\\, and the day",
                " after",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "DTSTART;TZID=Europe/Nowhere:20270101T000000",
                "END:VEVENT",
                "END:VCALENDAR"))
        .isEqualTo(new Days(Set.of(CHRISTMAS, CHRISTMAS.plusDays(1), LocalDate.of(2027, 1, 1))));
  }

  @Test
  void a_piece_of_a_file_is_enough() {
    assertThat(read("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20261225", "END:VEVENT"))
        .isEqualTo(new Days(Set.of(CHRISTMAS)));
  }

  @Test
  void what_is_no_calendar_is_said_with_the_line_that_is_wrong() {
    assertThat(read("Christmas is on the 25th")).isInstanceOf(Wrong.class);
    assertThat(
            read(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "BEGIN:VEVENT",
                "Christmas",
                "END:VEVENT",
                "END:VCALENDAR"))
        .isEqualTo(new Wrong(Mistake.NOT_A_CALENDAR, 4));
  }

  @Test
  void an_event_that_repeats_or_has_no_day_is_said_with_its_line() {
    assertThat(
            read(
                "BEGIN:VEVENT",
                "DTSTART;VALUE=DATE:20261225",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "DTSTART;VALUE=DATE:20261226",
                "RRULE:FREQ=YEARLY",
                "END:VEVENT"))
        .isEqualTo(new Wrong(Mistake.REPEATS, 4));
    assertThat(read("BEGIN:VEVENT", "SUMMARY:When?", "END:VEVENT"))
        .isEqualTo(new Wrong(Mistake.NOT_A_CALENDAR, 1));
  }

  @Test
  void what_takes_months_is_no_day_off() {
    assertThat(
            read(
                "BEGIN:VEVENT",
                "DTSTART;VALUE=DATE:20260101",
                "DTEND;VALUE=DATE:20270101",
                "END:VEVENT"))
        .isEqualTo(new Wrong(Mistake.NOT_A_CALENDAR, 1));
  }

  private static CalendarDays read(String... lines) {
    return CalendarDays.of(List.of(lines));
  }
}
