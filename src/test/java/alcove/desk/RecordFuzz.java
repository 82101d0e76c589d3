package alcove.desk;

import alcove.codec.Codec;
import java.util.Arrays;

/// Whatever may come out of a seal: bytes that are a pair's record, or [Codec.Unreadable]. The
/// input says what of a real record is changed, two bytes for where and one for what; and it is
/// read as it stands, too.
public final class RecordFuzz {
  private static final Codec CODEC = Stored.codec();
  private static final byte[] REAL = CODEC.encode(new SimulatedProgram(1, 30).pairs().getFirst());

  private RecordFuzz() {}

  /// The name is the fuzzer's.
  public static void fuzzerTestOneInput(byte[] input) {
    read(input);
    var changed = Arrays.copyOf(REAL, REAL.length);
    for (var i = 0; i + 2 < input.length; i += 3) {
      var at = ((input[i] & 0xff) << 8 | (input[i + 1] & 0xff)) % changed.length;
      changed[at] = input[i + 2];
    }
    read(changed);
  }

  private static void read(byte[] bytes) {
    try {
      var read = CODEC.decode(bytes, Pair.class);
      CODEC.decode(CODEC.encode(read), Pair.class);
    } catch (Codec.Unreadable _) {
      // Nothing of it goes further.
    }
  }
}
