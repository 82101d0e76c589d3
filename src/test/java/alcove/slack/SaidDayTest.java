package alcove.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Days as people say them, on Monday, 23 November 2026.
final class SaidDayTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource({
    "tomorrow, 2026-11-24",
    "3 days, 2026-11-26",
    "3d, 2026-11-26",
    "a day, 2026-11-24",
    "1 week, 2026-11-30",
    "a week, 2026-11-30",
    "for twelve weeks, 2027-02-15",
    "six months, 2027-05-23",
    "for a month, 2026-12-23",
    "until Friday, 2026-11-27",
    "till fri, 2026-11-27",
    "next Friday, 2026-11-27",
    "Monday, 2026-11-30",
    "next week, 2026-11-30",
    "31 March, 2027-03-31",
    "31st of March, ",
    "March 31, 2027-03-31",
    "mar 31st, 2027-03-31",
    "24 November, 2026-11-24",
    "23 November, 2027-11-23",
    "22 Nov, 2027-11-22",
    "31 March 2028, 2028-03-31",
    "March 3rd 2028, 2028-03-03",
    "31.3.2027, 2027-03-31",
    "until 2027-03-31, 2027-03-31",
  })
  void a_day_in_words_is_a_day(String words, LocalDate day) {
    var said = Spoken.parse("pause " + words).day();

    assertThat(said.map(each -> each.from(MONDAY)).orElse(null)).isEqualTo(day);
  }

  @Test
  void the_last_of_february_is_there_every_year() {
    var said = Spoken.parse("pause until 29 February").day().orElseThrow();

    assertThat(said.from(MONDAY)).isEqualTo(LocalDate.of(2027, 2, 28));
    assertThat(said.from(LocalDate.of(2028, 2, 1))).isEqualTo(LocalDate.of(2028, 2, 29));
  }
}
