package alcove.privacy;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The data keys that were needed last, since opening one costs more than all that is done with it.
/// Bounded; the one not used for longest makes room.
final class UnwrappedKeys {
  private record Opened(DataKey key, String associated) {}

  private final Map<ByteBuffer, Opened> entries;

  UnwrappedKeys(int limit) {
    entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Opened> eldest) {
            return size() > limit;
          }
        };
  }

  /// The key, if it is here.
  ///
  /// @throws Unsealable when it is, and belongs elsewhere: what is kept must not be easier to open
  ///   than what is not
  synchronized Optional<DataKey> find(byte[] wrapped, String associated) {
    var entry = entries.get(ByteBuffer.wrap(wrapped));
    if (entry == null) {
      return Optional.empty();
    }
    if (!entry.associated().equals(associated)) {
      throw new Unsealable();
    }
    return Optional.of(entry.key());
  }

  synchronized void keep(DataKey key, String associated) {
    entries.put(ByteBuffer.wrap(key.wrapped()), new Opened(key, associated));
  }

  synchronized void forget(byte[] wrapped) {
    entries.remove(ByteBuffer.wrap(wrapped));
  }

  synchronized void clear() {
    entries.clear();
  }
}
