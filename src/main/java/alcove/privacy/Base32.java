package alcove.privacy;

import java.nio.charset.StandardCharsets;

/// Lower-case base 32 (RFC 4648) without padding: safe in a Redis key, in a button's value and in a
/// file name, and readable aloud.
final class Base32 {
  private static final byte[] ALPHABET =
      "abcdefghijklmnopqrstuvwxyz234567".getBytes(StandardCharsets.US_ASCII);

  private Base32() {}

  /// The first `bits` of `bytes`; a last group of fewer than five bits is filled with zeros.
  static String encode(byte[] bytes, int bits) {
    var text = new byte[(bits + 4) / 5];
    for (var i = 0; i < text.length; i++) {
      text[i] = ALPHABET[fiveBits(bytes, i * 5, bits)];
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static int fiveBits(byte[] bytes, int from, int end) {
    var group = 0;
    for (var bit = from; bit < from + 5; bit++) {
      var set = bit < end && (bytes[bit / 8] & (0x80 >>> (bit % 8))) != 0;
      group = group << 1 | (set ? 1 : 0);
    }
    return group;
  }
}
