package alcove.store;

import alcove.core.PairId;
import alcove.core.ProgramId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One decision on its way to Redis: the records it replaces, the errands it adds, when its pair
/// comes next, the errand it completes and the request it answers.
public final class Commit {
  /// A record's new value; empty deletes it.
  record Write<T>(Read<T> before, Optional<T> value) {}

  /// A claimed errand that is to come again.
  record PutOff(Errand.Claimed<?> errand, Instant at, Object task) {}

  final List<Write<?>> writes = new ArrayList<>();
  final List<Errand<?>> added = new ArrayList<>();
  final Map<PairId, Optional<Instant>> planned = new LinkedHashMap<>();
  final Map<String, Optional<PairId>> rooms = new LinkedHashMap<>();
  Optional<ProgramId> program = Optional.empty();
  Optional<String> request = Optional.empty();
  Optional<Errand.Claimed<?>> completed = Optional.empty();
  Optional<PutOff> putOff = Optional.empty();

  public <T> Commit put(Read<T> before, T value) {
    writes.add(new Write<>(before, Optional.of(value)));
    return this;
  }

  /// Its key goes with the record, for good: a backup that brings it back is not believed.
  public <T> Commit delete(Read<T> before) {
    writes.add(new Write<>(before, Optional.empty()));
    return this;
  }

  /// Lets the pairs whose records come or go with this commit be this program's.
  public Commit in(ProgramId itsProgram) {
    this.program = Optional.of(itsProgram);
    return this;
  }

  public Commit add(Errand<?> errand) {
    added.add(errand);
    return this;
  }

  /// Puts the pair's agenda on the due list at this time in place of any other; empty takes it off.
  public Commit plan(PairId pair, Optional<Instant> at) {
    planned.put(pair, at);
    return this;
  }

  /// Lets the channel be known as the pair's room; empty lets it be forgotten.
  public Commit room(String channel, Optional<PairId> pair) {
    rooms.put(channel, pair);
    return this;
  }

  /// Remembers the request: a second commit for it does nothing.
  public Commit answers(String request) {
    this.request = Optional.of(request);
    return this;
  }

  /// Completes a claimed errand, if the claim still holds.
  public Commit completes(Errand.Claimed<?> errand) {
    this.completed = Optional.of(errand);
    return this;
  }

  /// Puts a claimed errand off, if the claim still holds. It keeps its place in its lane.
  public <T> Commit putsOff(Errand.Claimed<T> errand, Instant at, T task) {
    this.putOff = Optional.of(new PutOff(errand, at, task));
    return completes(errand);
  }

  /// What became of it.
  public enum Result {
    DONE,
    /// Somebody was faster: read and decide again.
    STALE,
    /// The request was answered before; nothing was written.
    ANSWERED_BEFORE,
    /// The claim ran out and somebody else has the errand; nothing was written.
    LEASE_LOST
  }
}
