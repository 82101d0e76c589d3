package alcove.guidance;

import alcove.core.PairId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What is kept of somebody who has asked: their open case, and when they began some. It bounds how
/// many one person can begin, without anybody knowing who.
public record Asker(Optional<PairId> open, List<Instant> begun) {
  static final int MOST_CASES = 3;
  private static final Duration WITHIN = Duration.ofDays(30);

  public Asker {
    begun = List.copyOf(begun);
  }

  public static Asker none() {
    return new Asker(Optional.empty(), List.of());
  }

  /// When nothing of a question that is asked now counts any more.
  public static Instant ends(Instant now) {
    return now.plus(WITHIN);
  }

  /// Whether nothing has to be kept of them.
  public boolean isBlank() {
    return open.isEmpty() && begun.isEmpty();
  }

  /// Without what does not count any more.
  public Asker thinned(Instant now) {
    return new Asker(open, recent(now));
  }

  /// Without when they began some.
  public Asker without(Predicate<Instant> forgotten) {
    return new Asker(open, begun.stream().filter(forgotten.negate()).toList());
  }

  boolean hasEnough(Instant now) {
    return recent(now).size() >= MOST_CASES;
  }

  Asker with(PairId id, Instant now) {
    var all = new ArrayList<>(recent(now));
    all.add(now);
    return new Asker(Optional.of(id), all);
  }

  Asker closed() {
    return new Asker(Optional.empty(), begun);
  }

  private List<Instant> recent(Instant now) {
    return begun.stream().filter(at -> now.isBefore(at.plus(WITHIN))).toList();
  }

  @Override
  public String toString() {
    return "Asker[]";
  }
}
