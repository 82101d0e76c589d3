package alcove.heard;

import alcove.core.PairClock;
import alcove.core.Side;
import alcove.core.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What two people have told each other in confidence: that there was something, and never what.
///
/// @param waiting by who told it
/// @param told how often something was told; the number of the latest
/// @param heard how often it was heard in confidence
/// @param names when the room was last asked to leave out names
public record Heard(
    PairClock clock, Map<Side, Waiting> waiting, int told, int heard, Optional<Reminder> names)
    implements Slice {
  public Heard {
    waiting = Map.copyOf(waiting);
  }

  /// What a pair has that has not signed yet.
  public static Heard none() {
    return new Heard(new PairClock.NotStarted(), Map.of(), 0, 0, Optional.empty());
  }

  /// The other's word is open.
  ///
  /// @param until when it is not waited for any more
  public record Waiting(int number, Instant until) {
    Waiting later(Duration by) {
      return new Waiting(number, until.plus(by));
    }
  }

  /// The room's latest reminder to leave out names.
  public record Reminder(int number, Instant at) {}

  Heard with(PairClock next) {
    return new Heard(next, waiting, told, heard, names);
  }

  Heard telling(Side by, Instant until) {
    var all = new EnumMap<Side, Waiting>(Side.class);
    all.putAll(waiting);
    all.put(by, new Waiting(told + 1, until));
    return new Heard(clock, all, told + 1, heard, names);
  }

  /// What this side told is heard in confidence.
  Heard hearing(Side by) {
    return new Heard(clock, without(by), told, heard + 1, names);
  }

  Heard reminded(Reminder reminder) {
    return new Heard(clock, waiting, told, heard, Optional.of(reminder));
  }

  /// Without what has waited until `now`.
  Heard forgetting(Instant now) {
    var left = new EnumMap<Side, Waiting>(Side.class);
    waiting.forEach((side, one) -> {
      if (now.isBefore(one.until())) {
        left.put(side, one);
      }
    });
    return new Heard(clock, left, told, heard, names);
  }

  Heard later(Duration by) {
    var moved = new EnumMap<Side, Waiting>(Side.class);
    waiting.forEach((side, one) -> moved.put(side, one.later(by)));
    return new Heard(clock, moved, told, heard, names);
  }

  private Map<Side, Waiting> without(Side by) {
    var left = new EnumMap<Side, Waiting>(Side.class);
    left.putAll(waiting);
    left.remove(by);
    return left;
  }
}
