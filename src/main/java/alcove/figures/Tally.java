package alcove.figures;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// How many pairs are in each bucket, truly. It is never shown, and kept only from one release to
/// the next, for what happens once: by then an ended pair may be destroyed.
public record Tally(Map<Histogram, List<Integer>> counts) {
  public Tally {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  public static Tally empty() {
    return new Tally(Map.of());
  }

  /// This tally with one pair more.
  ///
  /// @param buckets its bucket in each histogram that it is in
  public Tally plus(Map<Histogram, Integer> buckets) {
    var all = new TreeMap<>(counts);
    buckets.forEach((histogram, bucket) ->
        all.put(
            histogram,
            IntStream.range(0, histogram.buckets())
                .mapToObj(i -> of(histogram).get(i) + (i == bucket ? 1 : 0))
                .toList()));
    return new Tally(all);
  }

  /// Both together.
  Tally plus(Tally more) {
    var all = new TreeMap<>(counts);
    more.counts.forEach((histogram, added) ->
        all.put(
            histogram,
            IntStream.range(0, histogram.buckets())
                .mapToObj(i -> of(histogram).get(i) + added.get(i))
                .toList()));
    return new Tally(all);
  }

  /// What happened once, which must not be lost until it is released.
  Tally once() {
    var kept = new TreeMap<>(counts);
    kept.keySet().removeIf(histogram -> !histogram.once());
    return new Tally(kept);
  }

  /// A count for each bucket.
  public List<Integer> of(Histogram histogram) {
    return counts.getOrDefault(histogram, Collections.nCopies(histogram.buckets(), 0));
  }
}
