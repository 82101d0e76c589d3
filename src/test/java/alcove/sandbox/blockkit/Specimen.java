package alcove.sandbox.blockkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A thing of Block Kit with all its fields, and what Slack says of them.
///
/// They stand in `shapes/*.json`: `in` is a payload, or the name of one in `places.json`, with `@`
/// where the thing is; `full` the thing; `needs` what cannot be left out; `values` what a field may
/// be, when that is a closed list; `either` what stands instead of a field and never beside it;
/// `elsewhere` fields that another test looks at.
record Specimen(String name, JsonNode in, ObjectNode full, JsonNode entry) {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Path FOLDER = Path.of("src/test/resources/alcove/sandbox/shapes");
  private static final String PLACES = "places.json";
  private static final String HERE = "@";

  static List<Specimen> all() {
    var places = read(FOLDER.resolve(PLACES));
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> !file.endsWith(PLACES)).sorted().toList().stream()
          .flatMap(file -> read(file).properties().stream())
          .map(entry -> of(entry.getKey(), entry.getValue(), places))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<String> fields() {
    var all = new ArrayList<>(full.propertyNames());
    entry.path("either").values().forEach(other -> all.addAll(other.propertyNames()));
    entry.path("elsewhere").forEach(field -> all.add(field.asString()));
    return all;
  }

  List<String> needs() {
    return entry.path("needs").values().stream().map(JsonNode::asString).toList();
  }

  /// What is found wrong when `changed` stands where the thing is.
  List<Problem> problems(ObjectNode changed) {
    var payload = put(in, changed);
    if (payload.isArray()) {
      return BlockKit.blocks(payload, Surface.ANY);
    }
    return name.startsWith("view ") ? BlockKit.view(payload) : BlockKit.message(payload);
  }

  /// What is found wrong when the thing stands in another place of `places.json`.
  List<Problem> problemsIn(String place) {
    var other = read(FOLDER.resolve(PLACES)).path(place);
    return new Specimen(name, other, full, entry).problems(full);
  }

  ObjectNode with(String field, JsonNode value) {
    var copy = full.deepCopy();
    copy.set(field, value);
    return copy;
  }

  ObjectNode without(String field) {
    var copy = full.deepCopy();
    copy.remove(field);
    return copy;
  }

  /// The pointer to the thing.
  String pointer() {
    return pointer(in, "");
  }

  private static Specimen of(String name, JsonNode entry, JsonNode places) {
    var in =
        entry.path("in").isString() ? places.path(entry.path("in").asString()) : entry.path("in");
    return new Specimen(name, in, (ObjectNode) entry.path("full"), entry);
  }

  private static JsonNode put(JsonNode node, ObjectNode thing) {
    if (node.isString() && node.asString().equals(HERE)) {
      return thing;
    }
    if (node.isArray()) {
      var copy = MAPPER.createArrayNode();
      node.forEach(item -> copy.add(put(item, thing)));
      return copy;
    }
    if (node.isObject()) {
      var copy = MAPPER.createObjectNode();
      node.properties().forEach(entry -> copy.set(entry.getKey(), put(entry.getValue(), thing)));
      return copy;
    }
    return node;
  }

  private static String pointer(JsonNode node, String at) {
    if (node.isString() && node.asString().equals(HERE)) {
      return at;
    }
    var below = new ArrayList<String>();
    for (var i = 0; i < node.size() && node.isArray(); i++) {
      below.add(pointer(node.get(i), at + "/" + i));
    }
    node.properties()
        .forEach(entry -> below.add(pointer(entry.getValue(), at + "/" + entry.getKey())));
    return below.stream().filter(found -> !found.equals("none")).findFirst().orElse("none");
  }

  private static JsonNode read(Path file) {
    return MAPPER.readTree(file);
  }

  @Override
  public String toString() {
    return name;
  }
}
