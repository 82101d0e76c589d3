package alcove.desk;

import alcove.core.Decision.Step;
import alcove.core.Effect;
import alcove.core.Program;
import alcove.desk.Errands.Cause;
import alcove.pairing.AnnouncingRules;
import alcove.store.Commit;
import alcove.store.Read;
import alcove.store.Reads;
import alcove.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Makes a decision about a pair into one commit: the pair, its people's lists, when its agenda
/// comes next, and what is to be done outside.
final class Commits {
  private final Store store;
  private final Errands errands;

  Commits(Store store) {
    this.store = store;
    this.errands = new Errands(store);
  }

  /// Something to do at this time that is no pair's matter.
  Commit later(Instant at, Task task) {
    return new Commit().add(errands.alone(at, task));
  }

  /// The first step of a new pair. Both people were read.
  Commit ofFirst(Reads reads, Step<Pair> step, Program program, Instant now) {
    var pair = step.next();
    var commit =
        new Commit()
            .in(pair.program())
            .put(new Read<>(Records.pair(pair.id()), "", Optional.empty()), pair);
    for (var person : List.of(pair.mentor().person(), pair.mentee().person())) {
      var member = Records.person(reads, person);
      Memberships.change(pair, reads.get(Records.person(person)), member, commit);
    }
    commit.plan(pair.id(), pair.agenda().next());
    errands.enter(step.effects(), pair.bond(program), new Cause(now, false), commit);
    return commit;
  }

  Commit of(Reads reads, Pair before, Step<Pair> step, Program program, Cause cause) {
    var pair = step.next();
    var commit = new Commit().in(pair.program());
    var shred = step.effects().stream().anyMatch(Effect.Shred.class::isInstance);
    var read = reads.get(Records.pair(pair.id()));
    if (shred) {
      commit.delete(read).plan(pair.id(), Optional.empty());
    } else {
      commit.put(read, pair).plan(pair.id(), pair.agenda().next());
    }
    rooms(before, pair, shred, commit);
    if (shred || Memberships.differ(before, pair)) {
      people(reads, pair, shred, commit);
    }
    errands.enter(step.effects(), pair.bond(program), cause, commit);
    AnnouncingRules.after(before.pairing(), pair.pairing(), program)
        .map(Task.Announce::new)
        .map(task -> {
          var at = AnnouncingRules.moment(pair.id(), program, cause.now());
          return errands.of(pair.id(), at, task);
        })
        .ifPresent(commit::add);
    return commit;
  }

  /// Slack names a room when something happens to it; whose it is, is kept beside the pair.
  private static void rooms(Pair before, Pair after, boolean gone, Commit commit) {
    var left = before.room().at();
    var taken = gone ? Optional.<String>empty() : after.room().at();
    if (!left.equals(taken)) {
      left.ifPresent(room -> commit.room(room, Optional.empty()));
      taken.ifPresent(room -> commit.room(room, Optional.of(after.id())));
    }
  }

  private void people(Reads reads, Pair pair, boolean gone, Commit commit) {
    var people = List.of(pair.mentor().person(), pair.mentee().person());
    // Who was read to be decided about is not read again: the version that the decision saw counts.
    reads.and(
        store.read(
            people.stream().map(Records::person).filter(name -> !reads.holds(name)).toList()));
    for (var person : people) {
      var read = reads.get(Records.person(person));
      var member = Records.person(reads, person);
      var left = member.without(pair.id());
      if (gone && left.memberships().isEmpty()) {
        commit.delete(read);
      } else if (gone) {
        commit.put(read, left);
      } else {
        Memberships.change(pair, read, member, commit);
      }
    }
  }
}
