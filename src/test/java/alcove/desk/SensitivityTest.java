package alcove.desk;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.figures.Histogram;
import alcove.figures.Tally;
import alcove.figures.Weeks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// One pair, with whatever its two people did in a year, changes one number of each histogram by
/// one.
class SensitivityTest {
  private static final int BEGIN = 130;
  private static final int PAIRS = 60;

  private final List<SimulatedPair> pairs = new ArrayList<>();

  @Test
  void leaving_out_any_pair_changes_each_histogram_by_one_at_most_and_once_is_once() {
    var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(9);
    for (var number = 0; number < PAIRS; number++) {
      var start = Weeks.begin(BEGIN).plusSeconds(chance.nextLong(30L * 7 * 24 * 3600));
      pairs.add(new SimulatedPair(number, start, chance));
    }
    var changes = new ArrayList<Map<Histogram, Integer>>();
    pairs.forEach(_ -> changes.add(new EnumMap<>(Histogram.class)));

    for (var week = BEGIN; week < BEGIN + 90; week++) {
      var now = Weeks.begin(week);
      pairs.forEach(pair -> pair.passes(now));
      var all = tally(week, pairs);
      for (var left = 0; left < PAIRS; left++) {
        var without = new ArrayList<>(pairs);
        without.remove(left);
        count(changes.get(left), all, tally(week, without));
      }
    }

    assertThat(changes)
        .allSatisfy(of ->
            assertThat(of)
                .satisfies(
                    each -> assertThat(each.getOrDefault(Histogram.SIGNED, 0)).isLessThan(2),
                    each -> assertThat(each.getOrDefault(Histogram.ENDED, 0)).isLessThan(2)));
    assertThat(total(changes, Histogram.REPLIES)).isGreaterThan(20 * PAIRS);
    assertThat(total(changes, Histogram.REVIEWS)).isGreaterThan(PAIRS);
    assertThat(total(changes, Histogram.MEETINGS)).isGreaterThan(20 * PAIRS);
    assertThat(total(changes, Histogram.SIGNED)).isGreaterThan(PAIRS / 2);
    assertThat(total(changes, Histogram.ENDED)).isGreaterThan(PAIRS / 2);
  }

  /// Holds that no histogram changes by more than one, and adds up by how much each does.
  private static void count(Map<Histogram, Integer> changes, Tally with, Tally without) {
    for (var histogram : Histogram.values()) {
      var change =
          IntStream.range(0, histogram.buckets())
              .map(i -> with.of(histogram).get(i) - without.of(histogram).get(i))
              .boxed()
              .toList();
      var sum = change.stream().mapToInt(Integer::intValue).sum();
      assertThat(change).allMatch(each -> each == 0 || each == 1);
      assertThat(sum).isLessThan(2);
      changes.merge(histogram, sum, Integer::sum);
    }
  }

  private static int total(List<Map<Histogram, Integer>> changes, Histogram histogram) {
    return changes.stream().mapToInt(each -> each.getOrDefault(histogram, 0)).sum();
  }

  private static Tally tally(int week, List<SimulatedPair> pairs) {
    var census = new Census(week);
    pairs.stream().filter(pair -> !pair.isGone()).forEach(pair -> census.add(pair.pair()));
    return census.tally();
  }
}
