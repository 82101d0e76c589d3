package alcove.sandbox.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What is to go wrong, as it was asked for: the next so many times, or for so long by the
/// sandbox's clock. What is asked for by name comes before what is asked for of anything.
///
/// @param <F> what can go wrong here
public final class Faults<F> {
  /// Stands for any name.
  public static final String ANY = "*";

  private final SandboxClock clock;
  private final Map<String, Deque<F>> coming = new HashMap<>();
  private final Map<String, Outage<F>> outages = new HashMap<>();

  public Faults(SandboxClock clock) {
    this.clock = clock;
  }

  private record Outage<F>(F fault, Instant until) {}

  /// Lets the next `count` exchanges of this name meet the fault.
  public synchronized void next(String name, int count, F fault) {
    var queue = coming.computeIfAbsent(name, _ -> new ArrayDeque<>());
    for (var i = 0; i < count; i++) {
      queue.addLast(fault);
    }
  }

  /// Lets every exchange of this name meet the fault for so long.
  public synchronized void during(String name, Duration time, F fault) {
    outages.put(name, new Outage<>(fault, clock.instant().plus(time)));
  }

  public synchronized void clear() {
    coming.clear();
    outages.clear();
  }

  /// The fault that this exchange meets.
  public synchronized Optional<F> take(String name) {
    return next(name).or(() -> next(ANY)).or(() -> lasting(name)).or(() -> lasting(ANY));
  }

  private Optional<F> next(String name) {
    return Optional.ofNullable(coming.getOrDefault(name, new ArrayDeque<>()).pollFirst());
  }

  private Optional<F> lasting(String name) {
    return Optional.ofNullable(outages.get(name))
        .filter(outage -> clock.instant().isBefore(outage.until()))
        .map(Outage::fault);
  }
}
