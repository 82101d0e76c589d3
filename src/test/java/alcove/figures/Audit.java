package alcove.figures;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Looks at very many releases of two worlds that differ in one pair, and says how well they can be
/// told apart: as the distance of two normal distributions that would be as hard to tell.
///
/// @param tier of the program looked at
/// @param releases of each world
record Audit(Tier tier, int releases) {
  private static final int WEEK = 208;

  /// So many standard errors lie between what was measured and what is held to be certain.
  private static final double SURE = 5;

  /// What an audit that sees its pair measures at least, of what is claimed.
  private static final double POWER = 0.8;

  /// The pair that is in one world and not in the other.
  private static final Map<Histogram, Integer> PAIR =
      Map.of(
          Histogram.REPLIES, 2,
          Histogram.TRUST, 3,
          Histogram.SIGNED, 0,
          Histogram.ENDED, 1,
          Histogram.REVIEWS, 0,
          Histogram.MEETINGS, 1);

  /// What came out.
  ///
  /// @param claimed the distance that the ledger's price allows
  /// @param least the distance that there is for certain
  /// @param most the distance that there may be
  /// @param isConstant whether a statistic never changed: then nothing was hidden
  record Finding(double claimed, double least, double most, boolean isConstant) {
    boolean holds() {
      return !isConstant && least <= claimed && most >= POWER * claimed;
    }
  }

  /// What one looks at: a number made of a release, and the histograms it is made of.
  record Statistic(List<Histogram> charged, ToIntFunction<Map<Histogram, List<Integer>>> of) {
    /// The pair's own bucket.
    static Statistic bucket(Histogram histogram) {
      return new Statistic(List.of(histogram), counts -> own(counts, histogram));
    }

    /// All buckets in which the pair is.
    static Statistic sum(List<Histogram> histograms) {
      return new Statistic(histograms, Statistic::sumOf);
    }

    /// One bucket against its neighbour: what a noise that both share does not hide.
    static Statistic difference(Histogram histogram) {
      return new Statistic(
          List.of(histogram),
          counts -> {
            var buckets = counts.getOrDefault(histogram, List.of());
            return buckets.get(pairIn(histogram)) - buckets.getFirst();
          });
    }

    private static int sumOf(Map<Histogram, List<Integer>> counts) {
      return counts.keySet().stream().mapToInt(each -> own(counts, each)).sum();
    }

    private static int own(Map<Histogram, List<Integer>> counts, Histogram histogram) {
      return counts.getOrDefault(histogram, List.of()).get(pairIn(histogram));
    }

    private static int pairIn(Histogram histogram) {
      return PAIR.getOrDefault(histogram, 0);
    }
  }

  /// Looks at single releases.
  Finding of(Mechanism mechanism, Statistic statistic) {
    return of(mechanism, statistic, 1);
  }

  /// Looks at the sum over `composed` releases that are made one after the other.
  Finding of(Mechanism mechanism, Statistic statistic, int composed) {
    var noise = Chance.noise(tier.variance());
    var without = drawn(mechanism, statistic, composed, Tally.empty(), noise);
    var with = drawn(mechanism, statistic, composed, Tally.empty().plus(PAIR), noise);
    var claimed = Math.sqrt(2.0 * composed * price(statistic) / Rho.WHOLE);
    var cut = (mean(without) + mean(with)) / 2;
    var distance = Normal.quantile(above(with, cut)) - Normal.quantile(above(without, cut));
    var error = Math.sqrt(2.0 / releases) * 0.5 * Math.sqrt(2 * Math.PI);
    return new Finding(
        claimed,
        distance - SURE * error,
        distance + SURE * error,
        isConstant(without) || isConstant(with));
  }

  private long price(Statistic statistic) {
    return statistic.charged().size() * Rho.of(tier.variance()).parts();
  }

  private int[] drawn(
      Mechanism mechanism, Statistic statistic, int composed, Tally world, Noise noise) {
    var drawn = new int[releases];
    for (var i = 0; i < releases; i++) {
      for (var part = 0; part < composed; part++) {
        drawn[i] += statistic.of().applyAsInt(mechanism.release(tier, WEEK, world, noise));
      }
    }
    return drawn;
  }

  private static double mean(int[] drawn) {
    var sum = 0.0;
    for (var each : drawn) {
      sum += each;
    }
    return sum / drawn.length;
  }

  /// The share of what lies above `cut`.
  private static double above(int[] drawn, double cut) {
    var above = 0.0;
    for (var each : drawn) {
      above += each > cut ? 1 : 0;
    }
    return above / drawn.length;
  }

  private static boolean isConstant(int[] drawn) {
    for (var each : drawn) {
      if (each != drawn[0]) {
        return false;
      }
    }
    return true;
  }
}
