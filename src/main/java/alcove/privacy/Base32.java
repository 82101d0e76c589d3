package alcove.privacy;

import java.nio.charset.StandardCharsets;

/// Lower-case base 32 (RFC 4648) without padding: safe in a Redis key, in a button's value and in a
/// file name, and readable aloud.
final class Base32 {
  private static final byte[] ALPHABET =
      "abcdefghijklmnopqrstuvwxyz234567".getBytes(StandardCharsets.US_ASCII);

  private Base32() {}

  /// All bits of `bytes`; a last group of fewer than five is filled with zeros.
  static String encode(byte[] bytes) {
    var text = new byte[(bytes.length * 8 + 4) / 5];
    var window = 0;
    var have = 0;
    var next = 0;
    for (var i = 0; i < text.length; i++) {
      if (have < 5) {
        window = window << 8 | (next < bytes.length ? bytes[next++] & 0xff : 0);
        have += 8;
      }
      have -= 5;
      text[i] = ALPHABET[window >>> have & 31];
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }
}
