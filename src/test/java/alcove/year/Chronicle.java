package alcove.year;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// What people did, counted; they do it side by side.
final class Chronicle {
  private final Map<Deed, Integer> deeds = new ConcurrentSkipListMap<>();

  /// Something that somebody did.
  enum Deed {
    INVITED,
    ACCEPTED,
    DECLINED,
    SUBMITTED,
    SETTLED,
    SIGNED,
    CHECKED_IN,
    REVIEWED,
    TOOK_A_CARD,
    FORGOT,
    PAUSED,
    QUARRELLED,
    MADE_UP,
    LEFT,
    LOOKED_AHEAD
  }

  void count(Deed deed) {
    deeds.merge(deed, 1, Integer::sum);
  }

  int of(Deed deed) {
    return deeds.getOrDefault(deed, 0);
  }

  @Override
  public String toString() {
    return deeds.toString();
  }
}
