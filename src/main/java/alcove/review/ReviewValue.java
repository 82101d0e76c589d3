package alcove.review;

import alcove.core.OfPair;
import alcove.core.PairId;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a review's button, option or form carries: the pair, which review, and for a next step its
/// name. A value of any other shape is none.
record ReviewValue(PairId pair, int number, Optional<NextStep> step) implements OfPair {
  private static final Pattern SHAPE = Pattern.compile("([a-z2-7]{26}):(\\d{1,6})(?::([A-Z_]+))?");

  static ReviewValue of(PairId pair, int number) {
    return new ReviewValue(pair, number, Optional.empty());
  }

  ReviewValue with(NextStep choice) {
    return new ReviewValue(pair, number, Optional.of(choice));
  }

  static Optional<ReviewValue> read(String value) {
    return Optional.of(SHAPE.matcher(value)).filter(Matcher::matches).map(ReviewValue::read);
  }

  String written() {
    return pair.value() + ":" + number + step.map(choice -> ":" + choice).orElse("");
  }

  private static ReviewValue read(Matcher matched) {
    var step =
        Arrays.stream(NextStep.values())
            .filter(one -> one.name().equals(matched.group(3)))
            .findFirst();
    return new ReviewValue(new PairId(matched.group(1)), Integer.parseInt(matched.group(2)), step);
  }
}
