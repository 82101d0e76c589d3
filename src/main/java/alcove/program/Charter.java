package alcove.program;

import alcove.core.Program;
import alcove.core.Program.Care;
import alcove.core.Program.MustReport;
import alcove.core.WorkingTime;

/// What coordinators have set.
///
/// @param edition counts the changes; 0 until there was one
/// @param name what participants see, at most 60 characters
/// @param termMonths the term proposed to a new pair
/// @param checkInEveryDays the rhythm of check-ins proposed to a new pair
/// @param care what holds when confidence has to be broken
public record Charter(
    int edition,
    String name,
    int termMonths,
    int checkInEveryDays,
    WorkingTime workingTime,
    MustReport mustReport,
    Care care) {

  /// What holds before anybody has set anything.
  public static Charter of(Program program) {
    return new Charter(
        0,
        program.name(),
        program.termMonths(),
        program.checkInEveryDays(),
        program.workingTime(),
        program.mustReport(),
        program.care());
  }

  /// The program under this charter. Who coordinates, and what has no place in the charter, stays
  /// as it is in `program`.
  public Program in(Program program) {
    return new Program(
        name,
        program.coordinators(),
        program.capacity(),
        termMonths,
        checkInEveryDays,
        program.retentionDays(),
        program.guestsAllowed(),
        workingTime,
        mustReport,
        program.supervisors(),
        care);
  }

  /// The same settings as the next edition.
  Charter anew() {
    return new Charter(
        edition + 1, name, termMonths, checkInEveryDays, workingTime, mustReport, care);
  }

  @Override
  public String toString() {
    return "Charter[]";
  }
}
