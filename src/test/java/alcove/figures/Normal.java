package alcove.figures;

/// The normal distribution, as exactly as a test needs it.
final class Normal {
  private Normal() {}

  /// The probability of a standard normal value below `x` (Abramowitz and Stegun, 26.2.17).
  static double below(double x) {
    var t = 1 / (1 + 0.2316419 * Math.abs(x));
    var tail =
        Math.exp(-x * x / 2)
            / Math.sqrt(2 * Math.PI)
            * t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return x < 0 ? tail : 1 - tail;
  }

  /// The value below which a standard normal one is with probability `p`.
  static double quantile(double p) {
    var low = -9.0;
    var high = 9.0;
    for (var i = 0; i < 60; i++) {
      var middle = (low + high) / 2;
      if (below(middle) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
