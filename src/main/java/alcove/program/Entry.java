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
/// @param lines what was typed, a line each, at each field that has lines: a holiday is
///   `2026-12-25`, the days of the calendar's file are added to those; an item that must be
///   reported ends with its link
/// @param announcements the channel for new pairs; empty when they are not announced
public record Entry(
    String name,
    Roles roles,
    Map<Field, Integer> numbers,
    Hours hours,
    Map<Field, List<String>> lines,
    Optional<ChannelId> announcements) {
  public Entry {
    numbers = Map.copyOf(numbers);
    lines = Map.copyOf(lines);
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
        Map.of(
            Field.HOLIDAYS, time.holidays().stream().sorted().map(String::valueOf).toList(),
            Field.MUST_REPORT, program.mustReport().items().stream().map(Entry::line).toList(),
            Field.EMERGENCY, program.care().emergency(),
            Field.CARDS, program.cards().cards().stream().map(OwnCards.Card::wording).toList()),
        program.announcing().map(Program.Announcing::channel));
  }

  Optional<Integer> number(Field field) {
    return Optional.ofNullable(numbers.get(field));
  }

  /// What was typed at this field; none where nothing was.
  List<String> lines(Field field) {
    return lines.getOrDefault(field, List.of());
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
