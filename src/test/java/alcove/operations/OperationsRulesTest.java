package alcove.operations;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.operations.OperationsRules.Told;
import alcove.operations.Tally.Counts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationsRulesTest {
  private static final int WEEK = 3_000;

  @Test
  void a_week_goes_from_monday_to_monday() {
    var sunday = OperationsRules.week(Instant.parse("2026-11-22T23:59:59Z"));
    var monday = OperationsRules.week(Instant.parse("2026-11-23T00:00:00Z"));

    assertThat(monday).isEqualTo(sunday + 1);
    assertThat(OperationsRules.week(Instant.parse("2026-11-29T23:59:59Z"))).isEqualTo(monday);
    assertThat(OperationsRules.monday(monday)).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(OperationsRules.week(Instant.parse("1969-12-28T12:00:00Z"))).isEqualTo(-1);
  }

  @Test
  void what_is_counted_in_a_week_is_added_up() {
    var tally = OperationsRules.added(of(WEEK, 1, 2), WEEK, new Counts(10, 20));

    assertThat(tally).isEqualTo(new Tally(WEEK, new Counts(11, 22), Optional.of(Counts.NONE)));
    assertThat(new Counts(Integer.MAX_VALUE, 1).and(new Counts(1, 1)))
        .isEqualTo(new Counts(Integer.MAX_VALUE, 2));
  }

  @Test
  void the_next_week_begins_anew_and_keeps_the_one_before() {
    var next = OperationsRules.added(of(WEEK, 1, 2), WEEK + 1, new Counts(10, 20));

    assertThat(next)
        .isEqualTo(new Tally(WEEK + 1, new Counts(10, 20), Optional.of(new Counts(1, 2))));
    assertThat(OperationsRules.added(next, WEEK + 3, new Counts(5, 5)))
        .isEqualTo(new Tally(WEEK + 3, new Counts(5, 5), Optional.of(Counts.NONE)));
  }

  @Test
  void what_was_told_of_a_week_never_changes() {
    var tally = new Tally(WEEK, new Counts(1, 1), Optional.of(new Counts(2, 2)));

    assertThat(OperationsRules.added(tally, WEEK - 1, new Counts(99, 99))).isEqualTo(tally);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, HARDLY_ANY, HARDLY_ANY",
    "49, 4, HARDLY_ANY, HARDLY_ANY",
    "50, 5, SOME, SOME",
    "999, 49, SOME, SOME",
    "1000, 50, MANY, MANY"
  })
  void it_is_told_in_three_steps_of_which_the_first_is_none_as_well(
      int delayed, int failed, Band waits, Band losses) {
    assertThat(OperationsRules.told(of(WEEK, delayed, failed), WEEK + 1))
        .isEqualTo(new Told.Last(OperationsRules.monday(WEEK), waits, losses));
  }

  @Test
  void nothing_of_a_week_is_told_before_it_is_over_and_nothing_two_weeks_after() {
    var many = of(WEEK, 9_999, 9_999);

    assertThat(OperationsRules.told(many, WEEK)).isEqualTo(all(WEEK - 1, Band.HARDLY_ANY));
    assertThat(OperationsRules.told(many, WEEK + 2)).isEqualTo(all(WEEK + 1, Band.HARDLY_ANY));
    var since = OperationsRules.added(many, WEEK + 1, Counts.NONE);
    assertThat(OperationsRules.told(since, WEEK + 1)).isEqualTo(all(WEEK, Band.MANY));
  }

  @Test
  void in_the_first_week_there_is_nothing_to_tell_whatever_happened_in_it() {
    var calm = Tally.begun(WEEK);
    var rough = OperationsRules.added(calm, WEEK, new Counts(9_999, 9_999));

    assertThat(OperationsRules.told(rough, WEEK))
        .isEqualTo(OperationsRules.told(calm, WEEK))
        .isEqualTo(new Told.First(OperationsRules.monday(WEEK + 1)));
    assertThat(OperationsRules.told(calm, WEEK + 1)).isEqualTo(all(WEEK, Band.HARDLY_ANY));
    assertThat(OperationsRules.told(rough, WEEK + 1)).isEqualTo(all(WEEK, Band.MANY));
    var next = OperationsRules.added(calm, WEEK + 1, Counts.NONE);
    assertThat(OperationsRules.told(next, WEEK + 1)).isEqualTo(all(WEEK, Band.HARDLY_ANY));
  }

  private static Told all(int week, Band band) {
    return new Told.Last(OperationsRules.monday(week), band, band);
  }

  private static Tally of(int week, int delayed, int failed) {
    return new Tally(week, new Counts(delayed, failed), Optional.of(Counts.NONE));
  }
}
