package alcove.sandbox.blockkit;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One reason for which a payload is refused.
///
/// @param pointer a JSON pointer to the place
/// @param code Slack's word for the kind: `missing_field` or `failed_constraint`
/// @param constraint what was expected, as `blocks.validate` answers it; may be empty
public record Problem(String pointer, String code, String message, ObjectNode constraint) {
  private static final JsonMapper MAPPER = new JsonMapper();

  /// As `blocks.validate` lists it.
  public ObjectNode json() {
    var json = MAPPER.createObjectNode();
    json.put("code", code).put("message", message).put("pointer", pointer);
    if (!constraint.isEmpty()) {
      json.set("constraint", constraint);
    }
    return json;
  }

  /// As the other methods list it in `response_metadata.messages`.
  public String line(String prefix) {
    return "[ERROR] " + message + " [json-pointer:" + prefix + pointer + "]";
  }
}
