package alcove.agreement;

import alcove.core.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// How often each side was reminded of one matter: of their own sheet, or of settling and signing.
///
/// @param since when the matter was opened; a pause moves it
/// @param given how many reminders each side has had
/// @param stopped the sides that asked for no more
public record Nudges(Instant since, Map<Side, Integer> given, Set<Side> stopped) {
  public Nudges {
    given = Map.copyOf(given);
    stopped = Set.copyOf(stopped);
  }

  static Nudges since(Instant now) {
    return new Nudges(now, Map.of(), Set.of());
  }

  public int given(Side side) {
    return given.getOrDefault(side, 0);
  }

  Nudges given(Side side, int count) {
    var counts = new HashMap<>(given);
    counts.put(side, count);
    return new Nudges(since, counts, stopped);
  }

  Nudges stoppedBy(Side side) {
    var sides = new HashSet<>(stopped);
    sides.add(side);
    return new Nudges(since, given, sides);
  }

  Nudges movedBy(Duration pause) {
    return new Nudges(since.plus(pause), given, stopped);
  }
}
