package alcove.store;

import alcove.core.PairId;
import alcove.privacy.DataKey;
import java.util.Map;

/// Several records as they were at one moment, with the keys of the pairs among them.
public final class Reads {
  private final Map<Name<?>, Read<?>> reads;
  private final Map<PairId, DataKey> pairKeys;

  Reads(Map<Name<?>, Read<?>> reads, Map<PairId, DataKey> pairKeys) {
    this.reads = reads;
    this.pairKeys = pairKeys;
  }

  /// @throws IllegalStateException for a name that was not asked for
  @SuppressWarnings("unchecked") // a name and its read carry the same type
  public <T> Read<T> get(Name<T> name) {
    var read = reads.get(name);
    if (read == null) {
      throw new IllegalStateException("not among what was read");
    }
    return (Read<T>) read;
  }

  /// Whether `name` is among them.
  public boolean holds(Name<?> name) {
    return reads.containsKey(name);
  }

  /// These and those, as one.
  public Reads and(Reads more) {
    reads.putAll(more.reads);
    pairKeys.putAll(more.pairKeys);
    return this;
  }

  Map<PairId, DataKey> pairKeys() {
    return pairKeys;
  }
}
