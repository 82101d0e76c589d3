package alcove.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import alcove.core.PairId;
import java.util.Arrays;
import java.util.Optional;

/// An errand as it lies in Redis: the pair it belongs to, its place in its lane, and what [Sealer]
/// made of its task, the wrapped key first. The scripts read the place.
final class Parcel {
  /// Where an errand stands that is in no lane. A place is the lane's name, the version of the pair
  /// that decided the errand, and its number in that decision.
  static final String NO_PLACE = " ".repeat(26 + 12 + 3);

  private static final String NO_PAIR = " ".repeat(26);

  /// Where its wrapped key begins.
  static final int HEAD = NO_PAIR.length() + NO_PLACE.length();

  private static final byte[] EMPTY = Keys.ascii(NO_PAIR + NO_PLACE);

  private final byte[] bytes;

  private Parcel(byte[] bytes) {
    this.bytes = bytes;
  }

  /// As it was found in Redis. What has not the form of one is an empty one, which does not open.
  static Parcel found(byte[] bytes) {
    return new Parcel(isOne(bytes) ? bytes : EMPTY);
  }

  private static boolean isOne(byte[] bytes) {
    return bytes.length >= HEAD && (owner(bytes).isBlank() || PairId.isOne(owner(bytes)));
  }

  /// As it is put there.
  static byte[] of(Optional<PairId> pair, String place, byte[] sealed) {
    var head = Keys.ascii(pair.map(PairId::value).orElse(NO_PAIR) + place);
    var bytes = Arrays.copyOf(head, HEAD + sealed.length);
    System.arraycopy(sealed, 0, bytes, HEAD, sealed.length);
    return bytes;
  }

  Optional<PairId> pair() {
    var pair = owner(bytes);
    return pair.isBlank() ? Optional.empty() : Optional.of(new PairId(pair));
  }

  private static String owner(byte[] bytes) {
    return new String(bytes, 0, NO_PAIR.length(), US_ASCII);
  }

  String place() {
    return new String(bytes, NO_PAIR.length(), NO_PLACE.length(), US_ASCII);
  }

  byte[] sealed() {
    return Arrays.copyOfRange(bytes, HEAD, bytes.length);
  }
}
