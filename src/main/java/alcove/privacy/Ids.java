package alcove.privacy;

import alcove.core.PairId;
import alcove.core.ProgramId;
import java.security.SecureRandom;

/// The one source of chance: random ids of 128 bits that say nothing about what they name. Rules
/// get them as arguments.
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /// A fresh id: 26 characters of lower-case base 32.
  public static String random() {
    return Base32.encode(bytes(16));
  }

  /// The name of a new pair.
  public static PairId pair() {
    return new PairId(random());
  }

  /// The name of a new program.
  public static ProgramId program() {
    return new ProgramId(random());
  }

  static byte[] bytes(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
