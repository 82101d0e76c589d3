package alcove.threeway;

import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.privacy.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;

/// What the two take into a meeting of three.
///
/// @param day the day of the meeting, by each one's own calendar
/// @param opens who of the two begins
/// @param topics what may be talked about
/// @param redLines what may not
public record Sheet(Third third, LocalDate day, Side opens, Terms topics, Terms redLines) {

  /// Matters, and what one of the two has added in their own words; blank for nothing.
  public record Terms(Set<Matter> matters, Confidential words) {
    public Terms {
      matters = Set.copyOf(matters);
    }

    boolean isEmpty() {
      return matters.isEmpty() && words.isBlank();
    }
  }

  /// Whether a matter is to be talked about and not to be.
  boolean contradicts() {
    return !Collections.disjoint(topics.matters(), redLines.matters());
  }

  /// When `side` is to be reminded at the earliest: the day before begins.
  Instant eve(Side side, Bond bond) {
    return day.minusDays(1).atStartOfDay(zone(side, bond)).toInstant();
  }

  /// When the day is over for `side`.
  Instant over(Side side, Bond bond) {
    return day.plusDays(1).atStartOfDay(zone(side, bond)).toInstant();
  }

  /// When the day is over for both, and the sheet is gone.
  Instant gone(Bond bond) {
    return Arrays.stream(Side.values())
        .map(side -> over(side, bond))
        .max(Instant::compareTo)
        .orElseThrow();
  }

  private static ZoneId zone(Side side, Bond bond) {
    return bond.partner(side).zone();
  }
}
