package alcove.desk;

import alcove.core.PersonId;
import alcove.store.Name;
import alcove.store.Store;
import java.util.ArrayList;
import java.util.List;

/// Finds a person's places in pairs, mostly in one round trip.
final class Seats {
  private final Store store;
  private final Programs programs;
  private final Guesses guesses = new Guesses();

  Seats(Store store, Programs programs) {
    this.store = store;
    this.programs = programs;
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
