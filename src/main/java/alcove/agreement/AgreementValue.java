package alcove.agreement;

import alcove.core.PairId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a button or a form carries: the pair's random id and, after colons, names of our own. What
/// comes back is looked at as anything that a client sends: it may be no value of ours at all.
record AgreementValue(PairId pair, List<String> names) {

  AgreementValue {
    names = List.copyOf(names);
  }

  static AgreementValue of(PairId pair, String... names) {
    return new AgreementValue(pair, List.of(names));
  }

  static Optional<AgreementValue> read(String written) {
    var parts = Arrays.asList(written.split(":", -1));
    try {
      return Optional.of(
          new AgreementValue(new PairId(parts.getFirst()), parts.subList(1, parts.size())));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  String written() {
    return names.isEmpty() ? pair.value() : pair.value() + ":" + String.join(":", names);
  }

  /// The `index`-th name; empty when there is none.
  Optional<String> name(int index) {
    return index < names.size() ? Optional.of(names.get(index)) : Optional.empty();
  }

  /// The `index`-th name as one of an enum's.
  <E extends Enum<E>> Optional<E> name(int index, Class<E> kind) {
    return name(index)
        .flatMap(name ->
            Arrays.stream(kind.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst());
  }

  /// The `index`-th name as a small number; 0 when it is none.
  int number(int index) {
    return name(index).filter(name -> name.matches("[0-9]{1,6}")).map(Integer::valueOf).orElse(0);
  }

  /// An answer as it is written: an option's name or an ISO date.
  static Optional<Answer> answer(String code) {
    var option =
        Arrays.stream(Option.values())
            .filter(one -> one.name().equals(code))
            .findFirst()
            .<Answer>map(Answer.Picked::new);
    return option.isPresent() ? option : day(code);
  }

  private static Optional<Answer> day(String code) {
    try {
      return Optional.of(new Answer.Day(LocalDate.parse(code)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
