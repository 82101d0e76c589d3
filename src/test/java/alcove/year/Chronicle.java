package alcove.year;

import java.util.EnumMap;
import java.util.Map;

/// What people did, counted.
final class Chronicle {
  private final Map<Deed, Integer> deeds = new EnumMap<>(Deed.class);

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
    PAUSED,
    LEFT
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
