package alcove.sandbox.api;

import alcove.sandbox.state.Json;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the journal keeps of an exchange about installing: all but what opens doors.
final class Unsaid {
  private static final Set<String> SECRETS =
      Set.of("client_secret", "code", "access_token", "refresh_token", "url");

  private Unsaid() {}

  static JsonNode of(String method, JsonNode json) {
    var secret = method.startsWith("oauth.") || method.startsWith("apps.");
    return secret && json instanceof ObjectNode object ? without(object) : json;
  }

  private static ObjectNode without(ObjectNode json) {
    var kept = Json.object();
    json.properties()
        .forEach(field -> {
          if (SECRETS.contains(field.getKey())) {
            kept.put(field.getKey(), "…");
          } else {
            var value = field.getValue();
            kept.set(field.getKey(), value instanceof ObjectNode object ? without(object) : value);
          }
        });
    return kept;
  }
}
