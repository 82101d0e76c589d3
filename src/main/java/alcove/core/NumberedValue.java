package alcove.core;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a button or a form carries that is about one of a pair's numbered things: which sheet,
/// which confidence, which alarm. A value of any other shape is none.
public record NumberedValue(PairId pair, int number) implements OfPair {
  private static final Pattern SHAPE = Pattern.compile("([a-z2-7]{26}):(\\d{1,6})");

  public static String of(PairId pair, int number) {
    return pair.value() + ":" + number;
  }

  public static Optional<NumberedValue> read(String value) {
    return Optional.of(SHAPE.matcher(value))
        .filter(Matcher::matches)
        .map(matched ->
            new NumberedValue(new PairId(matched.group(1)), Integer.parseInt(matched.group(2))));
  }
}
