package alcove.blockkit;

import alcove.privacy.Confidential;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Interactive elements. An action id is `capability.verb`; a value holds a random id or an enum's
/// name and nothing else.
public final class Elements {
  private Elements() {}

  /// A button; its text has at most 75 characters.
  public static ObjectNode button(String actionId, String text, String value) {
    var button = Json.object("button").put("action_id", actionId).put("value", value);
    button.set("text", Json.plain(text));
    return button;
  }

  /// The one button of a group that most people will want.
  public static ObjectNode primary(String actionId, String text, String value) {
    return button(actionId, text, value).put("style", "primary");
  }

  /// A button that asks once more before it acts.
  public static ObjectNode confirm(ObjectNode button, String title, String text, String yes) {
    var dialog = Json.bare();
    dialog.set("title", Json.plain(title));
    dialog.set("text", Json.plain(text));
    dialog.set("confirm", Json.plain(yes));
    dialog.set("deny", Json.plain("Not now"));
    button.set("confirm", dialog);
    return button;
  }

  /// A text field for at most `maxLength` characters, 3,000 at the most.
  public static ObjectNode text(
      String actionId, boolean multiline, int maxLength, Optional<Confidential> initial) {
    var field =
        Json.object("plain_text_input")
            .put("action_id", actionId)
            .put("multiline", multiline)
            .put("max_length", maxLength);
    initial
        .filter(words -> !words.isBlank())
        .ifPresent(words -> field.put("initial_value", words.open(Confidential.Reader.DELIVER)));
    return field;
  }

  /// A menu of at most 100 options.
  public static ObjectNode select(
      String actionId, String placeholder, List<Choice> choices, Optional<String> initial) {
    var menu = oneOf("static_select", actionId, choices, initial);
    menu.set("placeholder", Json.plain(placeholder));
    return menu;
  }

  /// Radio buttons, at most 10.
  public static ObjectNode radio(String actionId, List<Choice> choices, Optional<String> initial) {
    return oneOf("radio_buttons", actionId, choices, initial);
  }

  /// Checkboxes, at most 10.
  public static ObjectNode checkboxes(
      String actionId, List<Choice> choices, Collection<String> initial) {
    return boxes("checkboxes", actionId, choices, initial);
  }

  private static ObjectNode boxes(
      String type, String actionId, List<Choice> choices, Collection<String> initial) {
    var boxes = choosing(type, actionId, choices);
    var ticked = choices.stream().filter(choice -> initial.contains(choice.value())).toList();
    if (!ticked.isEmpty()) {
      boxes.set("initial_options", Json.array(ticked.stream().map(Choice::json).toList()));
    }
    return boxes;
  }

  public static ObjectNode date(String actionId, Optional<LocalDate> initial) {
    var picker = Json.object("datepicker").put("action_id", actionId);
    initial.ifPresent(day -> picker.put("initial_date", day.toString()));
    return picker;
  }

  /// A time of day, by the clock of whoever picks it.
  public static ObjectNode time(String actionId, Optional<LocalTime> initial) {
    var picker = Json.object("timepicker").put("action_id", actionId);
    initial.ifPresent(
        time -> picker.put("initial_time", time.truncatedTo(ChronoUnit.MINUTES).toString()));
    return picker;
  }

  public static ObjectNode person(String actionId, String placeholder, Optional<String> initial) {
    var picker = Json.object("users_select").put("action_id", actionId);
    picker.set("placeholder", Json.plain(placeholder));
    initial.ifPresent(user -> picker.put("initial_user", user));
    return picker;
  }

  /// Several people, at most `most`.
  public static ObjectNode people(
      String actionId, String placeholder, int most, List<String> initial) {
    var picker =
        Json.object("multi_users_select")
            .put("action_id", actionId)
            .put("max_selected_items", most);
    picker.set("placeholder", Json.plain(placeholder));
    if (!initial.isEmpty()) {
      initial.forEach(picker.putArray("initial_users")::add);
    }
    return picker;
  }

  /// A channel of the workspace's own, or none: what was chosen can be taken away again.
  public static ObjectNode channel(String actionId, String placeholder, Optional<String> initial) {
    var picker =
        Json.object("multi_conversations_select")
            .put("action_id", actionId)
            .put("max_selected_items", 1);
    picker.set("placeholder", Json.plain(placeholder));
    picker
        .putObject("filter")
        .put("exclude_external_shared_channels", true)
        .putArray("include")
        .add("public")
        .add("private");
    initial.ifPresent(picker.putArray("initial_conversations")::add);
    return picker;
  }

  /// A menu of at most 100 options from which several can be taken.
  public static ObjectNode several(
      String actionId, String placeholder, List<Choice> choices, Collection<String> initial) {
    var menu = boxes("multi_static_select", actionId, choices, initial);
    menu.set("placeholder", Json.plain(placeholder));
    return menu;
  }

  private static ObjectNode oneOf(
      String type, String actionId, List<Choice> choices, Optional<String> initial) {
    var element = choosing(type, actionId, choices);
    choices.stream()
        .filter(choice -> initial.filter(choice.value()::equals).isPresent())
        .findFirst()
        .ifPresent(choice -> element.set("initial_option", choice.json()));
    return element;
  }

  private static ObjectNode choosing(String type, String actionId, List<Choice> choices) {
    var element = Json.object(type).put("action_id", actionId);
    element.set("options", Json.array(choices.stream().map(Choice::json).toList()));
    return element;
  }
}
