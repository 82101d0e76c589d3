package alcove.program;

import alcove.privacy.Confidential;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What stands in the settings' form. This is the one place where typed words become public: a
/// program's name and its list are written to be read by everybody in it.
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

  Entry read() {
    return new Entry(
        typed(Field.NAME).strip(),
        number(Field.TERM),
        number(Field.RHYTHM),
        new Entry.Hours(
            choices.apply(Field.DAYS.name()).stream()
                .flatMap(name -> day(name).stream())
                .collect(Collectors.toUnmodifiableSet()),
            time(Field.FROM),
            time(Field.UNTIL)),
        lines(Field.HOLIDAYS),
        lines(Field.MUST_REPORT),
        lines(Field.EMERGENCY),
        number(Field.NOTICE));
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
