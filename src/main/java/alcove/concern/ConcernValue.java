package alcove.concern;

import alcove.core.PairId;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a button or form carries: the pair, the number of what was begun, and which step. A value
/// of any other shape is none.
record ConcernValue(PairId pair, int number, String what) {
  private static final Pattern SHAPE =
      Pattern.compile("([a-z2-7]{26}):([0-9]{1,6})(?::([A-Z_]{1,20}))?");

  static String of(PairId pair, int number) {
    return pair.value() + ":" + number;
  }

  static String of(PairId pair, int number, Enum<?> what) {
    return of(pair, number) + ":" + what.name();
  }

  static Optional<ConcernValue> read(String value) {
    return Optional.of(SHAPE.matcher(value))
        .filter(Matcher::matches)
        .map(found ->
            new ConcernValue(
                new PairId(found.group(1)),
                Integer.parseInt(found.group(2)),
                Optional.ofNullable(found.group(3)).orElse("")));
  }

  Optional<Step> step() {
    return named(Step.values(), what);
  }

  /// The constant of this name.
  static <E extends Enum<E>> Optional<E> named(E[] constants, String name) {
    return Arrays.stream(constants).filter(each -> each.name().equals(name)).findFirst();
  }
}
