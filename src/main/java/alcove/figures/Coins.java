package alcove.figures;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/// Fair coins and dice for [Noise]. Chance is asked for in larger pieces: one piece costs as much
/// as a hundred tosses.
///
/// Not for several threads at once.
final class Coins {
  private static final int PIECE = 512;

  private final RandomGenerator chance;
  private final byte[] piece = new byte[PIECE];
  private int at = PIECE;

  private Coins(RandomGenerator chance) {
    this.chance = chance;
  }

  /// Coins that nobody can foresee.
  static Coins fair() {
    return new Coins(new SecureRandom());
  }

  /// Coins that fall as `chance` has it: for tests that have to say the same twice.
  static Coins of(RandomGenerator chance) {
    return new Coins(chance);
  }

  boolean heads() {
    return (octet() & 1) == 1;
  }

  /// A number from 0 up to `bound`, each as likely as any other.
  long below(long bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("a die without sides");
    }
    var bits = Long.SIZE - Long.numberOfLeadingZeros(bound - 1);
    var octets = (bits + 7) / 8;
    var mask = bits == 0 ? 0 : -1L >>> (Long.SIZE - bits);
    while (true) {
      var value = 0L;
      for (var i = 0; i < octets; i++) {
        value = value << 8 | octet();
      }
      value &= mask;
      if (value < bound) {
        return value;
      }
    }
  }

  private int octet() {
    if (at == PIECE) {
      chance.nextBytes(piece);
      at = 0;
    }
    var octet = piece[at] & 0xff;
    // What has been used is no chance any more.
    piece[at++] = 0;
    return octet;
  }
}
