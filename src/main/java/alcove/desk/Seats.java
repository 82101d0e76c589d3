package alcove.desk;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Who;
import alcove.store.Name;
import alcove.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds a person's places in pairs, mostly in one round trip.
final class Seats {
  private final Store store;
  private final Programs programs;
  private final Guesses guesses = new Guesses();

  Seats(Store store, Programs programs) {
    this.store = store;
    this.programs = programs;
  }

  /// The person's place in the pair; empty for everybody who is not in it.
  static Optional<Seat> look(Store store, Programs programs, Who who, PairId id) {
    var reads = store.read(List.of(Records.pair(id), Records.PROGRAMS));
    return reads
        .get(Records.pair(id))
        .value()
        .flatMap(pair ->
            pair.sideOf(who.person())
                .map(side -> new Seat(pair, side, programs.in(reads, pair.program()))));
  }

  /// Those in all pairs that still exist.
  List<Seat> of(PersonId person) {
    var names = new ArrayList<Name<?>>(List.of(Records.person(person), Records.PROGRAMS));
    guesses.of(person).forEach(pair -> names.add(Records.pair(pair)));
    var reads = store.read(names);
    var found = Records.person(reads, person);
    guesses.keep(found);
    reads.and(
        store.read(
            found.memberships().stream()
                .map(membership -> Records.pair(membership.pair()))
                .filter(name -> !reads.holds(name))
                .toList()));
    var seats = new ArrayList<Seat>();
    for (var membership : found.memberships()) {
      reads
          .get(Records.pair(membership.pair()))
          .value()
          .ifPresent(pair ->
              seats.add(new Seat(pair, membership.side(), programs.in(reads, pair.program()))));
    }
    return seats;
  }
}
