package alcove.figures;

import java.time.Instant;
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
public record Books(
    int week,
    Optional<Tier> charged,
    Ledger ledger,
    Tally once,
    Optional<Integer> last,
    int releases) {

  /// The books of a program that has not counted yet.
  ///
  /// @param week the first week to count at
  public static Books open(int week) {
    return new Books(week, Optional.empty(), Ledger.empty(), Tally.empty(), Optional.empty(), 0);
  }

  /// When the program counts next.
  public Instant next() {
    return Weeks.begin(week);
  }

  /// The tier that holds now.
  ///
  /// @param listed how many pairs the directory shows: it decides before the first release
  Tier tier(int listed) {
    return Tier.of(last.orElse(listed));
  }

  /// These books with this week's release paid for.
  Books paid(Tier tier, Ledger paid) {
    return new Books(week, Optional.of(tier), paid, once, last, releases);
  }

  /// These books at the next week.
  Books closed(Tally waiting) {
    return new Books(week + 1, Optional.empty(), ledger, waiting, last, releases);
  }

  /// These books after a release.
  Books closed(Release release) {
    var pairs = release.pairs();
    var known = pairs.isPresent() ? Optional.of(pairs.getAsInt()) : last;
    return new Books(week + 1, Optional.empty(), ledger, Tally.empty(), known, release.number());
  }
}
