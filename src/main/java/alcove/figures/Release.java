package alcove.figures;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// Figures as they were released: drawn once, kept for ever, and read by every view. What stands
/// here may be known to everybody.
///
/// @param number counts the program's releases from 1
/// @param week at whose beginning they were drawn
/// @param tier by which they were drawn
/// @param counts for each histogram the buckets' counts with their noise, which may be below zero
public record Release(int number, int week, Tier tier, Map<Histogram, List<Integer>> counts) {
  public Release {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  /// Draws the noise, once for each bucket.
  ///
  /// @param exact the buckets' true counts, which go no further
  static Release draw(int number, int week, Tier tier, Tally exact, Noise noise) {
    var counts = new TreeMap<Histogram, List<Integer>>();
    for (var histogram : tier.histograms(week)) {
      counts.put(
          histogram,
          exact.of(histogram).stream()
              .map(count -> Math.addExact(count, noise.draw(tier.variance())))
              .toList());
    }
    return new Release(number, week, tier, counts);
  }

  /// About how many pairs are in the program: a pair is in one bucket of each histogram that counts
  /// all of them. Empty when none does.
  ///
  /// Below zero is none.
  OptionalInt pairs() {
    var all =
        Set.of(Histogram.REPLIES, Histogram.TRUST).stream()
            .filter(counts::containsKey)
            .mapToInt(histogram -> total(histogram))
            .average();
    return all.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.max(0, Math.round(all.getAsDouble())));
  }

  private int total(Histogram histogram) {
    return counts.getOrDefault(histogram, List.of()).stream().mapToInt(Integer::intValue).sum();
  }
}
