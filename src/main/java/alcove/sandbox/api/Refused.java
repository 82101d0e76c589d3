package alcove.sandbox.api;

import alcove.sandbox.state.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Slack's way to say no. It leaves a method at once; [WebApi] makes the answer of it.
final class Refused extends RuntimeException {
  private final String error;
  private final transient List<String> messages;
  private final transient ObjectNode more;

  Refused(String error, List<String> messages, ObjectNode more) {
    super(error, null, false, false);
    this.error = error;
    this.messages = messages;
    this.more = more;
  }

  Refused(String error, String... messages) {
    this(error, List.of(messages), Json.object());
  }

  String error() {
    return error;
  }

  /// What stands in `response_metadata.messages`.
  List<String> messages() {
    return messages;
  }

  /// Further fields of the answer.
  ObjectNode more() {
    return more;
  }
}
