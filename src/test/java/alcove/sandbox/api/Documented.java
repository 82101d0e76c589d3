package alcove.sandbox.api;

import alcove.sandbox.state.Json;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What `contracts.json` says of a method beyond what the sandbox itself reads of it.
final class Documented {
  private static final JsonNode METHODS =
      Json.mapper()
          .readTree(Documented.class.getResourceAsStream("contracts.json"))
          .path("methods");

  private Documented() {}

  static List<String> arguments(String method) {
    return names(method, "arguments");
  }

  /// The fields of a success, by the documented example.
  static List<String> answers(String method) {
    return names(method, "answers");
  }

  /// All errors of all methods, as `method error`.
  static Stream<String> errors() {
    return METHODS.propertyNames().stream()
        .flatMap(method -> names(method, "errors").stream().map(error -> method + " " + error));
  }

  private static List<String> names(String method, String what) {
    return METHODS.path(method).path(what).values().stream().map(JsonNode::asString).toList();
  }
}
