package alcove.threeway;

import alcove.core.OfPair;
import alcove.core.PairId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a sheet's button or form carries: the pair, and which sheet. A value of any other shape is
/// none.
record ThreeWayValue(PairId pair, int number) implements OfPair {
  private static final Pattern SHAPE = Pattern.compile("([a-z2-7]{26}):(\\d{1,6})");

  static String of(PairId pair, int number) {
    return pair.value() + ":" + number;
  }

  static Optional<ThreeWayValue> read(String value) {
    return Optional.of(SHAPE.matcher(value))
        .filter(Matcher::matches)
        .map(matched ->
            new ThreeWayValue(new PairId(matched.group(1)), Integer.parseInt(matched.group(2))));
  }
}
