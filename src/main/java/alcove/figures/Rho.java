package alcove.figures;

/// A loss of privacy, exactly: so many of the parts that all of [Tier]'s noises divide. One
/// histogram under noise of variance σ² costs ρ = 1/(2σ²) of zero-concentrated differential
/// privacy.
///
/// @param parts of [#WHOLE], which is 1
record Rho(long parts) implements Comparable<Rho> {
  /// Twice the least common multiple of the variances 3, 9, 26, 65 and 157.
  static final long WHOLE = 2L * 9 * 26 * 5 * 157;

  static final Rho NONE = new Rho(0);

  /// What any 52 weeks may cost a pair: 0.35, that is (4, 10⁻⁶).
  static final Rho BUDGET = new Rho(WHOLE * 35 / 100);

  /// What one histogram costs.
  ///
  /// @throws IllegalArgumentException for a variance that is none of a tier's
  static Rho of(int variance) {
    if (variance <= 0 || WHOLE % (2L * variance) != 0) {
      throw new IllegalArgumentException("a noise that the ledger cannot keep");
    }
    return new Rho(WHOLE / (2L * variance));
  }

  Rho plus(Rho more) {
    return new Rho(Math.addExact(parts, more.parts));
  }

  Rho max(Rho other) {
    return compareTo(other) < 0 ? other : this;
  }

  @Override
  public int compareTo(Rho other) {
    return Long.compare(parts, other.parts);
  }
}
