package alcove.program;

import alcove.core.ChannelId;
import alcove.core.Decision.Step;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.Roles;
import alcove.program.Entry.Hours;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Settings as somebody fills them in, which differ in one thing from the standard.
final class Given {
  static final PersonId GIL = new PersonId("UGIL");
  static final PersonId HANA = new PersonId("UHANA");

  static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  /// Gil and Hana coordinate it.
  static final Program STANDARD = Program.standard(Set.of(GIL, HANA));

  static final Entry AS_IT_IS = Entry.of(STANDARD);

  private Given() {}

  static Entry entry(PersonId coordinator) {
    return Entry.of(Program.standard(Set.of(coordinator)));
  }

  static Entry named(String name) {
    return with(AS_IT_IS, name, AS_IT_IS.lines(Field.MUST_REPORT));
  }

  static Entry listing(String... lines) {
    return typed(Field.MUST_REPORT, List.of(lines));
  }

  static Entry with(Entry entry, String name, List<String> mustReport) {
    return new Entry(
        name,
        entry.roles(),
        entry.numbers(),
        entry.hours(),
        replaced(entry.lines(), Field.MUST_REPORT, mustReport),
        entry.announcements());
  }

  static Entry of(Roles roles) {
    return with(roles, AS_IT_IS.numbers(), AS_IT_IS.hours());
  }

  static Entry at(Hours hours) {
    return with(AS_IT_IS.roles(), AS_IT_IS.numbers(), hours);
  }

  /// @param number empty: nothing was chosen
  static Entry with(Field field, Optional<Integer> number) {
    var numbers = new HashMap<>(AS_IT_IS.numbers());
    numbers.remove(field);
    number.ifPresent(chosen -> numbers.put(field, chosen));
    return with(AS_IT_IS.roles(), numbers, AS_IT_IS.hours());
  }

  static Entry holidays(List<String> days, List<String> calendar) {
    return with(
        replaced(replaced(AS_IT_IS.lines(), Field.HOLIDAYS, days), Field.CALENDAR, calendar),
        AS_IT_IS.announcements());
  }

  static Entry calling(String... contacts) {
    return typed(Field.EMERGENCY, List.of(contacts));
  }

  static Entry dealing(String... cards) {
    return typed(Field.CARDS, List.of(cards));
  }

  static Entry announcingIn(String... channel) {
    return with(AS_IT_IS.lines(), Stream.of(channel).findFirst().map(ChannelId::new));
  }

  /// The program as Gil has changed it.
  static Program changed(Program before, Entry entry) {
    return changed(before, entry, NOW);
  }

  static Program changed(Program before, Entry entry, Instant now) {
    var change = new ProgramCommand.Change(GIL, before.id(), before.edition(), entry);
    var decided = ProgramRules.decide(Catalogue.none().with(before), change, Set.of(), now);
    return ((Step<Program>) decided).next();
  }

  static String[] numbered(int count) {
    return IntStream.range(0, count).mapToObj(i -> "Item " + i).toArray(String[]::new);
  }

  private static Entry typed(Field field, List<String> lines) {
    return with(replaced(AS_IT_IS.lines(), field, lines), AS_IT_IS.announcements());
  }

  private static Map<Field, List<String>> replaced(
      Map<Field, List<String>> before, Field field, List<String> lines) {
    var all = new HashMap<>(before);
    all.put(field, lines);
    return all;
  }

  private static Entry with(Map<Field, List<String>> lines, Optional<ChannelId> announcements) {
    return new Entry(
        AS_IT_IS.name(),
        AS_IT_IS.roles(),
        AS_IT_IS.numbers(),
        AS_IT_IS.hours(),
        lines,
        announcements);
  }

  private static Entry with(Roles roles, Map<Field, Integer> numbers, Hours hours) {
    return new Entry(
        AS_IT_IS.name(), roles, numbers, hours, AS_IT_IS.lines(), AS_IT_IS.announcements());
  }
}
