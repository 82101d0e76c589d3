package alcove.desk;

import alcove.codec.Codec;
import java.util.Arrays;

/// Whatever may come out of a seal in any record's place: the first byte says which record, the
/// others are its bytes. What can be read is written, and read, again; in what order the parts of a
/// set come is nobody's matter.
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
      if (CODEC.encode(CODEC.decode(written, type)).length != written.length) {
        throw new AssertionError("another record");
      }
    } catch (Codec.Unreadable _) {
      // Nothing of it goes further.
    }
  }
}
