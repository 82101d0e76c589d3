package alcove.figures;

import java.util.List;

/// What is counted. Each puts a pair into one bucket or into none, so that one pair, with all that
/// its two people ever answered, changes one number by one.
public enum Histogram {
  /// How many of the two answered a check-in: nobody, one, both.
  REPLIES(false, 3),
  /// What the two answered about trust: nothing, low, middle, high on average.
  TRUST(false, 4),
  /// Whether the agreement was signed within two weeks: yes, no.
  SIGNED(true, 2),
  /// What came of its first term: it ended with it, ended early, went on for another.
  ENDED(true, 3),
  /// Whether the review that was due was held: yes, no.
  REVIEWS(false, 2),
  /// How often the two met: not at all, once, twice, more often.
  MEETINGS(false, 4);

  private final boolean once;
  private final int buckets;

  Histogram(boolean once, int buckets) {
    this.once = once;
    this.buckets = buckets;
  }

  /// Whether a pair is counted in it once in its life, and not at every release anew.
  public boolean once() {
    return once;
  }

  public int buckets() {
    return buckets;
  }

  /// Those that are counted at every release anew.
  static List<Histogram> recurring() {
    return List.of(values()).stream().filter(each -> !each.once).toList();
  }
}
