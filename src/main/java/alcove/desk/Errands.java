package alcove.desk;

import alcove.core.Effect;
import alcove.core.PairId;
import alcove.desk.Task.Todo;
import alcove.pairing.Bond;
import alcove.privacy.Ids;
import alcove.store.Commit;
import alcove.store.Errand;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Turns the effects of a decision into errands on the due list. What is to be said is rendered
/// here, at commit, so that what was decided is what is said.
final class Errands {
  private final AtomicInteger sequence = new AtomicInteger();

  /// Why something is decided now.
  ///
  /// @param byClock whether the clock asked, and not a person
  record Cause(Instant now, boolean byClock) {}

  void enter(List<Effect> effects, Bond bond, Cause cause, Commit commit) {
    var now = cause.now();
    var shredded = effects.stream().anyMatch(Effect.Shred.class::isInstance);
    // What is said after the pair's key is gone is sealed under the workspace's.
    var owner = shredded ? Optional.<PairId>empty() : Optional.of(bond.id());
    for (var effect : effects) {
      switch (effect) {
        case Effect.Tell(var to, var notice) ->
            commit.add(
                errand(
                    // What nobody has just asked for waits for the hours of whoever reads it.
                    cause.byClock() ? bond.workingMoment(to, now) : now,
                    owner,
                    new Task.Send(
                        bond.partner(to).person(),
                        Renderings.dm(notice, bond, to),
                        cause.byClock(),
                        false)));
        case Effect.Show(var place, var notice, var pinned) ->
            commit.add(
                errand(now, owner, new Task.Place(place, Renderings.room(notice, bond), pinned)));
        case Effect.OpenRoom _ -> commit.add(errand(now, owner, new Task.OpenRoom()));
        case Effect.FurnishRoom _ -> commit.add(errand(now, owner, new Task.FurnishRoom()));
        case Effect.CloseRoom _ -> commit.add(errand(now, owner, new Task.CloseRoom()));
        // The record and its agenda are the commit's own matter.
        case Effect.Shred _ -> {}
        case Effect.Wake _, Effect.Forget _, Effect.Ask _, Effect.Announce _ ->
            throw new IllegalStateException("an effect that the rules resolve themselves");
      }
    }
  }

  /// An errand's id sorts by when it was first due: errands that are due in the same millisecond
  /// are done in the order in which they were decided.
  Errand<Todo> errand(Instant at, Optional<PairId> pair, Task task) {
    var order = "%011x%04x".formatted(at.toEpochMilli(), sequence.getAndIncrement() & 0xffff);
    return new Errand<>(order + Ids.random(), at, pair, new Todo(task, 0));
  }
}
