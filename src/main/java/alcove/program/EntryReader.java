package alcove.program;

import alcove.core.ChannelId;
import alcove.core.GroupId;
import alcove.core.PersonId;
import alcove.core.Roles;
import alcove.core.Roles.Role;
import alcove.privacy.Confidential;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stands in the settings' form. This is the one place where typed words become public: a
/// program's name, its list and its cards are written to be read by everybody in it.
final class EntryReader {
  private final Function<String, Optional<Confidential>> texts;
  private final Function<String, List<String>> choices;

  /// @param texts what was typed at a field
  /// @param choices what was chosen at a field
  EntryReader(
      Function<String, Optional<Confidential>> texts, Function<String, List<String>> choices) {
    this.texts = texts;
    this.choices = choices;
  }

  /// The user groups that were chosen.
  Set<GroupId> groups() {
    return Stream.of(Field.COORDINATOR_GROUPS, Field.SUPERVISOR_GROUPS)
        .flatMap(this::groups)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// @param people who is in each of the groups
  Entry read(Map<GroupId, Set<PersonId>> people) {
    return new Entry(
        typed(Field.NAME).strip(),
        new Roles(
            role(Field.COORDINATORS, Field.COORDINATOR_GROUPS, people),
            role(Field.SUPERVISORS, Field.SUPERVISOR_GROUPS, people)),
        numbers(),
        new Entry.Hours(
            choices.apply(Field.DAYS.name()).stream()
                .flatMap(name -> day(name).stream())
                .collect(Collectors.toUnmodifiableSet()),
            time(Field.FROM),
            time(Field.UNTIL)),
        Map.of(
            Field.HOLIDAYS, lines(Field.HOLIDAYS),
            Field.CALENDAR, typed(Field.CALENDAR).lines().toList(),
            Field.MUST_REPORT, lines(Field.MUST_REPORT),
            Field.EMERGENCY, lines(Field.EMERGENCY),
            Field.CARDS, lines(Field.CARDS)),
        chosen(Field.ANNOUNCEMENTS).flatMap(ChannelId::read));
  }

  private Role role(Field people, Field groups, Map<GroupId, Set<PersonId>> known) {
    var named =
        choices.apply(people.name()).stream()
            .flatMap(id -> PersonId.read(id).stream())
            .collect(Collectors.toUnmodifiableSet());
    var theirs = new HashMap<GroupId, Set<PersonId>>();
    groups(groups).forEach(group -> theirs.put(group, known.getOrDefault(group, Set.of())));
    return new Role(named, theirs);
  }

  private Stream<GroupId> groups(Field field) {
    return choices.apply(field.name()).stream().filter(GroupId::isOne).map(GroupId::new);
  }

  private Map<Field, Integer> numbers() {
    var numbers = new EnumMap<Field, Integer>(Field.class);
    for (var field : Field.values()) {
      if (!field.offered().isEmpty()) {
        number(field).ifPresent(number -> numbers.put(field, number));
      }
    }
    return numbers;
  }

  private String typed(Field field) {
    return texts
        .apply(field.name())
        .map(words -> words.open(Confidential.Reader.PUBLISH))
        .orElse("");
  }

  private List<String> lines(Field field) {
    return typed(field)
        .lines()
        .map(line -> String.join(" ", line.strip().split("\\s+")))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private Optional<String> chosen(Field field) {
    return choices.apply(field.name()).stream().findFirst();
  }

  private Optional<Integer> number(Field field) {
    return chosen(field).filter(value -> value.matches("[0-9]{1,4}")).map(Integer::valueOf);
  }

  private Optional<LocalTime> time(Field field) {
    try {
      return chosen(field).map(LocalTime::parse);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static Optional<DayOfWeek> day(String name) {
    return Arrays.stream(DayOfWeek.values()).filter(day -> day.name().equals(name)).findFirst();
  }
}
