package alcove.canary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A way in which words can be written down. What is escaped as a whole is found as well as what is
/// escaped where it must be, since a canary sings in letters alone.
enum Encoding {
  PLAIN(word -> word),
  UPPER_CASE(word -> word.toUpperCase(Locale.ROOT)),
  REVERSED(word -> new StringBuilder(word).reverse().toString()),
  URL(word -> each(word, "%%%02x")),
  JSON(word -> each(word, "\\u%04x")),
  HTML(word -> each(word, "&#%d;")),
  HEX(word -> HexFormat.of().formatHex(word.getBytes(US_ASCII))),
  SPACED_HEX(word -> each(word, "%02x ")),
  UTF_16(word -> in(word, UTF_16BE)),
  UTF_16_TURNED(word -> in(word, UTF_16LE)),
  BASE_64_AT_0(word -> base64(word, 0)),
  BASE_64_AT_1(word -> base64(word, 1)),
  BASE_64_AT_2(word -> base64(word, 2));

  /// What base 64 makes of it without what stands before and after it.
  private static final int WHOLE_BYTES = 12;

  private final UnaryOperator<String> written;

  Encoding(UnaryOperator<String> written) {
    this.written = written;
  }

  /// The word, as one character for each byte that it is written with.
  String of(String word) {
    return written.apply(word);
  }

  /// Whether somebody who writes it in capitals still writes the same.
  boolean isFolded() {
    return this != BASE_64_AT_0 && this != BASE_64_AT_1 && this != BASE_64_AT_2;
  }

  private static String each(String word, String form) {
    return word.chars().mapToObj(form::formatted).collect(Collectors.joining());
  }

  private static String in(String word, Charset charset) {
    return new String(word.getBytes(charset), ISO_8859_1);
  }

  private static String base64(String word, int from) {
    var bytes = word.substring(from, from + WHOLE_BYTES).getBytes(US_ASCII);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
