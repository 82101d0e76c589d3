package alcove.canary;

import alcove.sandbox.state.Json;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// The words that stand where Slack would make something of them: of a mention, of a link, of a
/// star.
///
/// Rich text, plain text and what is filled into a field show every character as it stands. All
/// else is markup, or is no place for words at all.
final class Alive {
  private static final Set<String> INERT = Set.of("text", "plain_text", "initial_value");

  private final Canaries canaries;
  private final Set<String> found = new TreeSet<>();

  private int count;

  Alive(Canaries canaries) {
    this.canaries = canaries;
  }

  /// Looks through something that Alcove has said: blocks and views come as JSON, or as JSON in a
  /// string.
  void look(JsonNode said) {
    look(said, "");
  }

  /// Each field whose words could do something, and where they stood.
  Set<String> found() {
    return found;
  }

  /// In how many places words stood.
  int count() {
    return count;
  }

  /// @param kind what the text is in: a text object's type, else the name of the field
  private void look(JsonNode node, String kind) {
    if (node.isString()) {
      var text = node.asString();
      if (text.startsWith("{") || text.startsWith("[")) {
        look(Json.mapper().readTree(text), kind);
      } else {
        var fields = canaries.fieldsIn(text);
        count += fields.size();
        if (!INERT.contains(kind)) {
          fields.forEach(field -> found.add(field + " in " + kind));
        }
      }
    } else if (node.isArray()) {
      node.forEach(child -> look(child, kind));
    } else {
      node.properties()
          .forEach(field -> {
            var isText = field.getKey().equals("text");
            look(
                field.getValue(), isText ? node.path("type").asString("fallback") : field.getKey());
          });
    }
  }
}
