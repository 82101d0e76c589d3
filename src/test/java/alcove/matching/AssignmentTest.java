package alcove.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AssignmentTest {
  @Test
  void one_gives_way_where_that_is_cheaper_in_all() {
    int[][] costs = {{1, 2}, {1, 9}};

    assertThat(Assignment.of(costs, new int[] {1, 1})).containsExactly(1, 0);
  }

  @Test
  void a_column_takes_as_many_as_it_has_places_for() {
    int[][] costs = {{1, 5}, {1, 6}, {1, 7}};

    assertThat(Assignment.of(costs, new int[] {2, 3})).containsExactly(1, 0, 0);
  }

  @Test
  void what_may_never_be_is_not_done_however_dear_the_rest_is() {
    int[][] costs = {{Assignment.NEVER, 1_000_000}};

    assertThat(Assignment.of(costs, new int[] {1, 1})).containsExactly(1);
  }

  @Test
  void a_row_that_no_column_takes_is_a_mistake() {
    int[][] costs = {{Assignment.NEVER}};

    assertThatThrownBy(() -> Assignment.of(costs, new int[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @RepeatedTest(400)
  void no_other_way_is_cheaper(RepetitionInfo which) {
    var chance = new Random(which.getCurrentRepetition());
    var columns = 1 + chance.nextInt(4);
    var costs = new int[1 + chance.nextInt(6)][columns + 1];
    var places = IntStream.range(0, columns + 1).map(_ -> chance.nextInt(3)).toArray();
    places[columns] = costs.length;
    for (var row : costs) {
      for (var column = 0; column < columns; column++) {
        row[column] = chance.nextInt(3) == 0 ? Assignment.NEVER : chance.nextInt(8);
      }
      row[columns] = chance.nextInt(20);
    }

    var found = Assignment.of(costs, places);

    assertThat(cost(costs, places, found)).isEqualTo(cheapest(costs, places, 0));
  }

  /// What it costs in all; no column has more than it has places for.
  private static long cost(int[][] costs, int[] places, int[] columns) {
    var left = places.clone();
    var sum = 0L;
    for (var row = 0; row < costs.length; row++) {
      assertThat(costs[row][columns[row]]).isNotEqualTo(Assignment.NEVER);
      assertThat(--left[columns[row]]).isNotNegative();
      sum += costs[row][columns[row]];
    }
    return sum;
  }

  /// By trying every way.
  private static long cheapest(int[][] costs, int[] places, int row) {
    if (row == costs.length) {
      return 0;
    }
    var best = Long.MAX_VALUE / 2;
    for (var column = 0; column < places.length; column++) {
      if (places[column] > 0 && costs[row][column] != Assignment.NEVER) {
        places[column]--;
        best = Math.min(best, costs[row][column] + cheapest(costs, places, row + 1));
        places[column]++;
      }
    }
    return best;
  }
}
