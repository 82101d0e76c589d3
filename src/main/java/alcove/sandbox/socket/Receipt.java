package alcove.sandbox.socket;

import tools.jackson.databind.JsonNode;

/// What became of an envelope.
public sealed interface Receipt {

  /// @param payload what came with it, and may; else missing
  record Acknowledged(JsonNode payload) implements Receipt {}

  /// Not in time.
  record Late() implements Receipt {}

  /// There was no line, or it broke.
  record Lost() implements Receipt {}
}
