package alcove.room;

import alcove.core.OfPair;
import alcove.core.PairId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a button about a disturbed room carries: the pair, and the number of what disturbed it. A
/// value of any other shape is none.
record RoomValue(PairId pair, int alarm) implements OfPair {
  private static final Pattern SHAPE = Pattern.compile("([a-z2-7]{26}):(\\d{1,6})");

  static String of(PairId pair, int alarm) {
    return pair.value() + ":" + alarm;
  }

  static Optional<RoomValue> read(String value) {
    return Optional.of(SHAPE.matcher(value))
        .filter(Matcher::matches)
        .map(matched ->
            new RoomValue(new PairId(matched.group(1)), Integer.parseInt(matched.group(2))));
  }
}
