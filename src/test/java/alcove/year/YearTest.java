package alcove.year;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.World;
import alcove.stories.Telling;
import alcove.year.Chronicle.Deed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A small program lives through its term, and nothing goes wrong that nobody told a story of.
@ExtendWith(Telling.class)
class YearTest {
  private static final int PAIRS = 3;
  private static final int DAYS = 210;

  @Test
  void people_of_all_habits_live_through_a_term_without_a_mishap(World world) {
    var year = new Year(world, PAIRS, 7);

    var chronicle = year.lives(DAYS);

    assertThat(chronicle.of(Deed.INVITED)).isEqualTo(PAIRS);
    assertThat(Deed.values())
        .filteredOn(deed -> deed != Deed.DECLINED && deed != Deed.LEFT && deed != Deed.PAUSED)
        .allMatch(deed -> chronicle.of(deed) > 0);
    assertThat(world.metrics()).doesNotContain("alcove_mishaps_total{");
    // Two a week would be a nuisance: what is asked is asked every two weeks, and reminded of.
    assertThat(year.messages()).isLessThan(2L * PAIRS * DAYS / 7 * 2);
  }
}
