package alcove.sandbox.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The messages that wait for their time, soonest first. Touched only under the workspace's lock;
/// not kept in an [Archive].
public final class Schedule {
  private final List<Waiting> waiting = new ArrayList<>();

  /// A message to come.
  ///
  /// @param message as it will stand, but for its ts
  public record Waiting(String id, String channel, Instant postAt, Instant made, Posted message) {}

  public void add(Waiting one) {
    waiting.add(one);
    waiting.sort(Comparator.comparing(Waiting::postAt));
  }

  public Optional<Waiting> find(String id) {
    return waiting.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  public void drop(Waiting one) {
    waiting.remove(one);
  }

  public List<Waiting> all() {
    return List.copyOf(waiting);
  }

  /// When the next one is due.
  public Optional<Instant> next() {
    return waiting.stream().map(Waiting::postAt).findFirst();
  }

  /// Takes out what is due.
  List<Waiting> due(Instant now) {
    var due = waiting.stream().filter(one -> !one.postAt().isAfter(now)).toList();
    waiting.removeAll(due);
    return due;
  }
}
