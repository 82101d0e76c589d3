package alcove.canary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/// A way in which words can be written down. What is escaped as a whole is found as well as what is
/// escaped where it must be, since a canary sings in letters alone.
enum Encoding {
  PLAIN,
  UPPER_CASE,
  REVERSED,
  URL,
  JSON,
  HTML,
  HEX,
  SPACED_HEX,
  UTF_16,
  UTF_16_TURNED,
  BASE_64_AT_0,
  BASE_64_AT_1,
  BASE_64_AT_2;

  /// What base 64 makes of it without what stands before and after it.
  private static final int WHOLE_BYTES = 12;

  /// The word, as one character for each byte that it is written with.
  String of(String word) {
    return switch (this) {
      case PLAIN -> word;
      case UPPER_CASE -> word.toUpperCase(Locale.ROOT);
      case REVERSED -> new StringBuilder(word).reverse().toString();
      case URL -> each(word, "%%%02x");
      case JSON -> each(word, "\\u%04x");
      case HTML -> each(word, "&#%d;");
      case HEX -> HexFormat.of().formatHex(word.getBytes(US_ASCII));
      case SPACED_HEX -> each(word, "%02x ");
      case UTF_16 -> new String(word.getBytes(UTF_16BE), ISO_8859_1);
      case UTF_16_TURNED -> new String(word.getBytes(UTF_16LE), ISO_8859_1);
      case BASE_64_AT_0 -> base64(word, 0);
      case BASE_64_AT_1 -> base64(word, 1);
      case BASE_64_AT_2 -> base64(word, 2);
    };
  }

  /// Whether somebody who writes it in capitals still writes the same.
  boolean isFolded() {
    return this != BASE_64_AT_0 && this != BASE_64_AT_1 && this != BASE_64_AT_2;
  }

  private static String each(String word, String form) {
    return word.chars().mapToObj(form::formatted).collect(Collectors.joining());
  }

  private static String base64(String word, int from) {
    var bytes = word.substring(from, from + WHOLE_BYTES).getBytes(US_ASCII);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
