package alcove.enrolment;

import alcove.core.PersonId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What was chosen in the form. What is not offered there is left out.
final class WishesReader {
  private final Function<String, List<String>> choices;

  /// @param choices what was chosen at a field
  WishesReader(Function<String, List<String>> choices) {
    this.choices = choices;
  }

  Wishes read() {
    return new Wishes(
        among(Topic.values(), Field.OFFERS),
        among(Topic.values(), Field.SEEKS),
        among(Language.values(), Field.LANGUAGES),
        at(Field.CAPACITY).stream()
            .filter(value -> value.matches("[0-9]"))
            .mapToInt(Integer::parseInt)
            .findFirst()
            .orElse(0),
        people(Field.REPORTS_TO).stream().findFirst(),
        people(Field.APART));
  }

  private List<String> at(Field field) {
    return choices.apply(field.name());
  }

  private <T extends Enum<T>> Set<T> among(T[] offered, Field field) {
    var chosen = new HashSet<>(at(field));
    return Arrays.stream(offered)
        .filter(one -> chosen.contains(one.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<PersonId> people(Field field) {
    return at(field).stream()
        .flatMap(value -> PersonId.read(value).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
