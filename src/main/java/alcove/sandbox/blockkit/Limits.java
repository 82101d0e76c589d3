package alcove.sandbox.blockkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Slack's numbers by name, such as `button.text`, read once: those of `limits.json`, and of
/// `more-limits.json` what Slack's pages and SDKs say beside it.
final class Limits {
  private static final JsonNode ALL = read("limits.json");
  private static final JsonNode MORE = read("more-limits.json");

  private Limits() {}

  /// What limits the thing called `name`.
  static Bound of(String name) {
    var at = "/" + name.replace('.', '/');
    var node = ALL.at(at).isObject() ? ALL.at(at) : MORE.at(at);
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

  private static JsonNode read(String file) {
    try (var in = Limits.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the build");
      }
      return new JsonMapper().readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
