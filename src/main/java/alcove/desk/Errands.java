package alcove.desk;

import alcove.core.Effect;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.desk.Task.Todo;
import alcove.pairing.Bond;
import alcove.privacy.Ids;
import alcove.store.Commit;
import alcove.store.Errand;
import alcove.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Turns the effects of a decision into errands on the due list. What is to be said is rendered
/// here, at commit, so that what was decided is what is said.
///
/// What is said to one person about one pair stays in the order in which it was decided, and so
/// does what happens in a room: there an older state must not be written over a newer one. Each of
/// the two people, and the room, is a lane, and so is the sign, for which the rest waits. Opening
/// the room is in none: words may wait for it, and it must not wait for them. Nor is telling what
/// is over in one: no word waits for it.
final class Errands {
  private static final String ROOM = "room";
  private static final String SIGN = "sign";

  /// The message on which somebody has just answered has its own answer by then.
  private static final Duration SETTLED_AFTER = Duration.ofSeconds(15);

  private final AtomicInteger sequence = new AtomicInteger();
  private final Store store;

  Errands(Store store) {
    this.store = store;
  }

  /// Why something is decided now.
  ///
  /// @param byClock whether the clock asked, and not a person
  record Cause(Instant now, boolean byClock) {}

  void enter(List<Effect> effects, Bond bond, Cause cause, Commit commit) {
    var now = cause.now();
    var shredded = effects.stream().anyMatch(Effect.Shred.class::isInstance);
    // What is said after the pair is gone is nobody's, and waits for nothing: what came before it
    // went with the pair.
    var owner = shredded ? Optional.<PairId>empty() : Optional.of(bond.id());
    for (var effect : effects) {
      switch (effect) {
        case Effect.Tell(var to, var notice) -> {
          var person = bond.partner(to).person();
          var send = new Task.Send(person, Renderings.dm(notice, bond, to), cause.byClock(), false);
          // What nobody has just asked for waits for the hours of whoever reads it, if it can.
          var waits = cause.byClock() && !notice.isUrgent();
          var at = waits ? bond.workingMoment(to, now) : now;
          commit.add(errand(at, owner, lane(owner, person.value()), send));
        }
        case Effect.Hand(var to, var notice) -> {
          var person = bond.partner(to).person();
          var hand = new Task.Hand(person, Renderings.file(notice, bond), cause.byClock());
          var at = cause.byClock() ? bond.workingMoment(to, now) : now;
          commit.add(errand(at, owner, lane(owner, person.value()), hand));
        }
        case Effect.Deliver(var to, var notice, var arrived, var lost) -> {
          var person = bond.partner(to).person();
          var send = new Task.Send(person, Renderings.dm(notice, bond, to), cause.byClock(), false);
          var deliver = new Task.Deliver(send, arrived, lost);
          commit.add(errand(now, owner, lane(owner, person.value()), deliver));
        }
        case Effect.Settle(var prompt) -> {
          var person = bond.partner(prompt.of()).person();
          var over = Renderings.dm(prompt.over(), bond, prompt.of());
          var settle = new Task.Settle(person, prompt.action(), prompt.value(), over);
          commit.add(errand(now.plus(SETTLED_AFTER), owner, Optional.empty(), settle));
        }
        case Effect.Show(var place, var notice, var pinned) -> {
          var shown = new Task.Place(place, Renderings.room(notice, bond), pinned);
          commit.add(errand(now, owner, lane(owner, ROOM), shown));
        }
        case Effect.Sign(var notice, var hangs) -> {
          var sign = new Task.Sign(Renderings.room(notice, bond), hangs);
          commit.add(errand(now, owner, lane(owner, SIGN), sign));
        }
        case Effect.CloseRoom _ ->
            commit.add(errand(now, owner, lane(owner, ROOM), new Task.CloseRoom()));
        case Effect.OpenRoom _ ->
            commit.add(errand(now, owner, Optional.empty(), new Task.OpenRoom()));
        case Effect.FurnishRoom _ ->
            commit.add(errand(now, owner, Optional.empty(), new Task.FurnishRoom()));
        // The record and its agenda are the commit's own matter.
        case Effect.Shred _ -> {}
        case Effect.Inward _ ->
            throw new IllegalStateException("an effect that the rules resolve themselves");
      }
    }
  }

  /// An errand that is no pair's.
  Errand<Todo> alone(Instant at, Task task) {
    return errand(at, Optional.empty(), Optional.empty(), task);
  }

  /// One of a case's, in a lane with the others for this person.
  Errand<Todo> of(PairId id, PersonId to, Instant at, Task task) {
    return errand(at, Optional.of(id), lane(Optional.of(id), to.value()), task);
  }

  /// One of a case's that waits for nothing.
  Errand<Todo> of(PairId id, Instant at, Task task) {
    return errand(at, Optional.of(id), Optional.empty(), task);
  }

  private Optional<String> lane(Optional<PairId> pair, String matter) {
    return pair.map(id -> store.lane(id, matter));
  }

  /// An errand's id sorts by when it was first due: errands that are due in the same millisecond
  /// are done in the order in which they were decided.
  private Errand<Todo> errand(Instant at, Optional<PairId> pair, Optional<String> lane, Task task) {
    var order = "%011x%04x".formatted(at.toEpochMilli(), sequence.getAndIncrement() & 0xffff);
    return new Errand<>(order + Ids.random(), at, pair, lane, new Todo(task, 0));
  }
}
