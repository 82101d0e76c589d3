package alcove.bench;

import alcove.core.Side;
import alcove.desk.Pair;
import alcove.desk.Person;
import alcove.pairing.Admission.Membership;
import alcove.store.Commit;
import alcove.store.Name;
import alcove.store.Read;
import alcove.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Numbered pairs of [MidTerm], put into a store.
final class Population {
  private static final int PAIRS_IN_COMMIT = 50;

  private final Store store;
  private final MidTerm pairs = new MidTerm(Instant.now());

  Population(Store store) {
    this.store = store;
  }

  /// Puts the pairs of these numbers into the store.
  void fill(int from, int to) {
    for (var first = from; first < to; first += PAIRS_IN_COMMIT) {
      var commit = new Commit().in(MidTerm.PROGRAM.id());
      for (var number = first; number < Math.min(to, first + PAIRS_IN_COMMIT); number++) {
        add(number, commit);
      }
      if (store.commit(commit) != Commit.Result.DONE) {
        throw new IllegalStateException("the population is there already");
      }
    }
  }

  private void add(int number, Commit commit) {
    var pair = pairs.at(number);
    commit.put(fresh(new Name.OfPair<>(pair.id(), Pair.class)), pair);
    for (var side : Side.values()) {
      var mine = pair.partner(side).person();
      var other = pair.partner(side.other()).person();
      var place = new Membership(pair.id(), pair.program(), side, other, true, false);
      commit.put(fresh(new Name.OfPerson<>(mine, Person.class)), new Person(mine, List.of(place)));
    }
    commit.plan(pair.id(), pair.agenda().next());
    pair.room().at().ifPresent(room -> commit.room(room, Optional.of(pair.id())));
  }

  private static <T> Read<T> fresh(Name<T> name) {
    return new Read<>(name, "", Optional.empty());
  }
}
