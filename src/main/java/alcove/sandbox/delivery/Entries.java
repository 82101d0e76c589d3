package alcove.sandbox.delivery;

import alcove.sandbox.state.Form;
import alcove.sandbox.state.Form.Element;
import alcove.sandbox.state.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What Slack's own client checks before a form goes out: that nothing needed is empty, and that
/// texts, numbers and files keep their bounds.
final class Entries {
  /// How many a file input takes that names no number.
  private static final int MOST_FILES = 10;

  private Entries() {}

  /// What is wrong, by block; empty when the form may go.
  static Map<String, String> wrong(JsonNode blocks, JsonNode state) {
    var errors = new LinkedHashMap<String, String>();
    for (var element : Form.elements(blocks)) {
      if (element.input()) {
        var error = wrong(element, state);
        if (!error.isEmpty()) {
          errors.put(element.blockId(), error);
        }
      }
    }
    return errors;
  }

  private static String wrong(Element element, JsonNode state) {
    if (!Form.filled(element, state)) {
      var optional = element.block().path("optional").asBoolean(false);
      return optional ? "" : "Please complete this required field.";
    }
    var held = state.path(element.blockId()).path(element.actionId());
    var value = Json.text(held, element.slot());
    return switch (element.type()) {
      case "plain_text_input" -> length(element.element(), value);
      case "number_input" -> number(element.element(), value);
      case "email_text_input" -> value.contains("@") ? "" : "Please enter a valid email address.";
      case "url_text_input" -> value.startsWith("http") ? "" : "Please enter a valid URL.";
      case "file_input" -> files(element.element(), held.path(element.slot()));
      default -> "";
    };
  }

  private static String files(JsonNode element, JsonNode files) {
    var most = element.path("max_files").asInt(MOST_FILES);
    if (files.size() > most) {
      return most == 1 ? "Please choose one file." : "Please choose at most " + most + " files.";
    }
    var kinds = element.path("filetypes").values().stream().map(JsonNode::asString).toList();
    return kinds.isEmpty()
            || files.values().stream().allMatch(file -> kinds.contains(Json.text(file, "filetype")))
        ? ""
        : "Please choose files of these kinds: " + String.join(", ", kinds) + ".";
  }

  private static String length(JsonNode element, String value) {
    if (value.length() > element.path("max_length").asInt(3_000)) {
      return "Please enter fewer characters.";
    }
    return value.length() < element.path("min_length").asInt(0)
        ? "Please enter more characters."
        : "";
  }

  private static String number(JsonNode element, String value) {
    try {
      var number = Double.parseDouble(value);
      var whole = !element.path("is_decimal_allowed").asBoolean(false);
      if (whole && number != Math.rint(number)) {
        return "Please enter a whole number.";
      }
      var least = bound(element, "min_value", Double.NEGATIVE_INFINITY);
      var most = bound(element, "max_value", Double.POSITIVE_INFINITY);
      return number < least || number > most ? "Please enter a number within the bounds." : "";
    } catch (NumberFormatException _) {
      return "Please enter a number.";
    }
  }

  private static double bound(JsonNode element, String name, double otherwise) {
    return element.has(name) ? Double.parseDouble(Json.text(element, name)) : otherwise;
  }
}
