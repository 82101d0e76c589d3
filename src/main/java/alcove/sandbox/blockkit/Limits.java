package alcove.sandbox.blockkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Slack's numbers by name, such as `button.text`, read once from `limits.json`.
final class Limits {
  private static final JsonNode ALL = read();

  private Limits() {}

  /// What limits the thing called `name`.
  static Bound of(String name) {
    var node = ALL;
    for (var step : name.split("\\.", -1)) {
      node = node.path(step);
    }
    if (!node.isObject()) {
      throw new IllegalStateException("no limit called " + name);
    }
    return new Bound(node);
  }

  /// One entry of the table.
  record Bound(JsonNode entry) {
    OptionalLong get(String kind) {
      var number = entry.path(kind);
      return number.isNumber() ? OptionalLong.of(number.asLong()) : OptionalLong.empty();
    }
  }

  private static JsonNode read() {
    try (var in = Limits.class.getResourceAsStream("limits.json")) {
      if (in == null) {
        throw new IllegalStateException("limits.json is not in the build");
      }
      return new JsonMapper().readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
