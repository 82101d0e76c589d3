package alcove.closing;

import alcove.closing.Closings.Contact;
import alcove.closing.Closings.Hope;
import alcove.closing.Closings.Wish;
import alcove.core.OfPair;
import alcove.core.PairId;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a button about the end carries: the pair, the round of asking, and what was chosen. A value
/// of any other shape is none.
record ClosingValue(PairId pair, int round, String what) implements OfPair {
  private static final Pattern SHAPE = Pattern.compile("([a-z2-7]{26}):(\\d{1,4}):([A-Z_]{1,30})");

  /// What all wishes of one round begin with.
  static String of(PairId pair, int round) {
    return pair.value() + ":" + round;
  }

  static String of(PairId pair, int round, Wish wish) {
    return of(pair, round) + ":" + wish.name();
  }

  static String of(PairId pair, Contact contact) {
    return pair.value() + ":0:" + contact.name();
  }

  static String of(PairId pair, Hope hope) {
    return pair.value() + ":0:" + hope.name();
  }

  static Optional<ClosingValue> read(String value) {
    return Optional.of(SHAPE.matcher(value))
        .filter(Matcher::matches)
        .map(matched ->
            new ClosingValue(
                new PairId(matched.group(1)),
                Integer.parseInt(matched.group(2)),
                matched.group(3)));
  }

  Optional<Wish> wish() {
    return named(Wish.values());
  }

  Optional<Contact> contact() {
    return named(Contact.values());
  }

  Optional<Hope> hope() {
    return named(Hope.values());
  }

  private <E extends Enum<E>> Optional<E> named(E[] all) {
    return Arrays.stream(all).filter(one -> one.name().equals(what)).findFirst();
  }
}
