package alcove.card;

import alcove.core.OfPair;
import alcove.core.PairId;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a card's button or form carries: the pair, and which deck, round or number. A value of any
/// other shape is none.
record CardValue(PairId pair, String what) implements OfPair {
  private static final Pattern SHAPE = Pattern.compile("([a-z2-7]{26}):([A-Z_]{1,20}|\\d{1,6})");

  private static final String OWN = "OWN";

  static String of(PairId pair, Enum<?> what) {
    return pair.value() + ":" + what.name();
  }

  /// The program's own cards.
  static String own(PairId pair) {
    return pair.value() + ":" + OWN;
  }

  static String of(PairId pair, int number) {
    return pair.value() + ":" + number;
  }

  static Optional<CardValue> read(String value) {
    return Optional.of(SHAPE.matcher(value))
        .filter(Matcher::matches)
        .map(matched -> new CardValue(new PairId(matched.group(1)), matched.group(2)));
  }

  Optional<Deck> deck() {
    return Arrays.stream(Deck.values()).filter(deck -> deck.name().equals(what)).findFirst();
  }

  boolean isOwn() {
    return what.equals(OWN);
  }

  Optional<Round> round() {
    return Arrays.stream(Round.values()).filter(round -> round.name().equals(what)).findFirst();
  }

  /// A round's number; 0, which no round has, for anything else.
  int number() {
    return Character.isDigit(what.charAt(0)) ? Integer.parseInt(what) : 0;
  }
}
