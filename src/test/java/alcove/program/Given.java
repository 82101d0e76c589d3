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
    return with(AS_IT_IS, name, AS_IT_IS.mustReport());
  }

  static Entry listing(String... lines) {
    return with(AS_IT_IS, AS_IT_IS.name(), List.of(lines));
  }

  static Entry with(Entry entry, String name, List<String> mustReport) {
    return new Entry(
        name,
        entry.roles(),
        entry.numbers(),
        entry.hours(),
        entry.holidays(),
        entry.calendar(),
        mustReport,
        entry.emergency(),
        entry.cards(),
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
    return new Entry(
        AS_IT_IS.name(),
        AS_IT_IS.roles(),
        AS_IT_IS.numbers(),
        AS_IT_IS.hours(),
        days,
        calendar,
        AS_IT_IS.mustReport(),
        AS_IT_IS.emergency(),
        AS_IT_IS.cards(),
        AS_IT_IS.announcements());
  }

  static Entry calling(String... contacts) {
    return new Entry(
        AS_IT_IS.name(),
        AS_IT_IS.roles(),
        AS_IT_IS.numbers(),
        AS_IT_IS.hours(),
        AS_IT_IS.holidays(),
        AS_IT_IS.calendar(),
        AS_IT_IS.mustReport(),
        List.of(contacts),
        AS_IT_IS.cards(),
        AS_IT_IS.announcements());
  }

  static Entry dealing(String... cards) {
    return new Entry(
        AS_IT_IS.name(),
        AS_IT_IS.roles(),
        AS_IT_IS.numbers(),
        AS_IT_IS.hours(),
        AS_IT_IS.holidays(),
        AS_IT_IS.calendar(),
        AS_IT_IS.mustReport(),
        AS_IT_IS.emergency(),
        List.of(cards),
        AS_IT_IS.announcements());
  }

  static Entry announcingIn(String... channel) {
    return new Entry(
        AS_IT_IS.name(),
        AS_IT_IS.roles(),
        AS_IT_IS.numbers(),
        AS_IT_IS.hours(),
        AS_IT_IS.holidays(),
        AS_IT_IS.calendar(),
        AS_IT_IS.mustReport(),
        AS_IT_IS.emergency(),
        AS_IT_IS.cards(),
        Stream.of(channel).findFirst().map(ChannelId::new));
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

  private static Entry with(Roles roles, Map<Field, Integer> numbers, Hours hours) {
    return new Entry(
        AS_IT_IS.name(),
        roles,
        numbers,
        hours,
        AS_IT_IS.holidays(),
        AS_IT_IS.calendar(),
        AS_IT_IS.mustReport(),
        AS_IT_IS.emergency(),
        AS_IT_IS.cards(),
        AS_IT_IS.announcements());
  }
}
