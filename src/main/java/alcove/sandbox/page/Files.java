package alcove.sandbox.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The page's own files, out of the jar.
final class Files {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "txt", "text/plain; charset=utf-8");

  private Files() {}

  record Found(String type, String content) {}

  static Optional<Found> find(String name) throws IOException {
    var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    try (var in = Files.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new Found(type, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }
  }
}
