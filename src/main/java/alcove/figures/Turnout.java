package alcove.figures;

import alcove.core.PairId;
import alcove.core.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The pairs of a program on their way into the figures. A person who is in many pairs counts in
/// two of them: those that began first.
///
/// Which these are is decided by what the directory shows of them alone (who, and since when), so
/// that nothing which people answered in one pair moves another in or out.
///
/// Not for several threads at once.
public final class Turnout {
  /// In so many pairs a person counts at most.
  static final int MOST_PAIRS = 2;

  private final List<Entry> entries = new ArrayList<>();

  private record Entry(
      PairId pair, List<PersonId> people, Instant since, Map<Histogram, Integer> buckets) {}

  /// Adds a pair; one that never began is left out.
  ///
  /// @param buckets where it is counted, should it count
  public void add(
      PairId pair, List<PersonId> people, Moments moments, Map<Histogram, Integer> buckets) {
    moments.agreed().ifPresent(since -> entries.add(new Entry(pair, people, since, buckets)));
  }

  /// How many of the pairs that count are in each bucket.
  public Tally tally() {
    var order = Comparator.comparing(Entry::since).thenComparing(each -> each.pair().value());
    var places = new HashMap<PersonId, Integer>();
    var tally = Tally.empty();
    for (var entry : entries.stream().sorted(order).toList()) {
      var counts = true;
      for (var person : entry.people()) {
        counts &= places.merge(person, 1, Integer::sum) <= MOST_PAIRS;
      }
      tally = counts ? tally.plus(entry.buckets()) : tally;
    }
    return tally;
  }
}
