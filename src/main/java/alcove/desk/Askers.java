package alcove.desk;

import alcove.core.PersonId;
import alcove.guidance.Asker;
import alcove.store.Commit;
import alcove.store.Read;
import alcove.store.Reads;
import alcove.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// What is kept of whoever asks a supervisor, and how it is forgotten: when its time is over, when
/// they have themselves erased, and once more when a backup has brought it back.
final class Askers {
  private final Store store;

  Askers(Store store) {
    this.store = store;
  }

  Asker of(PersonId person) {
    return in(store.read(List.of(Records.asker(person))), person);
  }

  /// The same, among what was read.
  static Asker in(Reads reads, PersonId person) {
    return reads.get(Records.asker(person)).value().orElseGet(Asker::none);
  }

  /// Nothing is kept of whom there is nothing to be kept.
  static Commit put(Commit commit, Read<Asker> before, Asker next) {
    return next.isBlank() ? commit.delete(before) : commit.put(before, next);
  }

  /// Forgets how often this person has asked, as far as it does not count any more.
  void thin(PersonId person, Instant now) {
    keep(person, asker -> asker.thinned(now));
  }

  /// Forgets when this person has asked.
  ///
  /// @return whether nothing is left of it
  boolean forget(PersonId person) {
    of(person).begun().forEach(at -> store.graves().bury(began(person, at)));
    return keep(person, asker -> asker.without(_ -> true));
  }

  /// Forgets it again, where a restored backup has brought it back.
  ///
  /// @return whether it had
  boolean forgetRisen(PersonId person, Predicate<String> buried) {
    var kept = of(person);
    var left = kept.without(at -> buried.test(began(person, at)));
    return !left.equals(kept) && keep(person, asker -> left);
  }

  /// What nobody else has done, and this person only then: they may ask anew.
  private static String began(PersonId person, Instant at) {
    return String.join(" ", "asked", person.value(), at.toString());
  }

  private boolean keep(PersonId person, UnaryOperator<Asker> next) {
    return Patience.again(
            () -> {
              var read = store.read(Records.asker(person));
              var left = next.apply(read.value().orElseGet(Asker::none));
              if (read.value().filter(before -> !before.equals(left)).isEmpty()
                  && !left.isBlank()) {
                return Optional.of(true);
              }
              return store.commit(put(new Commit(), read, left)) == Commit.Result.DONE
                  ? Optional.of(true)
                  : Optional.empty();
            },
            Desk.TRIES)
        .orElse(false);
  }
}
