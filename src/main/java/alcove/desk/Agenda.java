package alcove.desk;

import alcove.core.Command;
import alcove.core.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a pair will be decided about, and when: at most one command under each name. It stands in
/// the pair's own record, so the due list knows only when the pair comes next, and a withdrawal
/// takes its timer with it.
public record Agenda(Map<String, Item> items) {
  /// Nothing planned.
  static final Agenda EMPTY = new Agenda(Map.of());

  /// What the rules fail on waits for a mended program. It is never given up: a pair that misses
  /// one of its wakes stands still, or is kept for longer than it was told.
  private static final Waits WAITS = new Waits(Duration.ofMinutes(1), Duration.ofHours(1));

  public Agenda {
    items = Map.copyOf(items);
  }

  /// A command at its time.
  ///
  /// @param failures how often it was put off because the rules failed on it
  public record Item(Instant at, Command command, int failures) {
    Item putOff(Instant now) {
      return new Item(now.plus(WAITS.after(failures)), command, failures + 1);
    }
  }

  /// This agenda with the wake in place of an earlier one of its name.
  Agenda with(Effect.Wake wake) {
    var all = new HashMap<>(items);
    all.put(wake.name(), new Item(wake.at(), wake.command(), 0));
    return new Agenda(all);
  }

  Agenda without(String name) {
    var all = new HashMap<>(items);
    all.remove(name);
    return new Agenda(all);
  }

  /// This agenda with its first due item put off, longer each time it happens; the others keep
  /// their times.
  Agenda puttingOff(Instant now) {
    var all = new HashMap<>(items);
    due(now).ifPresent(item -> all.put(item.getKey(), item.getValue().putOff(now)));
    return new Agenda(all);
  }

  /// When the first item comes; empty when there is none.
  public Optional<Instant> next() {
    return first().map(item -> item.getValue().at());
  }

  /// The first item that is due, under its name: of two at one moment always the same.
  Optional<Map.Entry<String, Item>> due(Instant now) {
    return first().filter(item -> !item.getValue().at().isAfter(now));
  }

  private Optional<Map.Entry<String, Item>> first() {
    return items.entrySet().stream()
        .min(
            Comparator.comparing((Map.Entry<String, Item> item) -> item.getValue().at())
                .thenComparing(Map.Entry::getKey));
  }
}
