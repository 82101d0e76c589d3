package alcove.desk;

import alcove.desk.Task.Todo;
import alcove.figures.Books;
import alcove.figures.BooksRules;
import alcove.figures.Noise;
import alcove.figures.Release;
import alcove.figures.Weather;
import alcove.figures.Weeks;
import alcove.privacy.Ids;
import alcove.store.Commit;
import alcove.store.Errand;
import alcove.store.Errand.Claimed;
import alcove.store.Read;
import alcove.store.Reads;
import alcove.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The program's figures: counted at the beginning of each week, released when they are due, and
/// from then on only looked at.
///
/// A release is paid for in a commit of its own before any noise is drawn. Whoever dies in between
/// leaves a price that is paid and nothing that anybody has seen; whoever comes next draws what was
/// paid for. Of two that draw at once one commits, and what the other has drawn is gone.
public final class Releases {
  private final Store store;

  Releases(Store store) {
    this.store = store;
  }

  /// Lets the calendar run, if it does not yet. Where there are releases without the books that
  /// they were paid from, it never runs again: nobody knows what has been spent.
  public void begin(Instant now) {
    var reads = store.read(List.of(Records.FIGURES, Records.release(1)));
    if (reads.get(Records.FIGURES).value().isEmpty()
        && reads.get(Records.release(1)).value().isEmpty()) {
      var books = Books.open(Weeks.after(now));
      // Who was faster has begun it as well.
      store.commit(new Commit().put(reads.get(Records.FIGURES), books).add(counting(books)), reads);
    }
  }

  /// Counts at the beginning of a week, and releases what is due. A week that was counted is not
  /// counted again.
  public void count(Claimed<Todo> errand, int week) {
    var taken = Optional.<Census>empty();
    for (var i = 0; i < Desk.TRIES; i++) {
      var reads = store.read(List.of(Records.FIGURES));
      var books = at(week, reads);
      if (books.isEmpty()) {
        store.commit(new Commit().completes(errand), reads);
        return;
      }
      var census = taken.orElseGet(() -> take(week));
      taken = Optional.of(census);
      if (charge(reads, books.get(), census) && close(errand, week, census)) {
        return;
      }
    }
  }

  private static Optional<Books> at(int week, Reads reads) {
    return reads.get(Records.FIGURES).value().filter(books -> books.week() == week);
  }

  /// Looks at all pairs, some at a time.
  private Census take(int week) {
    var census = new Census(week);
    var from = Optional.of(Store.BEGINNING);
    while (from.isPresent()) {
      var some = store.pairs(from.get());
      var names = some.pairs().stream().map(Records::pair).toList();
      var reads = store.read(names);
      names.forEach(name -> reads.get(name).value().ifPresent(census::add));
      from = some.next();
    }
    return census;
  }

  /// Whether the books are as they have to be for drawing; false when somebody was faster.
  private boolean charge(Reads reads, Books books, Census census) {
    var charged = BooksRules.charge(books, census.listed());
    return charged.equals(books)
        || store.commit(new Commit().put(reads.get(Records.FIGURES), charged), reads)
            == Commit.Result.DONE;
  }

  /// Whether there is nothing left to do about this week.
  private boolean close(Claimed<Todo> errand, int week, Census census) {
    var reads = store.read(List.of(Records.FIGURES));
    var books = at(week, reads);
    if (books.isEmpty()) {
      return false;
    }
    var closed = BooksRules.close(books.get(), census.listed(), census.tally(), Noise.fresh());
    var commit =
        new Commit()
            .put(reads.get(Records.FIGURES), closed.next())
            .completes(errand)
            .add(counting(closed.next()));
    closed
        .release()
        .ifPresent(release ->
            commit.put(
                new Read<>(Records.release(release.number()), "", Optional.empty()), release));
    return store.commit(commit, reads) != Commit.Result.STALE;
  }

  /// What coordinators may see now.
  public Weather weather(Instant now) {
    var books = store.read(Records.FIGURES).value().orElseGet(() -> Books.open(Weeks.after(now)));
    return books.weather(latest(books));
  }

  private List<Release> latest(Books books) {
    var names =
        IntStream.range(0, Math.min(books.releases(), Weather.MOST_RELEASES))
            .mapToObj(past -> Records.release(books.releases() - past))
            .toList();
    var reads = store.read(names);
    return names.stream().flatMap(name -> reads.get(name).value().stream()).toList();
  }

  private static Errand<Todo> counting(Books books) {
    return new Errand<>(
        Ids.random(), books.next(), Optional.empty(), new Todo(new Task.Count(books.week()), 0));
  }
}
