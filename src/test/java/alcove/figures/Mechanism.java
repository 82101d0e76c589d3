package alcove.figures;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A way to make a release of true counts, right or wrong.
interface Mechanism {
  Map<Histogram, List<Integer>> release(Tier tier, int week, Tally exact, Noise noise);

  /// As the program does it.
  Mechanism OURS = (tier, week, exact, noise) -> Release.draw(1, week, tier, exact, noise).counts();

  /// The standard deviation where the variance should be.
  Mechanism DEVIATION_FOR_VARIANCE =
      (tier, week, exact, noise) ->
          noisy(tier, week, exact, _ -> noise.draw((int) Math.sqrt(tier.variance())));

  /// A new draw for each view, of which somebody takes the mean.
  Mechanism AVERAGED_OVER_TWO_VIEWS =
      (tier, week, exact, noise) ->
          noisy(
              tier,
              week,
              exact,
              _ -> Math.floorDiv(noise.draw(tier.variance()) + noise.draw(tier.variance()) + 1, 2));

  /// Chance that is always the same.
  Mechanism CONSTANT_SEED =
      (tier, week, exact, _) ->
          Release.draw(1, week, tier, exact, Noise.of(Chance.seeded(42))).counts();

  /// One histogram that was forgotten when noise was added.
  Mechanism ONE_WITHOUT_NOISE =
      (tier, week, exact, noise) ->
          noisy(
              tier,
              week,
              exact,
              histogram -> histogram == Histogram.TRUST ? 0 : noise.draw(tier.variance()));

  /// A histogram that is released besides, and was never charged.
  Mechanism ONE_NOT_CHARGED =
      (tier, week, exact, noise) -> {
        var released =
            new TreeMap<Histogram, List<Integer>>(OURS.release(tier, week, exact, noise));
        released.put(
            Histogram.REVIEWS,
            exact.of(Histogram.REVIEWS).stream()
                .map(count -> count + noise.draw(tier.variance()))
                .toList());
        return released;
      };

  /// Noise that is drawn once and shared by all buckets: their differences are exact.
  Mechanism SHARED_AMONG_BUCKETS =
      (tier, week, exact, noise) -> {
        var once = noise.draw(tier.variance());
        return noisy(tier, week, exact, _ -> once);
      };

  /// Where noise comes from.
  interface Source {
    int draw(Histogram histogram);
  }

  private static Map<Histogram, List<Integer>> noisy(
      Tier tier, int week, Tally exact, Source noise) {
    var counts = new TreeMap<Histogram, List<Integer>>();
    for (var histogram : tier.histograms(week)) {
      counts.put(
          histogram,
          exact.of(histogram).stream().map(count -> count + noise.draw(histogram)).toList());
    }
    return counts;
  }
}
