package alcove.figures;

import java.util.EnumSet;
import java.util.Set;

/// How often a program of some size has figures, and with how much noise: what is asked about few
/// pairs must be asked seldom.
///
/// | tier | histograms that a pair is in, in any 52 weeks | of the budget |
/// |---|---|---|
/// | close-out | 2 | 2/6 = 0.333 |
/// | half-yearly | 2 × 2, and 2 once | 6/18 = 0.333 |
/// | quarterly | 4 × 3, reviews and meetings by turns, and 2 once | 14/52 = 0.269 |
/// | every four weeks | 13 × 2, 4 reviews, 4 meetings, and 2 once | 36/130 = 0.277 |
/// | weekly | 26 × 2, 13 reviews, 13 meetings, and 2 once | 80/314 = 0.255 |
public enum Tier {
  /// Too few for anything but a look back once a year.
  CLOSE_OUT(0, 52, 3),
  HALF_YEARLY(20, 26, 9),
  QUARTERLY(80, 13, 26),
  FOUR_WEEKLY(300, 4, 65),
  WEEKLY(1000, 1, 157);

  /// Every so many weeks the larger programs look at reviews, which are seldom due, and halfway
  /// between at meetings.
  private static final int TURN = 16;

  private final int from;
  private final int weeks;
  private final int variance;

  Tier(int from, int weeks, int variance) {
    this.from = from;
    this.weeks = weeks;
    this.variance = variance;
  }

  /// The tier of a program of so many pairs.
  public static Tier of(int pairs) {
    var found = CLOSE_OUT;
    for (var tier : values()) {
      found = pairs >= tier.from ? tier : found;
    }
    return found;
  }

  /// The noise of each bucket, as its variance.
  public int variance() {
    return variance;
  }

  /// Whether it has figures at the beginning of `week`.
  public boolean isDue(int week) {
    return week % weeks == 0;
  }

  /// The first week after `week` at whose beginning it has figures.
  public int next(int week) {
    return week - Math.floorMod(week, weeks) + weeks;
  }

  /// What its release at the beginning of `week` is made of.
  public Set<Histogram> histograms(int week) {
    return switch (this) {
      case CLOSE_OUT -> EnumSet.of(Histogram.REPLIES, Histogram.TRUST);
      case HALF_YEARLY -> with(Histogram.REPLIES, Histogram.TRUST);
      case QUARTERLY -> with(Histogram.REPLIES, Histogram.TRUST, byTurns(week / weeks));
      case FOUR_WEEKLY ->
          week % (TURN / 2) == 0
              ? with(Histogram.REPLIES, Histogram.TRUST, byTurns(week / (TURN / 2)))
              : with(Histogram.REPLIES, Histogram.TRUST);
      case WEEKLY ->
          week % 2 == 0 ? with(Histogram.REPLIES, Histogram.TRUST) : with(byTurns(week / 2));
    };
  }

  private static Histogram byTurns(int turn) {
    return turn % 2 == 0 ? Histogram.REVIEWS : Histogram.MEETINGS;
  }

  /// What happens once in a pair's life is in every release.
  private static Set<Histogram> with(Histogram... recurring) {
    var all = EnumSet.of(Histogram.SIGNED, Histogram.ENDED);
    all.addAll(Set.of(recurring));
    return all;
  }
}
