package alcove.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorkingTimeTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final WorkingTime WEEK = week(Set.of());
  private static final long SEED = 42;
  private static final int PEOPLE = 1_000;

  @Test
  void a_moment_inside_working_hours_is_taken_as_it_is() {
    var tuesday = at(BERLIN, "2026-03-03T11:17");

    assertThat(WEEK.next(tuesday, BERLIN, SEED)).isEqualTo(tuesday);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-03T08:59:59,false",
    "2026-03-03T09:00:00,true",
    "2026-03-03T16:59:59,true",
    "2026-03-03T17:00:00,false",
    "2026-03-07T11:00:00,false",
    "2026-03-08T11:00:00,false"
  })
  void working_hours_begin_at_nine_and_end_before_five_on_working_days(
      String local, boolean working) {
    assertThat(WEEK.includes(at(BERLIN, local), BERLIN)).isEqualTo(working);
  }

  @Test
  void before_the_day_opens_it_is_the_same_day() {
    assertThat(day(WEEK.next(at(BERLIN, "2026-03-03T06:00"), BERLIN, SEED), BERLIN))
        .isEqualTo(LocalDate.of(2026, 3, 3));
  }

  @Test
  void after_the_day_has_closed_it_is_the_next_day() {
    assertThat(day(WEEK.next(at(BERLIN, "2026-03-03T17:00"), BERLIN, SEED), BERLIN))
        .isEqualTo(LocalDate.of(2026, 3, 4));
  }

  @Test
  void over_the_weekend_it_is_monday() {
    assertThat(day(WEEK.next(at(BERLIN, "2026-03-06T18:00"), BERLIN, SEED), BERLIN))
        .isEqualTo(LocalDate.of(2026, 3, 9));
    assertThat(day(WEEK.next(at(BERLIN, "2026-03-07T11:00"), BERLIN, SEED), BERLIN))
        .isEqualTo(LocalDate.of(2026, 3, 9));
  }

  @Test
  void on_holidays_nobody_is_prompted() {
    var easter = week(Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6)));

    assertThat(easter.includes(at(BERLIN, "2026-04-03T11:00"), BERLIN)).isFalse();
    assertThat(day(easter.next(at(BERLIN, "2026-04-03T11:00"), BERLIN, SEED), BERLIN))
        .isEqualTo(LocalDate.of(2026, 4, 7));
  }

  @Test
  void a_holiday_is_the_persons_own_local_day() {
    var newYear = week(Set.of(LocalDate.of(2026, 1, 1)));
    var moment = Instant.parse("2026-01-02T00:30:00Z");

    assertThat(newYear.next(moment, NEW_YORK, SEED))
        .isBetween(at(NEW_YORK, "2026-01-02T09:00"), at(NEW_YORK, "2026-01-02T10:30"));
  }

  @ParameterizedTest
  @CsvSource({
    // Clocks go forward on the last Sunday of March in Europe, on the second one in New York.
    "Europe/Berlin,2026-03-27T20:00,2026-03-30T07:00:00Z",
    "America/New_York,2026-03-06T20:00,2026-03-09T13:00:00Z",
    // They go back on the last Sunday of October, and on the first one of November.
    "Europe/Berlin,2026-10-23T20:00,2026-10-26T08:00:00Z",
    "America/New_York,2026-10-30T20:00,2026-11-02T14:00:00Z"
  })
  void the_day_opens_at_nine_local_time_after_the_clocks_have_changed(
      ZoneId zone, String friday, Instant nine) {
    assertThat(WEEK.next(at(zone, friday), zone, SEED))
        .isBetween(nine, nine.plus(WorkingTime.SPREAD));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,2026-03-27T15:30,2026-03-30T15:30",
    "Europe/Berlin,2026-10-23T15:30,2026-10-26T15:30",
    "America/New_York,2026-03-06T15:30,2026-03-09T15:30",
    "America/New_York,2026-10-30T15:30,2026-11-02T15:30"
  })
  void a_working_day_later_is_the_same_local_time_when_the_clocks_change(
      ZoneId zone, String from, String to) {
    assertThat(WEEK.plusWorkingDays(at(zone, from), 1, zone, SEED)).isEqualTo(at(zone, to));
  }

  @Test
  void working_days_leave_out_weekends_and_holidays() {
    var easter = week(Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6)));
    var thursday = at(BERLIN, "2026-04-02T10:00");

    assertThat(easter.plusWorkingDays(thursday, 1, BERLIN, SEED))
        .isEqualTo(at(BERLIN, "2026-04-07T10:00"));
    assertThat(easter.plusWorkingDays(thursday, 3, BERLIN, SEED))
        .isEqualTo(at(BERLIN, "2026-04-09T10:00"));
  }

  @Test
  void working_days_from_a_night_end_at_an_opening() {
    assertThat(WEEK.plusWorkingDays(at(BERLIN, "2026-03-03T22:00"), 1, BERLIN, SEED))
        .isBetween(at(BERLIN, "2026-03-05T09:00"), at(BERLIN, "2026-03-05T10:30"));
  }

  @Test
  void the_same_seed_is_prompted_at_the_same_moment() {
    var night = at(BERLIN, "2026-03-03T03:00");

    assertThat(WEEK.next(night, BERLIN, 7)).isEqualTo(WEEK.next(night, BERLIN, 7));
    assertThat(WEEK.next(night, BERLIN, 7)).isNotEqualTo(WEEK.next(night, BERLIN, 8));
  }

  @Test
  void a_thousand_prompts_stay_inside_the_first_part_of_the_day() {
    var opening = at(BERLIN, "2026-03-03T09:00");

    assertThat(LongStream.range(0, PEOPLE).mapToObj(WorkingTimeTest::promptedAt))
        .allMatch(moment -> !moment.isBefore(opening))
        .allMatch(moment -> moment.isBefore(opening.plus(WorkingTime.SPREAD)))
        .allMatch(moment -> WEEK.includes(moment, BERLIN));
  }

  @Test
  void a_thousand_prompts_are_spread_evenly() {
    var opening = at(BERLIN, "2026-03-03T09:00");
    var tenths = new int[10];
    LongStream.range(0, PEOPLE)
        .map(seed -> Duration.between(opening, promptedAt(seed)).toMillis())
        .forEach(millis -> tenths[(int) (millis * 10 / WorkingTime.SPREAD.toMillis())]++);

    // A hundred are expected in each; the chance of one below 60 or above 140 is under 1 in 10,000.
    assertThat(Arrays.stream(tenths).boxed()).allMatch(count -> count > 60 && count < 140);
  }

  @Test
  void a_short_day_is_not_overrun_by_the_spread() {
    var hour =
        new WorkingTime(
            EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(9, 20), Set.of());

    assertThat(
            LongStream.range(0, PEOPLE)
                .mapToObj(seed -> hour.next(at(BERLIN, "2026-03-03T03:00"), BERLIN, seed)))
        .allMatch(moment -> hour.includes(moment, BERLIN));
  }

  @Test
  void the_search_for_a_working_day_ends_at_its_horizon() {
    var first = LocalDate.of(2026, 1, 1);
    var never = week(Set.copyOf(first.datesUntil(first.plusYears(3)).toList()));
    var found = never.next(at(BERLIN, "2026-01-01T03:00"), BERLIN, SEED);

    assertThat(day(found, BERLIN)).isEqualTo(first.plusDays(WorkingTime.HORIZON_DAYS));
    assertThat(day(never.plusWorkingDays(at(BERLIN, "2026-01-01T03:00"), 5, BERLIN, SEED), BERLIN))
        .isEqualTo(first.plusDays(2 * WorkingTime.HORIZON_DAYS));
  }

  @Test
  void a_week_without_a_day_or_an_hour_is_a_mistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new WorkingTime(Set.of(), LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new WorkingTime(
                Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(9, 0), Set.of()));
  }

  private static Instant promptedAt(long seed) {
    return WEEK.next(at(BERLIN, "2026-03-03T03:00"), BERLIN, seed);
  }

  private static WorkingTime week(Set<LocalDate> holidays) {
    return new WorkingTime(
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
        LocalTime.of(9, 0),
        LocalTime.of(17, 0),
        holidays);
  }

  private static Instant at(ZoneId zone, String local) {
    return ZonedDateTime.of(LocalDateTime.parse(local), zone).toInstant();
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }
}
