package alcove.sandbox;

import alcove.sandbox.state.Form;
import alcove.sandbox.state.Form.Element;
import alcove.sandbox.state.Json;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a person has entered and not yet sent, by view or message. As in Slack's client it survives
/// an update of the view where block and action ids stay.
final class Drafts {
  private final Map<String, ObjectNode> entered = new ConcurrentHashMap<>();

  void enter(Sight.Spot spot, Element element, JsonNode value) {
    var state = Json.object().put("type", element.type());
    state.set(element.slot(), value);
    entered
        .computeIfAbsent(spot.key(), _ -> Json.object())
        .withObject(JsonPointer.empty().appendProperty(element.blockId()))
        .set(element.actionId(), state);
  }

  /// What holds in the blocks as they stand now.
  ObjectNode of(Sight.Spot spot) {
    return Form.surviving(spot.blocks(), entered.getOrDefault(spot.key(), Json.object()));
  }

  /// The state of one element now: what was entered, else what the app gave.
  JsonNode state(Sight.Spot spot, Element element) {
    return Form.state(spot.blocks(), of(spot)).path(element.blockId()).path(element.actionId());
  }
}
