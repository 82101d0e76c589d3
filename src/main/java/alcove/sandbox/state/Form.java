package alcove.sandbox.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The elements of blocks that hold a value, and the state they are in, shaped as Slack's
/// `state.values`.
public final class Form {
  /// For each type, the field of its value in the state and the field of its first value.
  private static final Map<String, Slot> SLOTS =
      Map.ofEntries(
          slot("plain_text_input", "value", "initial_value"),
          slot("email_text_input", "value", "initial_value"),
          slot("url_text_input", "value", "initial_value"),
          slot("number_input", "value", "initial_value"),
          slot("rich_text_input", "rich_text_value", "initial_value"),
          slot("static_select", "selected_option", "initial_option"),
          slot("external_select", "selected_option", "initial_option"),
          slot("radio_buttons", "selected_option", "initial_option"),
          slot("checkboxes", "selected_options", "initial_options"),
          slot("multi_static_select", "selected_options", "initial_options"),
          slot("multi_external_select", "selected_options", "initial_options"),
          slot("users_select", "selected_user", "initial_user"),
          slot("multi_users_select", "selected_users", "initial_users"),
          slot("conversations_select", "selected_conversation", "initial_conversation"),
          slot("multi_conversations_select", "selected_conversations", "initial_conversations"),
          slot("channels_select", "selected_channel", "initial_channel"),
          slot("multi_channels_select", "selected_channels", "initial_channels"),
          slot("datepicker", "selected_date", "initial_date"),
          slot("timepicker", "selected_time", "initial_time"),
          slot("datetimepicker", "selected_date_time", "initial_date_time"),
          slot("file_input", "files", "files"));

  private static final Slot NONE = new Slot("", "");

  private Form() {}

  private record Slot(String value, String initial) {}

  /// One element and the block it stands in.
  public record Element(JsonNode block, JsonNode element) {
    public String blockId() {
      return Json.text(block, "block_id");
    }

    public String actionId() {
      return Json.text(element, "action_id");
    }

    public String type() {
      return Json.text(element, "type");
    }

    public boolean input() {
      return Json.text(block, "type").equals("input");
    }

    /// The field that holds its value in a state; `""` for one that holds none, like a button.
    public String slot() {
      return SLOTS.getOrDefault(type(), NONE).value();
    }
  }

  /// All elements that can be acted upon, from top to bottom.
  public static List<Element> elements(JsonNode blocks) {
    var all = new ArrayList<Element>();
    for (var block : blocks) {
      switch (Json.text(block, "type")) {
        case "input" -> all.add(new Element(block, block.path("element")));
        case "section" -> add(all, block, block.path("accessory"));
        case "actions", "context_actions" ->
            block.path("elements").forEach(each -> add(all, block, each));
        case "card" -> block.path("actions").forEach(each -> add(all, block, each));
        case "carousel" -> all.addAll(elements(block.path("elements")));
        case "container" -> all.addAll(elements(block.path("child_blocks")));
        default -> {}
      }
    }
    return all;
  }

  /// The state of `blocks`: what was entered, else what the app gave at first, else nothing.
  public static ObjectNode state(JsonNode blocks, JsonNode entered) {
    var values = Json.object();
    for (var element : elements(blocks)) {
      if (!element.slot().isEmpty()) {
        var given = entered.path(element.blockId()).path(element.actionId());
        values
            .withObject(pointer(element.blockId()))
            .set(
                element.actionId(),
                given.has(element.slot()) ? kept(element, given) : first(element));
      }
    }
    return values;
  }

  /// Whether a value stands in the state of this element.
  public static boolean filled(Element element, JsonNode state) {
    var value = state.path(element.blockId()).path(element.actionId()).path(element.slot());
    return !value.isMissingNode()
        && !value.isNull()
        && !(value.isString() && value.asString().isEmpty())
        && !(value.isArray() && value.isEmpty());
  }

  /// Keeps of what was entered only what stands in `blocks` under the same ids and type: so a view
  /// that is updated keeps its state.
  public static ObjectNode surviving(JsonNode blocks, JsonNode entered) {
    var values = Json.object();
    for (var element : elements(blocks)) {
      var given = entered.path(element.blockId()).path(element.actionId());
      if (given.isObject() && Json.text(given, "type").equals(element.type())) {
        values.withObject(pointer(element.blockId())).set(element.actionId(), given);
      }
    }
    return values;
  }

  /// The same blocks with an id for each block and element that had none, and with the fields that
  /// Slack fills in.
  public static ArrayNode named(JsonNode blocks, Ids ids) {
    var copy = (ArrayNode) blocks.deepCopy();
    nameBlocks(copy, ids);
    for (var element : elements(copy)) {
      name(element.element(), "action_id", ids);
    }
    fill(copy);
    return copy;
  }

  /// The same attachments with a number each, and named blocks.
  public static ArrayNode attached(JsonNode attachments, Ids ids) {
    var copy = (ArrayNode) attachments.deepCopy();
    for (var i = 0; i < copy.size(); i++) {
      if (copy.get(i) instanceof ObjectNode one) {
        one.put("id", i + 1);
        if (!one.has("fallback")) {
          one.put("fallback", "[no preview available]");
        }
        if (one.path("blocks").isArray()) {
          one.set("blocks", named(one.path("blocks"), ids));
        }
      }
    }
    return copy;
  }

  private static void nameBlocks(JsonNode blocks, Ids ids) {
    for (var block : blocks) {
      name(block, "block_id", ids);
      nameBlocks(block.path("child_blocks"), ids);
      if (Json.text(block, "type").equals("carousel")) {
        nameBlocks(block.path("elements"), ids);
      }
    }
  }

  private static void name(JsonNode node, String field, Ids ids) {
    if (node instanceof ObjectNode object && Json.text(object, field).isEmpty()) {
      object.put(field, ids.small());
    }
  }

  private static void fill(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (Json.text(object, "type").equals("plain_text") && !object.has("emoji")) {
        object.put("emoji", true);
      } else if (Json.text(object, "type").equals("mrkdwn") && !object.has("verbatim")) {
        object.put("verbatim", false);
      }
    }
    node.forEach(Form::fill);
  }

  private static JsonNode kept(Element element, JsonNode given) {
    return Json.object().put("type", element.type()).set(element.slot(), given.get(element.slot()));
  }

  private static ObjectNode first(Element element) {
    var state = Json.object().put("type", element.type());
    var initial = element.element().path(SLOTS.getOrDefault(element.type(), NONE).initial());
    if (initial.isMissingNode()) {
      if (element.slot().endsWith("s")) {
        state.putArray(element.slot());
      } else {
        state.putNull(element.slot());
      }
    } else {
      state.set(element.slot(), initial);
    }
    return state;
  }

  private static void add(List<Element> all, JsonNode block, JsonNode element) {
    if (!element.isMissingNode() && !Json.text(element, "type").equals("image")) {
      all.add(new Element(block, element));
    }
  }

  private static JsonPointer pointer(String property) {
    return JsonPointer.empty().appendProperty(property);
  }

  private static Map.Entry<String, Slot> slot(String type, String value, String initial) {
    return Map.entry(type, new Slot(value, initial));
  }
}
