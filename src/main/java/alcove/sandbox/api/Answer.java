package alcove.sandbox.api;

import alcove.sandbox.state.Json;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a call is answered with.
public record Answer(int status, Map<String, String> headers, ObjectNode body) {

  /// The same with a warning beside those that it has.
  Answer warned(String warning) {
    var copy = body.deepCopy();
    copy.put("warning", copy.has("warning") ? Json.text(copy, "warning") + "," + warning : warning);
    var warnings =
        copy.at("/response_metadata/warnings") instanceof ArrayNode known ? known : Json.array();
    warnings.add(warning);
    copy.withObject("/response_metadata").set("warnings", warnings);
    return new Answer(status, headers, copy);
  }
}
