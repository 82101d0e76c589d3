package alcove.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a program's figures are at: what they have cost, what waits to be released, and when that
/// may be.
///
/// @param week the next week to count at, at its beginning
/// @param charged by which tier that week's release is paid for and may be drawn; empty while it is
///   not
/// @param once what happened once and was not released yet
/// @param last about how many pairs there were at the last release, when there was one
/// @param releases how many releases there have been
/// @param listed how many pairs the directory showed a week before
public record Books(
    int week,
    Optional<Tier> charged,
    Ledger ledger,
    Tally once,
    Optional<Integer> last,
    int releases,
    int listed) {

  /// The books of a program that has not counted yet.
  ///
  /// @param week the first week to count at
  public static Books open(int week) {
    return new Books(week, Optional.empty(), Ledger.empty(), Tally.empty(), Optional.empty(), 0, 0);
  }

  /// When the program counts next.
  public Instant next() {
    return Weeks.begin(week);
  }

  /// What coordinators may see now.
  ///
  /// @param latest the latest releases, the newest first
  /// @param fewest so many pairs a figure is about at the least
  public Weather weather(List<Release> latest, int fewest) {
    return new Weather(latest, listed, Weeks.begin(week - 1), due(), fewest);
  }

  /// When figures are due next.
  public Instant due() {
    return Weeks.begin(tier(listed).next(week - 1));
  }

  /// The tier that holds now.
  ///
  /// @param listed how many pairs the directory shows: it decides before the first release
  Tier tier(int listed) {
    return Tier.of(last.orElse(listed));
  }

  /// These books with this week's release paid for.
  Books paid(Tier tier, Ledger paid) {
    return new Books(week, Optional.of(tier), paid, once, last, releases, listed);
  }

  /// These books at the next week.
  Books closed(Tally waiting, int listedNow) {
    return new Books(week + 1, Optional.empty(), ledger, waiting, last, releases, listedNow);
  }

  /// These books after a release.
  Books closed(Release release, int listedNow) {
    var pairs = release.pairs();
    var known = pairs.isPresent() ? Optional.of(pairs.getAsInt()) : last;
    return new Books(
        week + 1, Optional.empty(), ledger, Tally.empty(), known, release.number(), listedNow);
  }
}
