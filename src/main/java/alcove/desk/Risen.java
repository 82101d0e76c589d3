package alcove.desk;

import alcove.core.Decision.Step;
import alcove.core.Effect;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.desk.Errands.Cause;
import alcove.desk.Task.Todo;
import alcove.privacy.Event;
import alcove.privacy.Field;
import alcove.privacy.Field.Name;
import alcove.privacy.Log;
import alcove.privacy.Unsealable;
import alcove.store.Commit.Result;
import alcove.store.Reads;
import alcove.store.Store;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/// What a restored backup has brought back although it was destroyed. It goes again, with every
/// mention of it in the lists of its people, before anybody is let in. Nobody is told: they were,
/// when it was destroyed.
final class Risen {
  private final Store store;
  private final Programs programs;
  private final Commits commits;
  private final Cases cases;
  private final Askers askers;
  private final Ledgers ledgers;

  Risen(Store store, Programs programs, Commits commits, Cases cases) {
    this.store = store;
    this.programs = programs;
    this.commits = commits;
    this.cases = cases;
    this.askers = new Askers(store);
    this.ledgers = new Ledgers(store);
  }

  void bury(Instant now) {
    var pairs = store.graves().pairs();
    pairs.forEach(pair -> bury(pair, now));
    var questions = store.graves().cases();
    questions.forEach(id -> cases.forget(id, now));
    var risen = pairs.size() + questions.size() + forgetTheirOwn();
    if (risen > 0) {
      Log.log(Event.BURIED_AGAIN, Field.of(Name.COUNT, risen));
    }
  }

  /// When somebody asked a supervisor, and that they took a copy. It stands under names that nobody
  /// can turn back into theirs, but each has left an errand that forgets it in time.
  ///
  /// @return of how many
  private long forgetTheirOwn() {
    if (store.graves().areNone()) {
      return 0;
    }
    var people = new HashSet<PersonId>();
    store.errands(
        Todo.class,
        todo -> {
          if (todo.task() instanceof Task.Thin(var person)) {
            people.add(person);
          }
        });
    var buried = store.graves().buried();
    return people.stream().filter(person -> forgetTheirOwn(person, buried)).count();
  }

  private boolean forgetTheirOwn(PersonId person, Predicate<String> buried) {
    var hadAsked = askers.forgetRisen(person, buried);
    var hadCopied = ledgers.forgetRisen(person, buried);
    return hadAsked || hadCopied;
  }

  private void bury(PairId id, Instant now) {
    for (var i = 0; i < Desk.TRIES; i++) {
      try {
        var reads = store.read(List.of(Records.pair(id), Records.PROGRAMS));
        var pair = reads.get(Records.pair(id)).value();
        if (pair.isEmpty() || shred(reads, pair.get(), now) == Result.DONE) {
          return;
        }
      } catch (Unsealable _) {
        // Of an epoch that is destroyed: it is gone for good where it lies.
        return;
      }
    }
  }

  private Result shred(Reads reads, Pair pair, Instant now) {
    var shred = new Step<>(pair, List.<Effect>of(new Effect.Shred()));
    return store.commit(
        commits.of(reads, pair, shred, programs.in(reads, pair.program()), new Cause(now, true)));
  }
}
