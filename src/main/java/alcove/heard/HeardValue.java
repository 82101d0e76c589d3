package alcove.heard;

import alcove.core.OfPair;
import alcove.core.PairId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the button carries: the pair, and which of the things told. A value of any other shape is
/// none.
record HeardValue(PairId pair, int number) implements OfPair {
  private static final Pattern SHAPE = Pattern.compile("([a-z2-7]{26}):(\\d{1,6})");

  static String of(PairId pair, int number) {
    return pair.value() + ":" + number;
  }

  static Optional<HeardValue> read(String value) {
    return Optional.of(SHAPE.matcher(value))
        .filter(Matcher::matches)
        .map(matched ->
            new HeardValue(new PairId(matched.group(1)), Integer.parseInt(matched.group(2))));
  }
}
