package alcove.sandbox.delivery;

import alcove.sandbox.state.Form.Element;
import alcove.sandbox.state.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The entry of `actions[]` for an element that a person acted upon; none when it offers no such
/// choice.
final class Choices {
  private Choices() {}

  /// @param chosen the element's own fields, such as `selected_option`
  static Optional<ObjectNode> action(Element element, JsonNode chosen, String ts) {
    var action = Json.object().put("action_id", element.actionId());
    action.put("block_id", element.blockId()).put("type", element.type()).put("action_ts", ts);
    return switch (element.type()) {
      case "button", "workflow_button", "icon_button" ->
          Optional.of(copy(element.element(), action, "text", "value", "style"));
      case "feedback_buttons" -> Optional.of(copy(chosen, action, "text", "value"));
      case "overflow" -> one(element, chosen, action);
      case "static_select", "radio_buttons" -> one(element, chosen, action);
      case "checkboxes", "multi_static_select" -> many(element, chosen, action);
      default -> Optional.of(copy(chosen, action, element.slot()));
    };
  }

  private static Optional<ObjectNode> one(Element element, JsonNode chosen, ObjectNode action) {
    var option = chosen.path("selected_option");
    if (!option.isNull() && !offered(element).contains(option)) {
      return Optional.empty();
    }
    return Optional.of(copy(chosen, action, "selected_option"));
  }

  private static Optional<ObjectNode> many(Element element, JsonNode chosen, ObjectNode action) {
    var options = chosen.path("selected_options");
    if (!offered(element).containsAll(options.values())) {
      return Optional.empty();
    }
    return Optional.of(copy(chosen, action, "selected_options"));
  }

  private static List<JsonNode> offered(Element element) {
    var all = new ArrayList<JsonNode>(element.element().path("options").values());
    element
        .element()
        .path("option_groups")
        .forEach(group -> all.addAll(group.path("options").values()));
    return all;
  }

  private static ObjectNode copy(JsonNode from, ObjectNode action, String... fields) {
    for (var field : fields) {
      if (from.has(field)) {
        action.set(field, from.get(field));
      }
    }
    return action;
  }
}
