package alcove.program;

import alcove.core.Program;
import alcove.core.Program.MustReport;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The settings as somebody has filled them in, right or wrong.
///
/// @param holidays a day a line, `2026-12-25`
/// @param mustReport an item a line, with its link at the end of the line
/// @param emergency whom to call, a line each
/// @param noticeDays the working days of a notice
public record Entry(
    String name,
    Optional<Integer> termMonths,
    Optional<Integer> checkInEveryDays,
    Hours hours,
    List<String> holidays,
    List<String> mustReport,
    List<String> emergency,
    Optional<Integer> noticeDays) {
  public Entry {
    holidays = List.copyOf(holidays);
    mustReport = List.copyOf(mustReport);
    emergency = List.copyOf(emergency);
  }

  /// The working week.
  public record Hours(Set<DayOfWeek> days, Optional<LocalTime> from, Optional<LocalTime> until) {
    public Hours {
      days = Set.copyOf(days);
    }
  }

  /// What one fills in to leave everything as `program` has it.
  static Entry of(Program program) {
    var time = program.workingTime();
    return new Entry(
        program.name(),
        Optional.of(program.termMonths()),
        Optional.of(program.checkInEveryDays()),
        new Hours(time.days(), Optional.of(time.from()), Optional.of(time.until())),
        time.holidays().stream().sorted().map(String::valueOf).toList(),
        program.mustReport().items().stream().map(Entry::line).toList(),
        program.care().emergency(),
        Optional.of(program.care().noticeDays()));
  }

  private static String line(MustReport.Item item) {
    return Stream.of(item.wording(), item.link())
        .filter(part -> !part.isEmpty())
        .reduce((wording, link) -> wording + " " + link)
        .orElse("");
  }

  @Override
  public String toString() {
    return "Entry[]";
  }
}
