package alcove.figures;

import java.util.Optional;

/// How the figures' books are kept: first charged, then drawn, and each week once.
public final class BooksRules {

  private BooksRules() {}

  /// The books with this week's release paid for. Unchanged when nothing is due, when it is paid
  /// for already, or when it would cost more than the budget: then nothing is released.
  ///
  /// @param listed how many pairs the directory shows
  public static Books charge(Books books, int listed) {
    var tier = books.tier(listed);
    if (books.charged().isPresent() || !tier.isDue(books.week())) {
      return books;
    }
    return books
        .ledger()
        .charge(books.week(), tier.histograms(books.week()), tier.variance())
        .map(paid -> books.paid(tier, paid))
        .orElse(books);
  }

  /// The end of a week.
  ///
  /// @param next the books from now on
  /// @param release what was drawn; empty when nothing was due, or nothing could be paid for
  public record Closed(Books next, Optional<Release> release) {}

  /// Draws what was paid for, as it was paid for, and goes on to the next week. What happened once
  /// and is not released waits; what was due and could not be released is dropped, so that no
  /// release is about more than its own time.
  ///
  /// @param counted the pairs as they are at the beginning of this week
  public static Closed close(Books books, int listed, Tally counted, Noise noise) {
    var all = books.once().plus(counted);
    if (books.charged().isEmpty()) {
      var waiting = books.tier(listed).isDue(books.week()) ? Tally.empty() : all.once();
      return new Closed(books.closed(waiting, listed), Optional.empty());
    }
    var tier = books.charged().get();
    var release = Release.draw(books.releases() + 1, books.week(), tier, all, noise);
    return new Closed(books.closed(release, listed), Optional.of(release));
  }
}
