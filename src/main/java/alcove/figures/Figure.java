package alcove.figures;

import java.util.List;

/// What is shown: a share, computed from the buckets of one histogram and from nothing else.
public enum Figure {
  /// People who answered a check-in.
  REPLIES(Histogram.REPLIES),
  /// Of the pairs that answered about trust: those with much of it.
  TRUST(Histogram.TRUST),
  /// Of these: those with little.
  MISTRUST(Histogram.TRUST),
  /// Reviews that were held, of those that were due.
  REVIEWS(Histogram.REVIEWS),
  /// Agreements that were signed within two weeks.
  SIGNED(Histogram.SIGNED),
  /// Pairs that came to the end of their term, or went on beyond it, of those whose term is over or
  /// that ended early.
  COMPLETED(Histogram.ENDED),
  /// Of those that did: pairs that went on for another term.
  RENEWED(Histogram.ENDED),
  /// Pairs that met.
  MET(Histogram.MEETINGS);

  private final Histogram histogram;

  Figure(Histogram histogram) {
    this.histogram = histogram;
  }

  public Histogram histogram() {
    return histogram;
  }

  /// How much of a pair in each bucket is in the share.
  List<Integer> shares() {
    return switch (this) {
      case REPLIES -> List.of(0, 1, 2);
      case TRUST -> List.of(0, 0, 0, 1);
      case MISTRUST -> List.of(0, 1, 0, 0);
      case REVIEWS, SIGNED -> List.of(1, 0);
      case COMPLETED -> List.of(1, 0, 1);
      case RENEWED -> List.of(0, 0, 1);
      case MET -> List.of(0, 1, 1, 1);
    };
  }

  /// How much of it is in the whole.
  List<Integer> wholes() {
    return switch (this) {
      case REPLIES -> List.of(2, 2, 2);
      case TRUST, MISTRUST -> List.of(0, 1, 1, 1);
      case REVIEWS, SIGNED -> List.of(1, 1);
      case COMPLETED -> List.of(1, 1, 1);
      case RENEWED -> List.of(1, 0, 1);
      case MET -> List.of(1, 1, 1, 1);
    };
  }
}
