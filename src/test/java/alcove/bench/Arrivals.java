package alcove.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What comes in over one kept connection of HTTP: heads, each with as many bytes as it announces.
/// A whole HTTP client or server would take more of the machine than what is measured.
///
/// Whoever is at the other end waits for an answer before they go on.
final class Arrivals {
  private final InputStream in;
  private final byte[] buffer = new byte[64 << 10];

  /// @param head without the empty line at its end
  record Arrival(String head, String body) {}

  Arrivals(InputStream in) {
    this.in = in;
  }

  /// The next; empty when the other end has hung up.
  ///
  /// @throws EOFException when it did so in the middle, or said more than fits
  Optional<Arrival> next() throws IOException {
    var length = Math.max(0, in.read(buffer));
    if (length == 0) {
      return Optional.empty();
    }
    var end = endOfHead(length);
    while (end < 0) {
      length += more(length);
      end = endOfHead(length);
    }
    var head = new String(buffer, 0, end, StandardCharsets.ISO_8859_1);
    var until = end + 4 + contentLength(head);
    while (length < until) {
      length += more(length);
    }
    var body = new String(buffer, end + 4, until - end - 4, StandardCharsets.UTF_8);
    return Optional.of(new Arrival(head, body));
  }

  private int endOfHead(int length) {
    return new String(buffer, 0, length, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
  }

  private int more(int from) throws IOException {
    var read = in.read(buffer, from, buffer.length - from);
    if (read <= 0) {
      throw new EOFException("hung up, or said more than fits");
    }
    return read;
  }

  private static int contentLength(String head) {
    for (var line : head.split("\r\n", -1)) {
      if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
        return Integer.parseInt(line.substring(15).strip());
      }
    }
    throw new IllegalStateException("without its length: " + head);
  }
}
