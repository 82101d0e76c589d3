package alcove.sandbox.socket;

import alcove.sandbox.state.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What goes to the app.
///
/// @param answerable whether the acknowledgement may carry an answer
/// @param retry 0 for the first attempt
/// @param retryReason empty for the first attempt
public record Envelope(
    Type type, JsonNode payload, boolean answerable, int retry, String retryReason) {

  /// The kinds of envelope, by Slack's names.
  public enum Type {
    EVENTS_API("events_api"),
    INTERACTIVE("interactive"),
    SLASH_COMMANDS("slash_commands");

    private final String name;

    Type(String name) {
      this.name = name;
    }
  }

  public static Envelope command(JsonNode fields) {
    return new Envelope(Type.SLASH_COMMANDS, fields, true, 0, "");
  }

  /// Only a submitted view and a menu that asks for its options wait for an answer.
  public static Envelope interaction(String kind, JsonNode payload) {
    var answerable = kind.equals("view_submission") || kind.equals("block_suggestion");
    return new Envelope(Type.INTERACTIVE, payload, answerable, 0, "");
  }

  public static Envelope event(JsonNode event, int retry, String reason) {
    return new Envelope(Type.EVENTS_API, event, false, retry, reason);
  }

  ObjectNode json(String id) {
    var json = Json.object().put("envelope_id", id).put("type", type.name);
    json.put("accepts_response_payload", answerable).set("payload", payload);
    if (type == Type.EVENTS_API) {
      json.put("retry_attempt", retry).put("retry_reason", retryReason);
    }
    return json;
  }
}
