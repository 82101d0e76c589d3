package alcove.store;

import java.util.Map;

/// Several records as they were at one moment.
public final class Reads {
  private final Map<Name<?>, Read<?>> reads;

  Reads(Map<Name<?>, Read<?>> reads) {
    this.reads = reads;
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
    return this;
  }
}
