package alcove.matching;

import alcove.core.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/// Some couples that are left out by chance, so that a couple which is missing says nothing: it may
/// be that one of the two asked for it, or that chance did.
///
/// Chance decides by secret seeds that stay for a while. Asking again and again shows the same, so
/// nothing can be averaged out.
final class Veil {
  /// One couple in so many is left out.
  private static final int ONE_IN = 12;

  private final ToLongFunction<PersonId> seeds;
  private final Map<PersonId, Long> known = new HashMap<>();

  /// @param seeds a secret number of each person
  Veil(ToLongFunction<PersonId> seeds) {
    this.seeds = seeds;
  }

  boolean hides(Couple couple) {
    return Long.remainderUnsigned(
            scrambled(seed(couple.mentor()) + Long.rotateLeft(seed(couple.mentee()), 32)), ONE_IN)
        == 0;
  }

  private long seed(PersonId person) {
    return known.computeIfAbsent(person, seeds::applyAsLong);
  }

  /// SplitMix64's finaliser (Steele, Lea, Flood 2014).
  private static long scrambled(long seed) {
    var z = (seed ^ (seed >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
