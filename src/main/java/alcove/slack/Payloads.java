package alcove.slack;

import alcove.blockkit.Message;
import alcove.blockkit.View;
import com.slack.api.bolt.response.Response;
import java.util.Collection;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON that acknowledgements and calls are made of.
final class Payloads {
  private static final JsonMapper JSON = new JsonMapper();

  private Payloads() {}

  static ObjectNode args() {
    return JSON.createObjectNode();
  }

  /// `text` and `blocks`, as posts, answers to commands and response URLs take them.
  static ObjectNode message(Message message) {
    var body = args().put("text", message.text());
    body.set("blocks", array(message.blocks()));
    return body;
  }

  static Response empty() {
    return Response.ok();
  }

  /// The acknowledgement of a command with a message for the person's eyes.
  static Response whisper(Message message) {
    return json(message(message).put("response_type", "ephemeral"));
  }

  /// The acknowledgement of a submission with what is wrong at which block.
  static Response errors(Map<String, String> byBlock) {
    var errors = args();
    byBlock.forEach(errors::put);
    var body = action("errors");
    body.set("errors", errors);
    return json(body);
  }

  static Response update(View view) {
    return json(with(action("update"), view));
  }

  static Response push(View view) {
    return json(with(action("push"), view));
  }

  static Response clear() {
    return json(action("clear"));
  }

  static ObjectNode with(ObjectNode body, View view) {
    body.set("view", view.json());
    return body;
  }

  private static ObjectNode action(String name) {
    return args().put("response_action", name);
  }

  private static ArrayNode array(Collection<ObjectNode> blocks) {
    return JSON.createArrayNode().addAll(blocks);
  }

  private static Response json(ObjectNode body) {
    return Response.builder()
        .statusCode(200)
        .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
        .body(body.toString())
        .build();
  }
}
