package alcove.desk;

import alcove.core.Program;
import alcove.core.ProgramId;
import alcove.desk.Ledgers.Whose;
import alcove.desk.Task.Todo;
import alcove.figures.Books;
import alcove.figures.BooksRules;
import alcove.figures.Noise;
import alcove.figures.Release;
import alcove.figures.Weather;
import alcove.figures.Weeks;
import alcove.ledger.Act;
import alcove.ledger.By;
import alcove.ledger.Kind;
import alcove.privacy.Ids;
import alcove.store.Commit;
import alcove.store.Errand;
import alcove.store.Errand.Claimed;
import alcove.store.Read;
import alcove.store.Reads;
import alcove.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The programs' figures: counted at the beginning of each week, released when they are due, and
/// from then on only looked at.
///
/// A release is paid for in a commit of its own before any noise is drawn. Whoever dies in between
/// leaves a price that is paid and nothing that anybody has seen; whoever comes next draws what was
/// paid for. Of two that draw at once one commits, and what the other has drawn is gone.
public final class Releases {
  private final Store store;
  private final Ledgers ledgers;

  Releases(Store store) {
    this.store = store;
    this.ledgers = new Ledgers(store);
  }

  /// Counts a program's pairs at the beginning of a week, and releases what is due. A week that was
  /// counted is not counted again, and without its books a program counts nothing: nobody knows
  /// what has been spent.
  public void count(Claimed<Todo> errand, ProgramId program, int week, Instant now) {
    var taken = Optional.<Census>empty();
    for (var i = 0; i < Desk.TRIES; i++) {
      var reads = store.read(List.of(Records.figures(program)));
      var books = at(week, reads.get(Records.figures(program)));
      if (books.isEmpty()) {
        store.commit(new Commit().completes(errand));
        return;
      }
      var census = taken.orElseGet(() -> take(program, week));
      taken = Optional.of(census);
      if (charge(reads, program, census) && close(errand, program, census, now)) {
        return;
      }
    }
  }

  private static Optional<Books> at(int week, Read<Books> read) {
    return read.value().filter(books -> books.week() == week);
  }

  /// Looks at all pairs of the program, some at a time.
  private Census take(ProgramId program, int week) {
    var census = new Census(week);
    var from = Optional.of(Store.BEGINNING);
    while (from.isPresent()) {
      var some = store.pairs(program, from.get());
      var names = some.pairs().stream().map(Records::pair).toList();
      var reads = store.read(names);
      names.forEach(name -> reads.get(name).value().ifPresent(census::add));
      from = some.next();
    }
    return census;
  }

  /// Whether the books are as they have to be for drawing; false when somebody was faster.
  private boolean charge(Reads reads, ProgramId program, Census census) {
    var read = reads.get(Records.figures(program));
    var books = read.value().orElseThrow();
    var charged = BooksRules.charge(books, census.listed());
    return charged.equals(books)
        || store.commit(new Commit().put(read, charged)) == Commit.Result.DONE;
  }

  /// Whether there is nothing left to do about this week.
  private boolean close(Claimed<Todo> errand, ProgramId program, Census census, Instant now) {
    var reads = store.read(List.of(Records.figures(program)));
    var books = at(census.week(), reads.get(Records.figures(program)));
    if (books.isEmpty()) {
      return false;
    }
    var closed = BooksRules.close(books.get(), census.listed(), census.tally(), Noise.fresh());
    var commit =
        new Commit()
            .put(reads.get(Records.figures(program)), closed.next())
            .completes(errand)
            .add(counting(program, closed.next()));
    var acts = new ArrayList<>(List.of(new Act(Kind.COUNTED, By.ALCOVE, census.week())));
    closed
        .release()
        .ifPresent(release -> {
          commit.put(
              new Read<>(Records.release(program, release.number()), "", Optional.empty()),
              release);
          acts.add(new Act(Kind.RELEASED, By.ALCOVE, release.number()));
        });
    ledgers.note(commit, Whose.of(program), now, acts.toArray(Act[]::new));
    return store.commit(commit) != Commit.Result.STALE;
  }

  /// What the program's coordinators may see now.
  public Weather weather(Program program, Instant now) {
    var id = program.id();
    var books = books(id, now);
    return books.weather(latest(id, books), program.fewest());
  }

  /// When the program's figures are due next.
  public Instant due(ProgramId program, Instant now) {
    return books(program, now).due();
  }

  private Books books(ProgramId program, Instant now) {
    return store
        .read(Records.figures(program))
        .value()
        .orElseGet(() -> Books.open(Weeks.after(now)));
  }

  private List<Release> latest(ProgramId program, Books books) {
    var names =
        IntStream.range(0, Math.min(books.releases(), Weather.MOST_RELEASES))
            .mapToObj(past -> Records.release(program, books.releases() - past))
            .toList();
    var reads = store.read(names);
    return names.stream().flatMap(name -> reads.get(name).value().stream()).toList();
  }

  /// The next count of a program with these books.
  static Errand<Todo> counting(ProgramId program, Books books) {
    var count = new Task.Count(program, books.week());
    return new Errand<>(Ids.random(), books.next(), Optional.empty(), new Todo(count, 0));
  }
}
