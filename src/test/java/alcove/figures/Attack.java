package alcove.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// What somebody finds out who knows every other pair, every date and every rule, and sees all
/// releases of a year. How often they guess right, where a coin would be right in half of all
/// cases.
public record Attack(Tier tier, int trials) {
  private static final int BEGIN = 104;

  /// How many pairs are unknown to whoever reconstructs.
  private static final int UNKNOWN = 20;

  /// The best that anybody can do against this tier, by what a year of it costs.
  public double bound() {
    return bound(spent());
  }

  /// The best that anybody can do against this tier who knows that the pair is in it, and guesses
  /// which of two stories about it is true: out of one bucket, into another.
  public double storyBound() {
    return bound(spent().plus(spent()));
  }

  /// The best that anybody can do against the whole budget.
  public static double mostBound() {
    return bound(Rho.BUDGET);
  }

  /// The same between two stories.
  public static double mostStoryBound() {
    return bound(Rho.BUDGET.plus(Rho.BUDGET));
  }

  private static double bound(Rho spent) {
    return Normal.below(Math.sqrt(2.0 * spent.parts() / Rho.WHOLE) / 2);
  }

  /// What a year of this tier costs a pair, of what it may cost.
  public double spentOfBudget() {
    return (double) spent().parts() / Rho.BUDGET.parts();
  }

  private Rho spent() {
    var ledger = Ledger.empty();
    for (var week = BEGIN; week < BEGIN + Weeks.YEAR; week++) {
      if (tier.isDue(week)) {
        ledger = ledger.charge(week, tier.histograms(week), tier.variance()).orElseThrow();
      }
    }
    return ledger.spent(BEGIN + Weeks.YEAR - 1);
  }

  /// Is this pair in the program, with all that it did in a year? All releases, each weighed as the
  /// noise deserves it.
  public double membership() {
    var noise = Chance.noise(1);
    var chance = Chance.seeded(2);
    var right = 0;
    for (var trial = 0; trial < trials; trial++) {
      var isIn = chance.nextBoolean();
      var evidence = 0.0;
      var seen = new ArrayList<Histogram>();
      for (var week = BEGIN; week < BEGIN + Weeks.YEAR; week++) {
        for (var _ : counted(week, seen)) {
          evidence += noise.draw(tier.variance()) + (isIn ? 1 : 0) - 0.5;
        }
      }
      right += evidence > 0 == isIn ? 1 : 0;
    }
    return (double) right / trials;
  }

  /// Did the pair that came in between two releases, and left again before the year was over,
  /// reply? The releases with it against those without it: those who replied, less those who did
  /// not.
  public double differencing() {
    var noise = Chance.noise(3);
    var chance = Chance.seeded(4);
    var right = 0;
    for (var trial = 0; trial < trials; trial++) {
      var replied = chance.nextBoolean();
      var with = new ArrayList<Integer>();
      var without = new ArrayList<Integer>();
      for (var week = BEGIN; week < BEGIN + Weeks.YEAR; week++) {
        if (tier.isDue(week) && tier.histograms(week).contains(Histogram.REPLIES)) {
          var isIn = week >= BEGIN + 26;
          var story = isIn ? (replied ? 1 : -1) : 0;
          (isIn ? with : without).add(story + difference(noise));
        }
      }
      right += mean(with) > mean(without) == replied ? 1 : 0;
    }
    return (double) right / trials;
  }

  /// Which of twenty pairs replied? They come and go as everybody can see, and each release is an
  /// equation about those that are there.
  public double reconstruction() {
    var noise = Chance.noise(5);
    var chance = Chance.seeded(6);
    var right = 0;
    var rounds = Math.max(1, trials / UNKNOWN / 10);
    for (var round = 0; round < rounds; round++) {
      right += new Reconstruction(tier, chance, noise).right();
    }
    return (double) right / rounds / UNKNOWN;
  }

  /// The histograms in which the pair is counted at the beginning of a week.
  private List<Histogram> counted(int week, List<Histogram> seen) {
    if (!tier.isDue(week)) {
      return List.of();
    }
    var counted =
        tier.histograms(week).stream()
            .filter(histogram -> !histogram.once() || !seen.contains(histogram))
            .toList();
    seen.addAll(counted);
    return counted;
  }

  /// The noise of one bucket less that of another.
  private int difference(Noise noise) {
    var one = noise.draw(tier.variance());
    var other = noise.draw(tier.variance());
    return one - other;
  }

  private static double mean(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).average().orElse(0);
  }

  /// Least squares over a year's releases, held to what a count can be.
  private record Reconstruction(Tier tier, RandomGenerator chance, Noise noise) {
    int right() {
      var secrets = new boolean[UNKNOWN];
      for (var i = 0; i < UNKNOWN; i++) {
        secrets[i] = chance.nextBoolean();
      }
      var squares = new double[UNKNOWN][UNKNOWN + 1];
      for (var i = 0; i < UNKNOWN; i++) {
        squares[i][i] = 2.0 * tier.variance();
      }
      for (var week = BEGIN; week < BEGIN + Weeks.YEAR; week++) {
        if (tier.isDue(week) && tier.histograms(week).contains(Histogram.REPLIES)) {
          equation(secrets, squares);
        }
      }
      var solved = solve(squares);
      var right = 0;
      for (var i = 0; i < UNKNOWN; i++) {
        right += solved[i] > 0 == secrets[i] ? 1 : 0;
      }
      return right;
    }

    private void equation(boolean[] secrets, double[][] squares) {
      var isIn = new int[UNKNOWN];
      var count = noise.draw(tier.variance());
      count -= noise.draw(tier.variance());
      for (var i = 0; i < UNKNOWN; i++) {
        isIn[i] = chance.nextInt(2);
        count += isIn[i] * (secrets[i] ? 1 : -1);
      }
      for (var i = 0; i < UNKNOWN; i++) {
        for (var j = 0; j < UNKNOWN; j++) {
          squares[i][j] += isIn[i] * isIn[j];
        }
        squares[i][UNKNOWN] += isIn[i] * count;
      }
    }

    private static double[] solve(double[][] rows) {
      for (var pivot = 0; pivot < UNKNOWN; pivot++) {
        for (var row = 0; row < UNKNOWN; row++) {
          var factor = row == pivot ? 0 : rows[row][pivot] / rows[pivot][pivot];
          for (var column = pivot; factor != 0 && column <= UNKNOWN; column++) {
            rows[row][column] -= factor * rows[pivot][column];
          }
        }
      }
      var solved = new double[UNKNOWN];
      for (var i = 0; i < UNKNOWN; i++) {
        solved[i] = rows[i][UNKNOWN] / rows[i][i];
      }
      return solved;
    }
  }
}
