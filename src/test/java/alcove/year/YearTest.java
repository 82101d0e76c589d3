package alcove.year;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.World;
import alcove.stories.Telling;
import alcove.year.Chronicle.Deed;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A small program lives through its term, and nothing goes wrong that nobody told a story of.
@ExtendWith(Telling.class)
class YearTest {
  private static final int PAIRS = 3;
  private static final int DAYS = 210;
  private static final Set<Deed> RARE =
      Set.of(Deed.DECLINED, Deed.PAUSED, Deed.QUARRELLED, Deed.MADE_UP, Deed.LEFT);

  private static final int TROUBLED_DAYS = 75;
  private static final Habits TROUBLED = new Habits(1, 1, 0.05, 0.5, 0.03);

  @Test
  void people_of_all_habits_live_through_a_term_without_a_mishap(World world) {
    var year = new Year(world, PAIRS, 7);

    var chronicle = year.lives(DAYS);

    assertThat(chronicle.of(Deed.INVITED)).isEqualTo(PAIRS);
    assertThat(Deed.values())
        .filteredOn(deed -> !RARE.contains(deed))
        .allMatch(deed -> chronicle.of(deed) > 0);
    assertThat(world.metrics()).doesNotContain("alcove_mishaps_total{");
    // Two a week would be a nuisance: what is asked is asked every two weeks, and reminded of.
    assertThat(year.messages()).isLessThan(2L * PAIRS * DAYS / 7 * 2);
  }

  @Test
  void they_quarrel_and_make_up_pause_and_leave_without_a_mishap(World world) {
    var year = new Year(world, PAIRS, 7, _ -> TROUBLED);

    var chronicle = year.lives(TROUBLED_DAYS);

    assertThat(List.of(Deed.QUARRELLED, Deed.MADE_UP, Deed.PAUSED, Deed.LEFT))
        .allMatch(deed -> chronicle.of(deed) > 0);
    assertThat(world.metrics()).doesNotContain("alcove_mishaps_total{");
  }
}
