package alcove.desk;

import alcove.codec.Codec;
import java.util.Arrays;

/// Whatever may come out of a seal in any record's place: the first byte says which record, the
/// others are its bytes. What can be read is written the same way again.
public final class ShapeFuzz {
  private static final Codec CODEC = Stored.codec();

  private ShapeFuzz() {}

  /// The name is the fuzzer's.
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    var type = Kept.RECORDS.get((input[0] & 0xff) % Kept.RECORDS.size());
    try {
      var read = CODEC.decode(Arrays.copyOfRange(input, 1, input.length), type);
      var written = CODEC.encode(read);
      if (!Arrays.equals(written, CODEC.encode(CODEC.decode(written, type)))) {
        throw new AssertionError("written in two ways");
      }
    } catch (Codec.Unreadable _) {
      // Nothing of it goes further.
    }
  }
}
