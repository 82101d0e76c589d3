package alcove.blockkit;

import tools.jackson.databind.node.ObjectNode;

/// One option of a menu, a radio group or a row of checkboxes.
///
/// @param value at most 150 characters; an id or an enum's name, never words
/// @param text at most 75 characters
/// @param description at most 75 characters; empty for none
public record Choice(String value, String text, String description) {
  public Choice(String value, String text) {
    this(value, text, "");
  }

  ObjectNode json() {
    var option = Json.bare().put("value", value);
    option.set("text", Json.plain(text));
    if (!description.isEmpty()) {
      option.set("description", Json.plain(description));
    }
    return option;
  }
}
