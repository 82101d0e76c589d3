package alcove.browser;

import alcove.sandbox.state.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Every kind of block and element, as an app would send it: `gallery.json`.
record Gallery(JsonNode all) {
  static Gallery open() {
    try (var stream = Gallery.class.getResourceAsStream("gallery.json")) {
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return new Gallery(Json.parse(text).orElseThrow());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// The message of this name, for a conversation or a person.
  ///
  /// @param channel a public channel that it speaks of
  ObjectNode message(String name, String to, String channel) {
    var text = all.path("messages").path(name).toString().replace("$general", channel);
    return ((ObjectNode) Json.parse(text).orElseThrow()).put("channel", to);
  }

  /// The view of this name.
  JsonNode view(String name) {
    return all.path(name);
  }

  /// The types of everything in what has this name, at any depth.
  Set<String> types(String name) {
    var types = new TreeSet<String>();
    collect(all.path(name), types);
    return types;
  }

  private static void collect(JsonNode node, Set<String> types) {
    if (node.path("type").isString()) {
      types.add(node.path("type").asString());
    }
    node.forEach(child -> collect(child, types));
  }
}
