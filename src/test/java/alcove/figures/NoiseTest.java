package alcove.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The noise against the distribution that it is to have.
class NoiseTest {
  private static final int DRAWS = 400_000;

  /// Beyond this many standard deviations no chance explains a statistic: one run in a million.
  private static final double SURE = 5;

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 9, 26, 65, 157})
  void it_fits_the_discrete_gaussian(int variance) {
    var noise = Chance.noise(variance);

    assertThat(misfit(variance, () -> noise.draw(variance))).isLessThan(SURE);
  }

  @Test
  void it_fits_with_the_chance_that_the_program_uses() {
    var noise = Noise.fresh();

    assertThat(misfit(65, () -> noise.draw(65))).isLessThan(SURE);
  }

  @Test
  void a_little_less_noise_would_be_noticed() {
    var noise = Chance.noise(1);

    assertThat(misfit(65, () -> noise.draw(63))).isGreaterThan(SURE);
  }

  @Test
  void rounded_floating_point_noise_would_be_noticed_where_it_is_not_the_same() {
    var chance = Chance.seeded(2);

    assertThat(misfit(1, () -> (int) Math.round(chance.nextGaussian()))).isGreaterThan(SURE);
  }

  @Test
  void noise_without_its_zero_would_be_noticed() {
    var noise = Chance.noise(3);

    assertThat(
            misfit(
                9,
                () -> {
                  var drawn = noise.draw(9);
                  return drawn == 0 ? 1 : drawn;
                }))
        .isGreaterThan(SURE);
  }

  @Test
  void its_moments_are_those_of_the_distribution() {
    var noise = Chance.noise(4);

    var drawn = IntStream.generate(() -> noise.draw(26)).limit(DRAWS).toArray();

    assertThat(IntStream.of(drawn).average().orElseThrow()).isBetween(-0.05, 0.05);
    assertThat(IntStream.of(drawn).mapToDouble(x -> (double) x * x).average().orElseThrow())
        .isBetween(25.7, 26.3);
  }

  @Test
  void the_same_chance_draws_the_same_noise() {
    var noise = Chance.noise(5);

    assertThat(IntStream.generate(() -> noise.draw(9)).limit(16))
        .containsExactly(-1, 3, 3, 3, 1, 4, 2, 0, -1, -2, -1, -3, 1, -1, 1, 2);
  }

  @Test
  void two_of_the_programs_own_draw_differently() {
    var one = Noise.fresh();
    var other = Noise.fresh();

    assertThat(IntStream.generate(() -> one.draw(157)).limit(40).toArray())
        .isNotEqualTo(IntStream.generate(() -> other.draw(157)).limit(40).toArray());
  }

  @Test
  void noise_out_of_bounds_is_refused() {
    var noise = Chance.noise(6);

    assertThatThrownBy(() -> noise.draw(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> noise.draw(10_001)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Coins.fair().below(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_side_of_a_die_is_as_likely() {
    for (var sides : new int[] {1, 2, 3, 7, 255, 256, 257}) {
      var coins = Coins.of(Chance.seeded(sides));
      var seen = new long[sides];
      for (var i = 0; i < DRAWS; i++) {
        seen[(int) coins.below(sides)]++;
      }

      assertThat(excess(seen, IntStream.range(0, sides).mapToDouble(_ -> 1.0 / sides).toArray()))
          .isLessThan(SURE);
    }
  }

  /// By how many standard deviations Pearson's statistic is larger than it should be.
  private static double misfit(int variance, IntSupplier draw) {
    var edge = (int) (3.5 * Math.sqrt(variance)) + 1;
    var seen = new long[2 * edge + 1];
    for (var i = 0; i < DRAWS; i++) {
      seen[Math.clamp(draw.getAsInt(), -edge, edge) + edge]++;
    }
    var exact = exact(variance);
    var likely = new double[seen.length];
    exact.forEach((x, p) -> likely[Math.clamp(x, -edge, edge) + edge] += p);
    return excess(seen, likely);
  }

  private static double excess(long[] seen, double[] likely) {
    var statistic = 0.0;
    for (var i = 0; i < seen.length; i++) {
      var expected = DRAWS * likely[i];
      statistic += (seen[i] - expected) * (seen[i] - expected) / expected;
    }
    var freedom = Math.max(1, seen.length - 1);
    return (statistic - freedom) / Math.sqrt(2.0 * freedom);
  }

  private static Map<Integer, Double> exact(int variance) {
    var weights = new HashMap<Integer, Double>();
    var reach = (int) (40 * Math.sqrt(variance));
    for (var x = -reach; x <= reach; x++) {
      weights.put(x, Math.exp(-(double) x * x / (2.0 * variance)));
    }
    var total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    weights.replaceAll((_, weight) -> weight / total);
    return weights;
  }
}
