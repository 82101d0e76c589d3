package alcove.checkin;

import alcove.core.PairId;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a check-in's button or option carries: the pair, which check-in, and for an answer the
/// question and the answer. A value of any other shape is none.
record CheckInValue(PairId pair, int number, Optional<Item> item, Optional<Answer> answer) {
  private static final Pattern SHAPE =
      Pattern.compile("([a-z2-7]{26}):(\\d{1,6})(?::([A-Z]+))?(?::([A-Z_]+))?");

  static CheckInValue of(PairId pair, int number) {
    return new CheckInValue(pair, number, Optional.empty(), Optional.empty());
  }

  CheckInValue with(Item question) {
    return new CheckInValue(pair, number, Optional.of(question), Optional.empty());
  }

  CheckInValue with(Item question, Answer choice) {
    return new CheckInValue(pair, number, Optional.of(question), Optional.of(choice));
  }

  static Optional<CheckInValue> read(String value) {
    return Optional.of(SHAPE.matcher(value)).filter(Matcher::matches).map(CheckInValue::read);
  }

  String written() {
    return pair.value()
        + ":"
        + number
        + item.map(question -> ":" + question).orElse("")
        + answer.map(choice -> ":" + choice).orElse("");
  }

  private static CheckInValue read(Matcher matched) {
    return new CheckInValue(
        new PairId(matched.group(1)),
        Integer.parseInt(matched.group(2)),
        named(Item.values(), matched.group(3)),
        named(Answer.values(), matched.group(4)));
  }

  private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
  }
}
