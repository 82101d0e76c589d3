package alcove.desk;

import alcove.core.PersonId;
import alcove.core.ProgramId;
import alcove.core.Side;
import alcove.directory.Listed;
import alcove.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Who is in a pair, as everybody may know.
public final class Directory {
  /// Where it begins.
  public static final String BEGINNING = Store.BEGINNING;

  /// A page has at least so many lines where there are as many; at most some more.
  private static final int LINES = 20;

  /// What is looked at for one page, in goes of a hundred records: a bound for an answer that is
  /// waited for.
  private static final int GOES = 50;

  private static final Comparator<Listed> LATEST_FIRST =
      Comparator.comparing(Listed::since).reversed();

  private final Store store;
  private final Function<PersonId, List<Seat>> seats;

  Directory(Store store, Function<PersonId, List<Seat>> seats) {
    this.store = store;
    this.seats = seats;
  }

  /// The lines of one person, in whichever programs.
  public List<Listed> of(PersonId person) {
    return seats.apply(person).stream()
        .flatMap(seat -> line(seat.pair()).stream())
        .sorted(LATEST_FIRST)
        .toList();
  }

  /// A page of a program, from [#BEGINNING] or from where an earlier one ended. All pages together
  /// have each pair that was there all the time.
  public Listed.Page from(ProgramId program, String place) {
    var lines = new ArrayList<Listed>();
    var next = Optional.of(place);
    for (var i = 0; i < GOES && next.isPresent() && lines.size() < LINES; i++) {
      var some = store.pairs(program, next.get());
      var names = some.pairs().stream().map(Records::pair).toList();
      var reads = store.read(names);
      names.forEach(name -> reads.get(name).value().flatMap(Directory::line).ifPresent(lines::add));
      next = some.next();
    }
    lines.sort(LATEST_FIRST);
    return new Listed.Page(lines, next);
  }

  /// How a pair stands there; empty when it does not.
  static Optional<Listed> line(Pair pair) {
    var mentor = pair.partner(Side.MENTOR);
    return pair.moments()
        .agreed()
        .filter(_ -> pair.pairing().isLive())
        .map(since ->
            new Listed(
                mentor.person(),
                pair.partner(Side.MENTEE).person(),
                since.atZone(mentor.zone()).toLocalDate()));
  }
}
