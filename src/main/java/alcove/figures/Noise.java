package alcove.figures;

import java.util.random.RandomGenerator;

/// Noise of the discrete Gaussian distribution, exactly: whole numbers x with probability
/// proportional to exp(-x²/2σ²).
///
/// It is drawn with whole numbers alone, as Canonne, Kamath and Steinke describe (2020, algorithms
/// 1 to 3): floating point numbers have gaps, and what falls into a gap tells what was added to
/// what.
///
/// Not for several threads at once.
public final class Noise {
  private final Coins coins;

  private Noise(Coins coins) {
    this.coins = coins;
  }

  /// Noise that nobody can foresee.
  public static Noise fresh() {
    return new Noise(Coins.fair());
  }

  /// Noise that is the same for the same `chance`.
  static Noise of(RandomGenerator chance) {
    return new Noise(Coins.of(chance));
  }

  /// One draw.
  ///
  /// @param variance σ², a whole number from 1 to 10,000
  public int draw(int variance) {
    if (variance < 1 || variance > 10_000) {
      throw new IllegalArgumentException("a noise out of bounds");
    }
    var scale = 1L;
    while (scale * scale <= variance) {
      scale++;
    }
    while (true) {
      var value = laplace(scale);
      var off = Math.subtractExact(Math.multiplyExact(Math.abs(value), scale), variance);
      var square = Math.multiplyExact(off, off);
      if (happens(square, Math.multiplyExact(2L * variance, scale * scale))) {
        return Math.toIntExact(value);
      }
    }
  }

  /// The discrete Laplace distribution: x with probability proportional to exp(-|x|/scale).
  private long laplace(long scale) {
    while (true) {
      var within = coins.below(scale);
      if (happens(within, scale)) {
        var steps = 0L;
        while (happens(1, 1)) {
          steps++;
        }
        var size = within + scale * steps;
        var negative = coins.heads();
        if (!(negative && size == 0)) {
          return negative ? -size : size;
        }
      }
    }
  }

  /// What happens with probability exp(-over/under).
  private boolean happens(long over, long under) {
    for (var whole = over / under; whole > 0; whole--) {
      if (!happensBelowOne(1, 1)) {
        return false;
      }
    }
    return happensBelowOne(over % under, under);
  }

  /// The same for a fraction up to 1: the first k at which a coin of weight over/(under·k) fails is
  /// odd with just that probability.
  private boolean happensBelowOne(long over, long under) {
    var k = 1L;
    while (coins.below(Math.multiplyExact(under, k)) < over) {
      k++;
    }
    return k % 2 == 1;
  }
}
