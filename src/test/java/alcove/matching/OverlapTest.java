package alcove.matching;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.WorkingTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverlapTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId KIRITIMATI = ZoneId.of("Pacific/Kiritimati");
  private static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");
  private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
  private static final LocalDate BETWEEN_TWO_CHANGES = LocalDate.of(2026, 3, 10);

  @Test
  void who_live_in_the_same_place_have_the_whole_day() {
    assertThat(in(SUMMER).minutes(BERLIN, BERLIN)).isEqualTo(480);
  }

  @Test
  void who_live_across_an_ocean_have_what_overlaps() {
    assertThat(in(SUMMER).minutes(BERLIN, NEW_YORK)).isEqualTo(120);
    assertThat(in(SUMMER).minutes(NEW_YORK, BERLIN)).isEqualTo(120);
  }

  @Test
  void when_one_side_has_changed_its_clocks_it_is_an_hour_more() {
    assertThat(in(BETWEEN_TWO_CHANGES).minutes(BERLIN, NEW_YORK)).isEqualTo(180);
  }

  @Test
  void the_day_of_one_can_be_the_day_before_of_the_other() {
    assertThat(in(SUMMER).minutes(KIRITIMATI, HONOLULU))
        .as("a day apart by the calendar, the same hour by the clock: four days of five")
        .isEqualTo(480 * 4 / 5);
  }

  @Test
  void only_working_days_count() {
    var hours =
        new WorkingTime(
            Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(12, 0), Set.of());

    assertThat(new Overlap(hours, SUMMER).minutes(BERLIN, BERLIN)).isEqualTo(180);
  }

  private static Overlap in(LocalDate day) {
    return new Overlap(Crowd.HOURS, day);
  }
}
