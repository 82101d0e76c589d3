package alcove.figures;

import java.time.Instant;
import java.util.List;

/// What coordinators may see: what has been released, and what the directory shows anyway.
///
/// @param releases the newest first
/// @param listed how many pairs the directory showed when it was last counted; 0 before that
/// @param counted when that was
/// @param next when figures are due next
/// @param fewest so many pairs a figure is about at the least, as the coordinators have set it
public record Weather(
    List<Release> releases, int listed, Instant counted, Instant next, int fewest) {
  /// So many releases are looked at; a chart has no more points.
  public static final int MOST_RELEASES = 20;

  public Weather {
    releases = List.copyOf(releases);
  }

  /// The figure as of the newest release.
  Shown shown(Figure figure) {
    return FigureRules.shown(figure, releases, fewest);
  }

  /// The same as it was so many releases ago.
  Weather ago(int past) {
    var then = releases.subList(past, releases.size());
    return new Weather(then, listed, counted, next, fewest);
  }

  /// The same as it was when the release of this number was the newest; as it is when there is none
  /// of it.
  Weather at(int number) {
    var then = releases.stream().filter(release -> release.number() <= number).toList();
    return then.isEmpty() ? this : new Weather(then, listed, counted, next, fewest);
  }
}
