package alcove.sandbox.api;

import alcove.sandbox.state.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// What Slack documents of a method.
///
/// @param json whether it takes a JSON body
/// @param perMinute its tier's calls a minute; 0 for a rule of its own or none
/// @param scopes bot scopes, any one of which opens it; none when none is needed
/// @param token whether it takes a token at all
/// @param errors what it may answer, besides what all may
record Contract(
    String method,
    boolean json,
    int perMinute,
    List<String> scopes,
    List<String> required,
    boolean token,
    Set<String> errors) {

  /// Errors that any method may give; the first four are missing from the reference's list.
  private static final Set<String> ALWAYS =
      Set.of("invalid_auth", "invalid_arguments", "internal_error", "missing_argument");

  boolean mayAnswer(String error) {
    return errors.contains(error) || ALWAYS.contains(error);
  }

  static Map<String, Contract> all() {
    var source = read();
    var common = names(source.path("common"));
    var contracts = new TreeMap<String, Contract>();
    source
        .path("methods")
        .properties()
        .forEach(
            entry -> contracts.put(entry.getKey(), of(entry.getKey(), entry.getValue(), common)));
    return contracts;
  }

  private static Contract of(String method, JsonNode entry, List<String> common) {
    var errors = new TreeSet<>(common);
    errors.addAll(names(entry.path("errors")));
    return new Contract(
        method,
        entry.path("json").asBoolean(false),
        entry.path("perMinute").asInt(0),
        names(entry.path("scopes")),
        names(entry.path("required")),
        entry.path("token").asBoolean(false),
        errors);
  }

  private static List<String> names(JsonNode array) {
    return array.values().stream().map(JsonNode::asString).toList();
  }

  private static JsonNode read() {
    try (var in = Contract.class.getResourceAsStream("contracts.json")) {
      if (in == null) {
        throw new IllegalStateException("contracts.json is not in the build");
      }
      return Json.mapper().readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
