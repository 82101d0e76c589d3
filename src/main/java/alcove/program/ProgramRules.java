package alcove.program;

import static alcove.core.Decision.refuse;
import static alcove.core.Decision.step;

import alcove.core.Decision;
import alcove.core.Program;
import alcove.core.Program.Care;
import alcove.core.Program.MustReport;
import alcove.core.Program.Terms;
import alcove.core.WorkingTime;
import alcove.program.Entry.Hours;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The rules by which a program is set up.
public final class ProgramRules {
  static final int MOST_NAME = 60;
  static final int MOST_ITEMS = 20;
  static final int MOST_WORDING = 300;
  static final int MOST_HOLIDAYS = 100;
  static final int MOST_CONTACTS = 8;

  /// The terms on offer, in months; two people may agree on any day within two years.
  static final List<Integer> TERMS = List.of(3, 6, 9, 12, 18, 24);

  /// The rhythms on offer, in days: those that an agreement offers.
  static final List<Integer> RHYTHMS = List.of(7, 14, 21, 28);

  /// The notices on offer, in working days.
  static final List<Integer> NOTICES = List.of(1, 2, 3, 5, 10);

  private ProgramRules() {}

  public static Decision<Program> decide(Program state, ProgramCommand command) {
    return switch (command) {
      case ProgramCommand.Change(var by, var edition, var entry) -> {
        if (!state.coordinates(by)) {
          yield refuse(ProgramRefusal.NOT_YOURS);
        }
        if (edition != state.edition()) {
          yield refuse(ProgramRefusal.CHANGED_MEANWHILE);
        }
        yield mistakes(entry).isEmpty() ? changed(state, entry) : refuse(ProgramRefusal.MISTAKEN);
      }
    };
  }

  /// What is wrong, by field; empty when the settings can hold.
  public static Map<Field, Mistake> mistakes(Entry entry) {
    var found = new EnumMap<Field, Mistake>(Field.class);
    name(entry.name()).ifPresent(mistake -> found.put(Field.NAME, mistake));
    offered(entry.termMonths(), TERMS).ifPresent(mistake -> found.put(Field.TERM, mistake));
    offered(entry.checkInEveryDays(), RHYTHMS)
        .ifPresent(mistake -> found.put(Field.RHYTHM, mistake));
    found.putAll(hours(entry.hours()));
    holidays(entry.holidays()).ifPresent(mistake -> found.put(Field.HOLIDAYS, mistake));
    items(entry.mustReport()).ifPresent(mistake -> found.put(Field.MUST_REPORT, mistake));
    contacts(entry.emergency()).ifPresent(mistake -> found.put(Field.EMERGENCY, mistake));
    offered(entry.noticeDays(), NOTICES).ifPresent(mistake -> found.put(Field.NOTICE, mistake));
    return found;
  }

  private static Optional<Mistake> name(String name) {
    if (name.isBlank()) {
      return Optional.of(Mistake.MISSING);
    }
    return isLonger(name, MOST_NAME) ? Optional.of(Mistake.TOO_LONG) : Optional.empty();
  }

  private static Optional<Mistake> offered(Optional<Integer> chosen, List<Integer> offered) {
    if (chosen.isEmpty()) {
      return Optional.of(Mistake.MISSING);
    }
    return offered.contains(chosen.get()) ? Optional.empty() : Optional.of(Mistake.NOT_OFFERED);
  }

  private static Map<Field, Mistake> hours(Hours hours) {
    var found = new EnumMap<Field, Mistake>(Field.class);
    if (hours.days().isEmpty()) {
      found.put(Field.DAYS, Mistake.MISSING);
    }
    if (hours.from().isEmpty()) {
      found.put(Field.FROM, Mistake.MISSING);
    }
    if (hours.until().isEmpty()) {
      found.put(Field.UNTIL, Mistake.MISSING);
    } else if (hours.from().filter(from -> !from.isBefore(hours.until().get())).isPresent()) {
      found.put(Field.UNTIL, Mistake.ENDS_BEFORE_IT_BEGINS);
    }
    return found;
  }

  private static Optional<Mistake> holidays(List<String> lines) {
    if (lines.size() > MOST_HOLIDAYS) {
      return Optional.of(Mistake.TOO_MANY);
    }
    return lines.stream().allMatch(line -> day(line).isPresent())
        ? Optional.empty()
        : Optional.of(Mistake.NOT_A_DAY);
  }

  private static Optional<Mistake> items(List<String> lines) {
    if (lines.size() > MOST_ITEMS) {
      return Optional.of(Mistake.TOO_MANY);
    }
    var wordings = new HashSet<String>();
    for (var line : lines) {
      var item = Item.of(line);
      if (item.wording().isEmpty()) {
        return Optional.of(Mistake.ONLY_A_LINK);
      }
      if (isLonger(item.wording(), MOST_WORDING) || isLonger(item.link(), MOST_WORDING)) {
        return Optional.of(Mistake.ITEM_TOO_LONG);
      }
      if (!wordings.add(item.wording())) {
        return Optional.of(Mistake.TWICE);
      }
    }
    return Optional.empty();
  }

  /// Nobody in danger is to find an empty page.
  private static Optional<Mistake> contacts(List<String> lines) {
    if (lines.isEmpty()) {
      return Optional.of(Mistake.MISSING);
    }
    if (lines.size() > MOST_CONTACTS) {
      return Optional.of(Mistake.TOO_MANY);
    }
    return lines.stream().anyMatch(line -> isLonger(line, MOST_WORDING))
        ? Optional.of(Mistake.ITEM_TOO_LONG)
        : Optional.empty();
  }

  private static Decision<Program> changed(Program state, Entry entry) {
    var holidays = new TreeSet<LocalDate>();
    entry.holidays().forEach(line -> day(line).ifPresent(holidays::add));
    var hours = entry.hours();
    var next =
        new Program(
            state.id(),
            state.edition(),
            entry.name().strip(),
            state.roles(),
            new Terms(
                state.capacity(),
                entry.termMonths().orElseThrow(),
                entry.checkInEveryDays().orElseThrow(),
                state.retentionDays(),
                state.guestsAllowed()),
            new WorkingTime(
                hours.days(), hours.from().orElseThrow(), hours.until().orElseThrow(), holidays),
            list(state.mustReport(), entry.mustReport()),
            new Care(entry.emergency(), entry.noticeDays().orElseThrow()));
    return step(next.equals(state) ? state : anew(next));
  }

  /// The same settings as the next edition.
  private static Program anew(Program program) {
    return new Program(
        program.id(),
        program.edition() + 1,
        program.name(),
        program.roles(),
        program.terms(),
        program.workingTime(),
        program.mustReport(),
        program.care());
  }

  /// The list as it is now; the same one, with its version, when it reads the same. What is said in
  /// the same words keeps its name.
  private static MustReport list(MustReport before, List<String> lines) {
    var version = before.version() + 1;
    var items = new ArrayList<MustReport.Item>();
    for (var line : lines) {
      var item = Item.of(line);
      var fresh = "item-" + version + "-" + items.size();
      items.add(
          new MustReport.Item(
              idOf(before, item.wording()).orElse(fresh), item.wording(), item.link()));
    }
    return items.equals(before.items()) ? before : new MustReport(version, items);
  }

  private static Optional<String> idOf(MustReport list, String wording) {
    return list.items().stream()
        .filter(item -> item.wording().equals(wording))
        .findFirst()
        .map(MustReport.Item::id);
  }

  private static Optional<LocalDate> day(String line) {
    try {
      return Optional.of(LocalDate.parse(line));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static boolean isLonger(String text, int most) {
    return text.codePointCount(0, text.length()) > most;
  }

  /// One line of the list.
  private record Item(String wording, String link) {
    static Item of(String line) {
      var text = line.strip();
      var last = text.lastIndexOf(' ') + 1;
      return text.startsWith("https://", last)
          ? new Item(text.substring(0, last).strip(), text.substring(last))
          : new Item(text, "");
    }
  }
}
