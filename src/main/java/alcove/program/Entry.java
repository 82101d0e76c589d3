package alcove.program;

import alcove.core.ChannelId;
import alcove.core.Program;
import alcove.core.Program.MustReport;
import alcove.core.Program.OwnCards;
import alcove.core.Roles;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The settings as somebody has filled them in, right or wrong.
///
/// @param roles the groups among them with their people, as Slack says now
/// @param numbers what was chosen at each field that offers numbers
/// @param holidays a day a line, `2026-12-25`
/// @param calendar the lines of a calendar file, whose days are added to the holidays
/// @param mustReport an item a line, with its link at the end of the line
/// @param emergency whom to call, a line each
/// @param cards the program's own conversation cards, a line each
/// @param announcements the channel for new pairs; empty when they are not announced
public record Entry(
    String name,
    Roles roles,
    Map<Field, Integer> numbers,
    Hours hours,
    List<String> holidays,
    List<String> calendar,
    List<String> mustReport,
    List<String> emergency,
    List<String> cards,
    Optional<ChannelId> announcements) {
  public Entry {
    numbers = Map.copyOf(numbers);
    holidays = List.copyOf(holidays);
    calendar = List.copyOf(calendar);
    mustReport = List.copyOf(mustReport);
    emergency = List.copyOf(emergency);
    cards = List.copyOf(cards);
  }

  /// The working week.
  public record Hours(Set<DayOfWeek> days, Optional<LocalTime> from, Optional<LocalTime> until) {
    public Hours {
      days = Set.copyOf(days);
    }
  }

  /// What one fills in to leave everything as `program` has it.
  public static Entry of(Program program) {
    var time = program.workingTime();
    return new Entry(
        program.name(),
        program.roles(),
        Map.of(
            Field.TERM, program.termMonths(),
            Field.RHYTHM, program.checkInEveryDays(),
            Field.CAPACITY, program.capacity(),
            Field.RETENTION, program.retentionDays(),
            Field.GUESTS, program.guestsAllowed() ? 1 : 0,
            Field.NOTICE, program.care().noticeDays(),
            Field.FEWEST, program.fewest()),
        new Hours(time.days(), Optional.of(time.from()), Optional.of(time.until())),
        time.holidays().stream().sorted().map(String::valueOf).toList(),
        List.of(),
        program.mustReport().items().stream().map(Entry::line).toList(),
        program.care().emergency(),
        program.cards().cards().stream().map(OwnCards.Card::wording).toList(),
        program.announcing().map(Program.Announcing::channel));
  }

  Optional<Integer> number(Field field) {
    return Optional.ofNullable(numbers.get(field));
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
