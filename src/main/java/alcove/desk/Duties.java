package alcove.desk;

import alcove.core.PersonId;
import alcove.core.Program;
import alcove.desk.Task.Todo;
import alcove.guidance.Rota;
import alcove.store.Commit;
import alcove.store.Errand;
import alcove.store.Reads;
import alcove.store.Store;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Which supervisor is there, and what each of them has.
final class Duties {
  private final Store store;
  private final Programs programs;

  Duties(Store store, Programs programs) {
    this.store = store;
    this.programs = programs;
  }

  static Rota in(Reads reads) {
    return reads.get(Records.ROTA).value().orElseGet(Rota::none);
  }

  /// What this person has as a supervisor; an empty duty when they are none.
  Rota.Duty of(PersonId person) {
    return in(store.read(List.of(Records.ROTA))).of(person);
  }

  /// Has the cases looked after of those who are the program's supervisors no more.
  static List<Errand<Todo>> left(Store store, Program before, Program after, Instant now) {
    var gone = new HashSet<>(before.supervisors());
    gone.removeAll(after.supervisors());
    if (gone.isEmpty()) {
      return List.of();
    }
    var rota = in(store.read(List.of(Records.ROTA)));
    var errands = new Errands(store);
    return gone.stream()
        .flatMap(person -> rota.of(person).open().stream())
        .map(id -> errands.of(id, now, new Task.Visit()))
        .toList();
  }

  /// Lets a supervisor be away, or back.
  ///
  /// @return whether it was taken: not of anybody else
  boolean away(PersonId person, boolean away) {
    return Patience.again(
            () -> {
              var reads = store.read(List.of(Records.PROGRAMS, Records.ROTA));
              if (!programs.in(reads).supervisors().contains(person)) {
                return Optional.of(false);
              }
              var commit = new Commit().put(reads.get(Records.ROTA), in(reads).away(person, away));
              return switch (store.commit(commit)) {
                case DONE, ANSWERED_BEFORE -> Optional.of(true);
                case STALE, LEASE_LOST -> Optional.empty();
              };
            },
            Desk.TRIES)
        .orElse(false);
  }
}
