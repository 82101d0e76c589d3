package alcove.meeting;

import static alcove.meeting.Given.BOND;
import static alcove.rhythm.AnaAndBea.BERLIN;
import static alcove.rhythm.AnaAndBea.NEW_YORK;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.WorkingTime;
import alcove.pairing.Bond;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Times at which both can meet, by each one's own clock.
final class SharedHoursTest {
  private static final Instant TUESDAY = Instant.parse("2026-09-01T00:00:00Z");

  @Test
  void an_ocean_leaves_the_afternoon_of_one_and_the_morning_of_the_other() {
    var times = SharedHours.of(BOND, TUESDAY, 60, 3);

    assertThat(local(times, BERLIN))
        .containsExactly("2026-09-01T15:30", "2026-09-02T15:30", "2026-09-03T15:30");
    assertThat(local(times, NEW_YORK))
        .containsExactly("2026-09-01T09:30", "2026-09-02T09:30", "2026-09-03T09:30");
  }

  @Test
  void two_in_one_place_have_an_early_and_a_late_time_each_day() {
    var times = SharedHours.of(between(BERLIN, BERLIN), TUESDAY, 60, 4);

    assertThat(local(times, BERLIN))
        .containsExactly(
            "2026-09-01T10:30", "2026-09-01T14:30", "2026-09-02T10:30", "2026-09-02T14:30");
  }

  @Test
  void it_stays_right_while_only_one_has_changed_the_clock() {
    // Summer time ends in Berlin on 25 October, in New York on 1 November.
    var before = SharedHours.of(BOND, Instant.parse("2026-10-22T00:00:00Z"), 60, 1);
    var between = SharedHours.of(BOND, Instant.parse("2026-10-28T00:00:00Z"), 60, 1);
    var after = SharedHours.of(BOND, Instant.parse("2026-11-04T00:00:00Z"), 60, 1);

    assertThat(before).containsExactly(Instant.parse("2026-10-22T13:30:00Z"));
    assertThat(between).containsExactly(Instant.parse("2026-10-28T14:00:00Z"));
    assertThat(after).containsExactly(Instant.parse("2026-11-04T14:30:00Z"));
    for (var time : List.of(before.getFirst(), between.getFirst(), after.getFirst())) {
      assertThat(SharedHours.fits(BOND, time, 60)).isTrue();
    }
  }

  @Test
  void the_week_between_the_changes_of_spring_is_right_as_well() {
    // Summer time begins in New York on 14 March 2027, in Berlin on 28 March.
    var times = SharedHours.of(BOND, Instant.parse("2027-03-17T00:00:00Z"), 90, 1);

    assertThat(local(times, BERLIN)).containsExactly("2027-03-17T15:00");
    assertThat(local(times, NEW_YORK)).containsExactly("2027-03-17T10:00");
  }

  @Test
  void weekends_and_holidays_are_left_out() {
    var friday = Instant.parse("2026-09-04T00:00:00Z");
    var holiday = LocalDate.of(2026, 9, 7);

    var times = SharedHours.of(with(BOND, Set.of(holiday)), friday, 60, 3);

    assertThat(local(times, BERLIN))
        .containsExactly("2026-09-04T15:30", "2026-09-08T15:30", "2026-09-09T15:30");
  }

  @Test
  void nothing_before_the_earliest() {
    var afternoon = Instant.parse("2026-09-01T14:01:00Z");

    assertThat(SharedHours.of(BOND, afternoon, 60, 1))
        .containsExactly(Instant.parse("2026-09-02T13:30:00Z"));
    assertThat(SharedHours.of(BOND, Instant.parse("2026-09-01T13:31:00Z"), 60, 1))
        .containsExactly(Instant.parse("2026-09-01T14:00:00Z"));
  }

  @Test
  void a_meeting_ends_by_the_end_of_both_days() {
    assertThat(SharedHours.fits(BOND, Instant.parse("2026-09-01T14:00:00Z"), 60)).isTrue();
    assertThat(SharedHours.fits(BOND, Instant.parse("2026-09-01T14:15:00Z"), 60)).isFalse();
    assertThat(SharedHours.fits(BOND, Instant.parse("2026-09-01T12:45:00Z"), 60)).isFalse();
  }

  @Test
  void where_only_a_quarter_of_an_hour_fits_it_is_found() {
    var berlinAndKathmandu = between(BERLIN, ZoneId.of("Asia/Kathmandu"));

    // Nine in Berlin is 12:45 in Kathmandu, where the day ends half an hour later.
    var times = SharedHours.of(narrow(berlinAndKathmandu), TUESDAY, 30, 1);

    assertThat(local(times, ZoneId.of("Asia/Kathmandu"))).containsExactly("2026-09-01T12:45");
  }

  @Test
  void hours_that_never_meet_give_nothing() {
    assertThat(SharedHours.of(between(NEW_YORK, ZoneId.of("Asia/Tokyo")), TUESDAY, 30, 5))
        .isEmpty();
  }

  @Test
  void every_time_fits_wherever_two_people_live() {
    for (var one : List.of("Pacific/Auckland", "America/St_Johns", "Australia/Lord_Howe", "UTC")) {
      for (var other : List.of("Asia/Tokyo", "Europe/Lisbon", "America/Los_Angeles")) {
        var bond = between(ZoneId.of(one), ZoneId.of(other));
        assertThat(SharedHours.of(bond, TUESDAY, 45, 20))
            .doesNotHaveDuplicates()
            .isSorted()
            .allMatch(time -> SharedHours.fits(bond, time, 45));
      }
    }
  }

  private static List<String> local(List<Instant> times, ZoneId zone) {
    return times.stream().map(time -> time.atZone(zone).toLocalDateTime().toString()).toList();
  }

  private static Bond between(ZoneId mentor, ZoneId mentee) {
    return new Bond(
        BOND.id(),
        new Bond.Partner(new PersonId("UANA"), mentor),
        new Bond.Partner(new PersonId("UBEA"), mentee),
        BOND.program(),
        Optional.empty());
  }

  private static Bond with(Bond bond, Set<LocalDate> holidays) {
    var hours = bond.program().workingTime();
    return with(bond, new WorkingTime(hours.days(), hours.from(), hours.until(), holidays));
  }

  /// Half a day: from nine to a quarter past one.
  private static Bond narrow(Bond bond) {
    return with(
        bond,
        new WorkingTime(
            Set.of(DayOfWeek.TUESDAY), LocalTime.of(9, 0), LocalTime.of(13, 15), Set.of()));
  }

  private static Bond with(Bond bond, WorkingTime hours) {
    var was = bond.program();
    var program =
        new Program(
            was.id(),
            was.edition(),
            was.name(),
            was.roles(),
            was.terms(),
            hours,
            was.mustReport(),
            was.care(),
            was.fewest(),
            was.cards(),
            was.announcing());
    return new Bond(bond.id(), bond.mentor(), bond.mentee(), program, bond.course());
  }
}
