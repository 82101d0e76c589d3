package alcove.program;

import static alcove.core.Decision.refuse;
import static alcove.core.Decision.step;

import alcove.core.ChannelId;
import alcove.core.Decision;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.Program.Announcing;
import alcove.core.Program.Care;
import alcove.core.Program.MustReport;
import alcove.core.Program.OwnCards;
import alcove.core.Program.Terms;
import alcove.core.ProgramId;
import alcove.core.Roles;
import alcove.core.WorkingTime;
import alcove.program.Entry.Hours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The rules by which a program is set up.
public final class ProgramRules {
  static final int MOST_PROGRAMS = 20;
  static final int MOST_NAME = 60;
  static final int MOST_PEOPLE = 50;
  static final int MOST_ITEMS = 20;
  static final int MOST_WORDING = 300;
  static final int MOST_HOLIDAYS = 100;
  static final int MOST_CONTACTS = 8;

  /// So many cards of so many characters fit into one field.
  static final int MOST_CARDS = 20;

  static final int MOST_CARD = 140;

  private ProgramRules() {}

  /// Whether this person may begin a program: whoever looks after Alcove, and whoever coordinates
  /// one.
  ///
  /// @param owners who looks after Alcove in this workspace
  public static boolean mayBegin(PersonId person, Catalogue state, Set<PersonId> owners) {
    return owners.contains(person) || !state.coordinatedBy(person).isEmpty();
  }

  /// Whether this person sets this program up. An owner does as well, so that it is not lost when
  /// all who coordinate it have left.
  public static boolean mayChange(PersonId person, Program program, Set<PersonId> owners) {
    return owners.contains(person) || program.coordinates(person);
  }

  /// The program as it is after the command.
  public static Decision<Program> decide(
      Catalogue state, ProgramCommand command, Set<PersonId> owners, Instant now) {
    return switch (command) {
      case ProgramCommand.Begin begin -> begin(state, begin, owners, now);
      case ProgramCommand.Change change -> change(state, change, owners, now);
    };
  }

  private static Decision<Program> begin(
      Catalogue state, ProgramCommand.Begin begin, Set<PersonId> owners, Instant now) {
    if (!mayBegin(begin.by(), state, owners) || state.find(begin.id()).isPresent()) {
      return refuse(ProgramRefusal.NOT_YOURS);
    }
    if (state.programs().size() >= MOST_PROGRAMS) {
      return refuse(ProgramRefusal.TOO_MANY);
    }
    return mistakes(begin.entry()).isEmpty()
        ? step(set(begin.id(), 1, Kept.none(now), begin.entry()))
        : refuse(ProgramRefusal.MISTAKEN);
  }

  private static Decision<Program> change(
      Catalogue state, ProgramCommand.Change change, Set<PersonId> owners, Instant now) {
    var found = state.find(change.id()).filter(one -> mayChange(change.by(), one, owners));
    if (found.isEmpty()) {
      return refuse(ProgramRefusal.NOT_YOURS);
    }
    var before = found.get();
    if (change.edition() != before.edition()) {
      return refuse(ProgramRefusal.CHANGED_MEANWHILE);
    }
    if (!mistakes(change.entry()).isEmpty()) {
      return refuse(ProgramRefusal.MISTAKEN);
    }
    var kept = new Kept(before.mustReport(), before.cards(), before.announcing(), now);
    var same = set(before.id(), before.edition(), kept, change.entry());
    return step(
        same.equals(before)
            ? before
            : set(before.id(), before.edition() + 1, kept, change.entry()));
  }

  /// What is wrong, by field; empty when the settings can hold.
  public static Map<Field, Mistake> mistakes(Entry entry) {
    var found = new EnumMap<Field, Mistake>(Field.class);
    name(entry.name()).ifPresent(mistake -> found.put(Field.NAME, mistake));
    found.putAll(roles(entry.roles()));
    for (var field : Field.values()) {
      offered(entry, field).ifPresent(mistake -> found.put(field, mistake));
    }
    found.putAll(hours(entry.hours()));
    found.putAll(holidays(entry));
    items(entry.lines(Field.MUST_REPORT))
        .ifPresent(mistake -> found.put(Field.MUST_REPORT, mistake));
    contacts(entry.lines(Field.EMERGENCY))
        .ifPresent(mistake -> found.put(Field.EMERGENCY, mistake));
    cards(entry.lines(Field.CARDS)).ifPresent(mistake -> found.put(Field.CARDS, mistake));
    return found;
  }

  /// Which line is wrong of a field that has several, from 1; empty when it is the field as a
  /// whole.
  static OptionalInt wrongLine(Field field, Entry entry) {
    if (field == Field.CALENDAR
        && CalendarDays.of(entry.lines(Field.CALENDAR))
            instanceof CalendarDays.Wrong(_, var line)) {
      return OptionalInt.of(line);
    }
    return IntStream.range(0, field == Field.HOLIDAYS ? entry.lines(Field.HOLIDAYS).size() : 0)
        .filter(i -> day(entry.lines(Field.HOLIDAYS).get(i)).isEmpty())
        .map(i -> i + 1)
        .findFirst();
  }

  private static Optional<Mistake> name(String name) {
    if (name.isBlank()) {
      return Optional.of(Mistake.MISSING);
    }
    return isLonger(name, MOST_NAME) ? Optional.of(Mistake.TOO_LONG) : Optional.empty();
  }

  /// Whoever sees the figures must not be the one who is asked in confidence.
  private static Map<Field, Mistake> roles(Roles roles) {
    var found = new EnumMap<Field, Mistake>(Field.class);
    var coordinators = roles.coordinators().everybody();
    var supervisors = roles.supervisors().everybody();
    if (coordinators.isEmpty()) {
      found.put(Field.COORDINATORS, Mistake.MISSING);
    }
    if (coordinators.size() > MOST_PEOPLE) {
      found.put(Field.COORDINATORS, Mistake.TOO_MANY);
    }
    if (supervisors.size() > MOST_PEOPLE) {
      found.put(Field.SUPERVISORS, Mistake.TOO_MANY);
    } else if (supervisors.stream().anyMatch(coordinators::contains)) {
      found.put(Field.SUPERVISORS, Mistake.BOTH);
    }
    return found;
  }

  private static Optional<Mistake> offered(Entry entry, Field field) {
    if (field.offered().isEmpty()) {
      return Optional.empty();
    }
    if (entry.number(field).isEmpty()) {
      return Optional.of(Mistake.MISSING);
    }
    return field.offered().contains(entry.number(field).get())
        ? Optional.empty()
        : Optional.of(Mistake.NOT_OFFERED);
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

  private static Map<Field, Mistake> holidays(Entry entry) {
    if (!entry.lines(Field.HOLIDAYS).stream().allMatch(line -> day(line).isPresent())) {
      return Map.of(Field.HOLIDAYS, Mistake.NOT_A_DAY);
    }
    return switch (CalendarDays.of(entry.lines(Field.CALENDAR))) {
      case CalendarDays.Wrong(var mistake, _) -> Map.of(Field.CALENDAR, mistake);
      case CalendarDays.Days _ when entry.lines(Field.HOLIDAYS).size() > MOST_HOLIDAYS ->
          Map.of(Field.HOLIDAYS, Mistake.TOO_MANY);
      case CalendarDays.Days _ when daysOff(entry).size() > MOST_HOLIDAYS ->
          Map.of(Field.CALENDAR, Mistake.TOO_MANY);
      case CalendarDays.Days _ -> Map.of();
    };
  }

  private static Set<LocalDate> daysOff(Entry entry) {
    var days = new TreeSet<LocalDate>();
    entry.lines(Field.HOLIDAYS).forEach(line -> day(line).ifPresent(days::add));
    if (CalendarDays.of(entry.lines(Field.CALENDAR)) instanceof CalendarDays.Days(var more)) {
      days.addAll(more);
    }
    return days;
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

  private static Optional<Mistake> cards(List<String> lines) {
    if (lines.size() > MOST_CARDS) {
      return Optional.of(Mistake.TOO_MANY);
    }
    if (lines.stream().anyMatch(line -> isLonger(line, MOST_CARD))) {
      return Optional.of(Mistake.ITEM_TOO_LONG);
    }
    return Set.copyOf(lines).size() < lines.size() ? Optional.of(Mistake.TWICE) : Optional.empty();
  }

  /// The program that is filled in, without a mistake.
  private static Program set(ProgramId id, int edition, Kept before, Entry entry) {
    var hours = entry.hours();
    return new Program(
        id,
        edition,
        entry.name().strip(),
        entry.roles(),
        new Terms(
            number(entry, Field.CAPACITY),
            number(entry, Field.TERM),
            number(entry, Field.RHYTHM),
            number(entry, Field.RETENTION),
            number(entry, Field.GUESTS) == 1),
        new WorkingTime(
            hours.days(), hours.from().orElseThrow(), hours.until().orElseThrow(), daysOff(entry)),
        list(before.list(), entry.lines(Field.MUST_REPORT)),
        new Care(entry.lines(Field.EMERGENCY), number(entry, Field.NOTICE)),
        number(entry, Field.FEWEST),
        cards(before.cards(), entry.lines(Field.CARDS)),
        entry.announcements().map(before::announcing));
  }

  private static int number(Entry entry, Field field) {
    return entry.number(field).orElseThrow();
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
    return version > 1 && items.equals(before.items()) ? before : new MustReport(version, items);
  }

  private static Optional<String> idOf(MustReport list, String wording) {
    return list.items().stream()
        .filter(item -> item.wording().equals(wording))
        .findFirst()
        .map(MustReport.Item::id);
  }

  /// The cards as they are now. What reads the same keeps its number, so that nobody is dealt it
  /// again for having been moved; whatever is new has a number that no card ever had.
  private static OwnCards cards(OwnCards before, List<String> lines) {
    var latest = before.latest();
    var cards = new ArrayList<OwnCards.Card>();
    for (var line : lines) {
      var same = before.cards().stream().filter(card -> card.wording().equals(line)).findFirst();
      cards.add(same.isPresent() ? same.get() : new OwnCards.Card(++latest, line));
    }
    return new OwnCards(latest, cards);
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

  /// What a program has in versions of its own, until now.
  private record Kept(
      MustReport list, OwnCards cards, Optional<Announcing> announcing, Instant now) {
    static Kept none(Instant now) {
      return new Kept(new MustReport(0, List.of()), OwnCards.none(), Optional.empty(), now);
    }

    /// The same channel was known to whoever was asked since; another one only from now on.
    Announcing announcing(ChannelId channel) {
      return announcing
          .filter(one -> one.channel().equals(channel))
          .orElseGet(() -> new Announcing(channel, now));
    }
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
