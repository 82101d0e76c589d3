package alcove.program;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/// The days off that a calendar file names (RFC 5545), or some of it: what is typed into a field is
/// short, so a piece may be cut off at its beginning or end.
///
/// Only days are taken from it. Time zones are left out before it is read, since a day is a day in
/// each of them, and nothing is looked up for them.
sealed interface CalendarDays {

  record Days(Set<LocalDate> days) implements CalendarDays {}

  /// @param line the line that is wrong, from 1
  record Wrong(Mistake mistake, int line) implements CalendarDays {}

  /// Longer events are no days off.
  int MOST_DAYS = 31;

  static CalendarDays of(List<String> lines) {
    if (lines.stream().allMatch(String::isBlank)) {
      return new Days(Set.of());
    }
    var kept = Kept.of(lines);
    var broken = kept.broken();
    if (broken.isPresent()) {
      return new Wrong(Mistake.NOT_A_CALENDAR, broken.getAsInt());
    }
    try {
      var file = String.join("\r\n", kept.lines()) + "\r\n";
      var events =
          new CalendarBuilder()
              .build(new StringReader(file))
              .<VEvent>getComponents(Component.VEVENT);
      return days(events, kept);
    } catch (ParserException wrong) {
      return new Wrong(Mistake.NOT_A_CALENDAR, kept.number(wrong.getLineNo()));
    } catch (IOException | RuntimeException _) {
      return new Wrong(Mistake.NOT_A_CALENDAR, kept.number(1));
    }
  }

  private static CalendarDays days(List<VEvent> events, Kept kept) {
    if (events.isEmpty()) {
      return new Wrong(Mistake.NOT_A_CALENDAR, 1);
    }
    var days = new TreeSet<LocalDate>();
    for (var i = 0; i < events.size(); i++) {
      var event = events.get(i);
      if (event.getProperty(Property.RRULE).isPresent()) {
        return new Wrong(Mistake.REPEATS, kept.event(i));
      }
      var its = days(event);
      if (its.isEmpty()) {
        return new Wrong(Mistake.NOT_A_CALENDAR, kept.event(i));
      }
      days.addAll(its);
    }
    return new Days(days);
  }

  /// Empty when it has no beginning, or takes too long.
  private static List<LocalDate> days(VEvent event) {
    var begin =
        Optional.ofNullable(event.getDateTimeStart()).flatMap(start -> day(start.getDate()));
    if (begin.isEmpty()) {
      return List.of();
    }
    var first = begin.get();
    var end =
        Optional.ofNullable(event.getDateTimeEnd())
            .flatMap(last -> day(last.getDate()))
            .orElse(first);
    var count = Math.max(1, ChronoUnit.DAYS.between(first, end));
    return count > MOST_DAYS ? List.of() : first.datesUntil(first.plusDays(count)).toList();
  }

  private static Optional<LocalDate> day(Temporal at) {
    return switch (at) {
      case LocalDate day -> Optional.of(day);
      case Instant moment -> Optional.of(moment.atZone(ZoneOffset.UTC).toLocalDate());
      case Temporal other -> Optional.of(LocalDate.from(other));
    };
  }

  /// The lines that are read, and which lines of the file they are.
  record Kept(List<String> lines, List<Integer> numbers) {
    private static final String ZONE = "VTIMEZONE";
    private static final String BEGIN = "BEGIN:VCALENDAR";
    private static final String END = "END:VCALENDAR";

    static Kept of(List<String> file) {
      var lines = new ArrayList<String>();
      var numbers = new ArrayList<Integer>();
      if (file.stream().noneMatch(line -> line.strip().equalsIgnoreCase(BEGIN))) {
        lines.add(BEGIN);
        numbers.add(1);
      }
      var inZone = false;
      for (var i = 0; i < file.size(); i++) {
        var line = file.get(i).stripTrailing();
        inZone |= line.equalsIgnoreCase("BEGIN:" + ZONE);
        if (!inZone && !line.isEmpty()) {
          lines.add(line.replaceFirst(";TZID=[^:;]*", ""));
          numbers.add(i + 1);
        }
        inZone &= !line.equalsIgnoreCase("END:" + ZONE);
      }
      if (file.stream().noneMatch(line -> line.strip().equalsIgnoreCase(END))) {
        lines.add(END);
        numbers.add(file.size());
      }
      return new Kept(lines, numbers);
    }

    /// The first line that says nothing about anything, and does not go on with the one before it.
    OptionalInt broken() {
      return IntStream.range(0, lines.size())
          .filter(i -> !lines.get(i).matches("[ \\t].*|[A-Za-z0-9-]+[:;].*"))
          .map(numbers::get)
          .findFirst();
    }

    /// Where the line of this number, from 1, stands in the file.
    int number(int line) {
      return numbers.get(Math.clamp(line, 1, numbers.size()) - 1);
    }

    /// Where an event begins.
    int event(int index) {
      var seen = 0;
      for (var i = 0; i < lines.size(); i++) {
        if (lines.get(i).equalsIgnoreCase("BEGIN:VEVENT") && seen++ == index) {
          return numbers.get(i);
        }
      }
      return 1;
    }
  }
}
