package alcove.blockkit;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Where the builder's JSON nodes come from.
final class Json {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  static ObjectNode object(String type) {
    return MAPPER.createObjectNode().put("type", type);
  }

  static ObjectNode bare() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array(Iterable<ObjectNode> items) {
    var array = MAPPER.createArrayNode();
    items.forEach(array::add);
    return array;
  }

  static ObjectNode plain(String text) {
    return object("plain_text").put("text", text).put("emoji", true);
  }

  static ObjectNode markup(String text) {
    return object("mrkdwn").put("text", text);
  }
}
