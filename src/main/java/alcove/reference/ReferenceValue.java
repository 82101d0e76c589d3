package alcove.reference;

import alcove.core.OfPair;
import alcove.core.PairId;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a request's button carries: the pair, which request, and how much. A value of any other
/// shape is none.
record ReferenceValue(PairId pair, int number, Optional<Scope> scope) implements OfPair {
  private static final Pattern SHAPE =
      Pattern.compile("([a-z2-7]{26}):(\\d{1,6})(?::([A-Z_]{1,40}))?");

  static String of(PairId pair, int number) {
    return pair.value() + ":" + number;
  }

  static String of(PairId pair, int number, Scope scope) {
    return of(pair, number) + ":" + scope.name();
  }

  static Optional<ReferenceValue> read(String value) {
    return Optional.of(SHAPE.matcher(value))
        .filter(Matcher::matches)
        .map(matched ->
            new ReferenceValue(
                new PairId(matched.group(1)),
                Integer.parseInt(matched.group(2)),
                scope(Optional.ofNullable(matched.group(3)).orElse(""))));
  }

  private static Optional<Scope> scope(String name) {
    return Arrays.stream(Scope.values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
