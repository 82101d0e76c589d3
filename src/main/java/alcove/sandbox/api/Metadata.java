package alcove.sandbox.api;

import alcove.sandbox.state.Json;
import tools.jackson.databind.node.ObjectNode;

/// What an app attaches to a message for other apps: an event's type and payload.
final class Metadata {
  /// Slack has a limit and names no figure.
  private static final int LONGEST = 8_000;

  private Metadata() {}

  /// The argument as it will stand; empty when none was given, or to take away what was there.
  static ObjectNode of(Args args) {
    var given = args.json("metadata", "invalid_metadata_format").orElseGet(Json::object);
    if (!(given instanceof ObjectNode metadata)) {
      throw new Refused("invalid_metadata_format");
    }
    var complete =
        metadata.path("event_type").isString() && metadata.path("event_payload").isObject();
    if (!metadata.isEmpty() && !complete) {
      throw new Refused("invalid_metadata_schema");
    }
    if (Json.ascii(metadata).length() > LONGEST) {
      throw new Refused("metadata_too_large");
    }
    return metadata;
  }
}
