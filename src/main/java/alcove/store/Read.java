package alcove.store;

import java.util.Optional;

/// A record as it was read, with what is needed to replace it.
///
/// @param version 12 hex digits; empty when there is no record
public record Read<T>(Name<T> name, String version, Optional<T> value) {

  /// The version that its successor has.
  String next() {
    return version.isEmpty()
        ? "000000000001"
        : String.format("%012x", Long.parseLong(version, 16) + 1);
  }
}
