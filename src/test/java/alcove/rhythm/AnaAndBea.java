package alcove.rhythm;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.pairing.Bond;
import alcove.pairing.Bond.Course;
import alcove.pairing.Bond.Partner;
import alcove.pairing.Bond.Talks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/// A pair across an ocean: Ana, the mentor, works in Berlin; Bea, the mentee, in New York.
public final class AnaAndBea {
  public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /// Ten in the morning of a Tuesday in Berlin, and four in New York.
  public static final Instant SIGNED = Instant.parse("2026-09-01T08:00:00Z");

  private static final PairId PAIR = new PairId("anaandbeaanaandbeaanaandbe");
  private static final Partner ANA = new Partner(new PersonId("UANA"), BERLIN);
  private static final Partner BEA = new Partner(new PersonId("UBEA"), NEW_YORK);

  private AnaAndBea() {}

  /// Before they have signed.
  public static Bond unsigned() {
    return bond(Optional.empty());
  }

  /// Signed for half a year, with check-ins at this distance.
  public static Bond every(int days) {
    return bond(Optional.of(new Course(SIGNED, LocalDate.of(2027, 3, 1), days, Talks.USUAL)));
  }

  /// Signed for so many days, with check-ins every two weeks.
  public static Bond termOf(int days) {
    return bond(
        Optional.of(new Course(SIGNED, LocalDate.of(2026, 9, 1).plusDays(days), 14, Talks.USUAL)));
  }

  /// The same two with the sides exchanged.
  public static Bond mirrored(Bond bond) {
    return new Bond(bond.id(), bond.mentee(), bond.mentor(), bond.program(), bond.course());
  }

  public static Duration days(long days) {
    return Duration.ofDays(days);
  }

  private static Bond bond(Optional<Course> course) {
    return new Bond(PAIR, ANA, BEA, Program.standard(Set.of()), course);
  }
}
