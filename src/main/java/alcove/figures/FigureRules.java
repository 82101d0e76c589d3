package alcove.figures;

import java.util.Collections;
import java.util.List;

/// How figures are made of a release. All of it works on what has been released, so nothing here
/// can tell more than that.
public final class FigureRules {
  /// What is about fewer pairs than this says nothing that would be worth its margin.
  static final int LEAST = 14;

  /// A share with more points of noise on both sides is not shown.
  static final int MOST_MARGIN = 25;

  static final int LOWEST = 10;
  static final int HIGHEST = 90;

  private FigureRules() {}

  /// The figure as of the newest of these releases.
  ///
  /// @param releases the newest first
  /// @param fewest so many pairs it must be about, however few more would do
  public static Shown shown(Figure figure, List<Release> releases, int fewest) {
    var drawn = drawn(figure, releases);
    var whole = sum(drawn, figure, figure.wholes());
    if (drawn.isEmpty()
        || whole < (double) Math.max(LEAST, fewest) * Collections.max(figure.wholes())) {
      return new Shown.NotShown();
    }
    var share = Math.clamp(share(figure, drawn), 0, 1);
    var tier = drawn.getFirst().tier();
    if (tier == Tier.CLOSE_OUT) {
      return new Shown.Band(Math.min(2, (int) (share * 3)));
    }
    var variance = drawn.stream().mapToInt(release -> release.tier().variance()).sum();
    var noise = noise(figure, variance, share) / whole;
    return percent(share, noise, step(tier, noise));
  }

  /// The releases that the figure is made of, the newest first.
  static List<Release> drawn(Figure figure, List<Release> releases) {
    return releases.stream()
        .filter(release -> release.counts().containsKey(figure.histogram()))
        .filter(release -> !figure.histogram().once() || isRecent(release, releases))
        .limit(figure.histogram().once() ? releases.size() : 1)
        .toList();
  }

  /// The share in all of these releases together; no number when there is nothing to share.
  static double share(Figure figure, List<Release> drawn) {
    return sum(drawn, figure, figure.shares()) / sum(drawn, figure, figure.wholes());
  }

  /// What happens once is summed up over half a year: in one release it is too little to say
  /// anything.
  private static boolean isRecent(Release release, List<Release> releases) {
    return release.week() > releases.getFirst().week() - Weeks.YEAR / 2;
  }

  /// The noise in the share times the whole, as a standard deviation.
  private static double noise(Figure figure, int variance, double share) {
    var squares = 0.0;
    for (var bucket = 0; bucket < figure.wholes().size(); bucket++) {
      var weight = figure.shares().get(bucket) - share * figure.wholes().get(bucket);
      squares += weight * weight;
    }
    return Math.sqrt(variance * squares);
  }

  /// What a share is rounded to, in points.
  private static int step(Tier tier, double noise) {
    return switch (tier) {
      case CLOSE_OUT, HALF_YEARLY -> 10;
      case QUARTERLY -> noise > 0.04 ? 10 : 5;
      case FOUR_WEEKLY -> 5;
      case WEEKLY -> noise > 0.005 ? 2 : 1;
    };
  }

  /// The margin has the rounding in it.
  private static Shown percent(double share, double noise, int step) {
    var rounding = step * step / 12.0;
    var margin = (int) Math.ceil(2 * Math.sqrt(100 * noise * 100 * noise + rounding));
    if (margin > MOST_MARGIN) {
      return new Shown.NotShown();
    }
    var rounded = (int) (Math.round(100 * share / step) * step);
    return new Shown.Percent(Math.clamp(rounded, LOWEST, HIGHEST), margin);
  }

  private static double sum(List<Release> releases, Figure figure, List<Integer> weights) {
    var sum = 0.0;
    for (var release : releases) {
      var counts = release.counts().getOrDefault(figure.histogram(), List.of());
      for (var bucket = 0; bucket < counts.size(); bucket++) {
        sum += (double) counts.get(bucket) * weights.get(bucket);
      }
    }
    return sum;
  }
}
