package alcove.slack;

import alcove.blockkit.Message;
import java.util.Collection;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON that calls and acknowledgements are made of.
final class Payloads {
  private static final JsonMapper JSON = new JsonMapper();

  private Payloads() {}

  static ObjectNode empty() {
    return JSON.createObjectNode();
  }

  /// `text` and `blocks`, as posts, answers to commands and response URLs take them.
  static ObjectNode message(Message message) {
    var body = empty().put("text", message.text());
    body.set("blocks", blocks(message.blocks()));
    return body;
  }

  private static ArrayNode blocks(Collection<ObjectNode> blocks) {
    return JSON.createArrayNode().addAll(blocks);
  }
}
