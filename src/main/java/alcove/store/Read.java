package alcove.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.regex.Pattern;

/// A record as it was read, with what is needed to replace it.
///
/// @param version 12 hex digits; empty when there is no record; what stands in their place when it
///   is none of ours
public record Read<T>(Name<T> name, String version, Optional<T> value) {
  private static final int LENGTH = 12;
  private static final Pattern VERSION = Pattern.compile("[0-9a-f]{" + LENGTH + "}");

  /// What stands in the place of a version, whatever it is.
  static String beginning(byte[] record) {
    return new String(record, 0, Math.min(LENGTH, record.length), ISO_8859_1);
  }

  /// The version as the commit script holds it against what is stored.
  byte[] expected() {
    return version.getBytes(ISO_8859_1);
  }

  /// The version that its successor has.
  String next() {
    return VERSION.matcher(version).matches()
        ? String.format("%012x", Long.parseLong(version, 16) + 1)
        : "000000000001";
  }
}
