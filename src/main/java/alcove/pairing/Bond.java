package alcove.pairing;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// What every capability may know about the pair it serves: who the two are, where they live, which
/// program they are in and, once signed, the course they agreed on.
///
/// @param id also the seed by which this pair's prompts are spread
/// @param course empty before the first signing
/// @param gone whose account was gone, when that ended it
public record Bond(
    PairId id,
    Partner mentor,
    Partner mentee,
    Program program,
    Optional<Course> course,
    Optional<Side> gone) {

  /// Of two who are both there.
  public Bond(PairId id, Partner mentor, Partner mentee, Program program, Optional<Course> course) {
    this(id, mentor, mentee, program, course, Optional.empty());
  }

  /// One of the two, with the time zone that Slack last named for them.
  public record Partner(PersonId person, ZoneId zone) {}

  /// What the two signed about time.
  ///
  /// @param since when the agreement was first signed
  /// @param endsOn the last day of the term
  /// @param checkInEveryDays the rhythm of the check-ins, in days
  /// @param talks how they meet
  public record Course(Instant since, LocalDate endsOn, int checkInEveryDays, Talks talks) {}

  /// How often the two meet, and for how long.
  public record Talks(int everyDays, int minutes) {
    /// What is supposed of two who have not said.
    public static final Talks USUAL = new Talks(14, 60);
  }

  public Partner partner(Side side) {
    return side == Side.MENTOR ? mentor : mentee;
  }

  /// Whether something can be told to `side`.
  public boolean isThere(Side side) {
    return gone.filter(side::equals).isEmpty();
  }

  /// The side on which `person` is; empty for everybody else.
  public Optional<Side> sideOf(PersonId person) {
    if (mentor.person().equals(person)) {
      return Optional.of(Side.MENTOR);
    }
    return mentee.person().equals(person) ? Optional.of(Side.MENTEE) : Optional.empty();
  }

  /// The first moment from `earliest` on at which `side` may be prompted.
  public Instant workingMoment(Side side, Instant earliest) {
    return program.workingTime().next(earliest, partner(side).zone(), seed(side));
  }

  /// Whether `side` may be prompted at `now`.
  public boolean isWorkingMoment(Side side, Instant now) {
    return program.workingTime().includes(now, partner(side).zone());
  }

  /// The moment `count` working days after `start` for `side`.
  public Instant workingDaysLater(Side side, Instant start, int count) {
    return program.workingTime().plusWorkingDays(start, count, partner(side).zone(), seed(side));
  }

  private long seed(Side side) {
    return id.value().hashCode() * 31L + (side == Side.MENTOR ? 0 : 1);
  }
}
