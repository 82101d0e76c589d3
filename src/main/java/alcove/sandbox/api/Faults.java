package alcove.sandbox.api;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The faults that are asked for and have not come yet.
public final class Faults {
  private final Map<String, Deque<Fault>> coming = new HashMap<>();

  /// Lets the next `count` calls of `method` meet this fault. `*` stands for any method.
  public synchronized void next(String method, int count, Fault fault) {
    var queue = coming.computeIfAbsent(method, _ -> new ArrayDeque<>());
    for (var i = 0; i < count; i++) {
      queue.addLast(fault);
    }
  }

  public synchronized void clear() {
    coming.clear();
  }

  synchronized Optional<Fault> take(String method) {
    var own = coming.getOrDefault(method, new ArrayDeque<>());
    var queue = own.isEmpty() ? coming.getOrDefault("*", new ArrayDeque<>()) : own;
    return Optional.ofNullable(queue.pollFirst());
  }
}
