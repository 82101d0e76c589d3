package alcove.sandbox.api;

import alcove.sandbox.state.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Slack's reference of methods, when it lies beside the project: what `contracts.json` is made of.
///
/// `-Dslack.reference=FOLDER` names another place.
final class Reference {
  private static final Path FOLDER =
      Path.of(System.getProperty("slack.reference", "../shared/slack")).resolve("methods");

  private Reference() {}

  static boolean there() {
    return Files.isDirectory(FOLDER);
  }

  static List<String> methods() {
    try (Stream<Path> files = Files.list(FOLDER.resolve("methods"))) {
      return files
          .map(file -> file.getFileName().toString())
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<String> common() {
    return names(read(FOLDER.resolve("common_errors.json")).path("errors"));
  }

  /// The contract of a method, in the form of `contracts.json`.
  static ObjectNode contract(String method) {
    var source = read(FOLDER.resolve("methods").resolve(method + ".json"));
    var required =
        source.at("/args/required").values().stream()
            .map(JsonNode::asString)
            .filter(name -> !name.equals("token"))
            .toList();
    var json = Json.object();
    json.put("http", source.path("http_method").asString());
    json.put("json", source.path("json_input_supported").asBoolean(false));
    json.put("perMinute", perMinute(source.path("rate_limits").asString("")));
    json.set("scopes", source.at("/scope/bot").isArray() ? source.at("/scope/bot") : Json.array());
    required.forEach(json.putArray("required")::add);
    var arguments = new TreeSet<>(source.at("/args/properties").propertyNames());
    arguments.remove("token");
    arguments.forEach(json.putArray("arguments")::add);
    answered(source).forEach(json.putArray("answers")::add);
    json.put("token", source.at("/args/properties").has("token"));
    names(source.path("errors")).forEach(json.putArray("errors")::add);
    return json;
  }

  /// The fields of the example of a success. An example is no promise; these are those that it has
  /// besides `ok` and what only warns.
  private static Set<String> answered(JsonNode source) {
    var fields = new TreeSet<>(source.at("/examples/success/example").propertyNames());
    fields.removeAll(Set.of("ok", "warning", "response_metadata"));
    return fields;
  }

  /// Tiers one to four; what Slack calls special has a rule of its own.
  private static int perMinute(String tier) {
    return switch (tier) {
      case "t1" -> 1;
      case "t2" -> 20;
      case "t3" -> 50;
      case "t4" -> 100;
      default -> 0;
    };
  }

  private static List<String> names(JsonNode object) {
    return List.copyOf(new TreeSet<>(object.propertyNames()));
  }

  private static JsonNode read(Path file) {
    return Json.mapper().readTree(file);
  }
}
