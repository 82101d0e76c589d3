package alcove.sandbox;

import alcove.sandbox.state.Json;
import alcove.sandbox.state.OpenView;
import alcove.sandbox.state.Posted;
import alcove.sandbox.state.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Messages and views as the text that a person reads: `[Button]`, `Label: …`, mentions as `@Name`.
/// Where there are blocks the fallback text is not seen.
final class Drawn {
  private static final Pattern MARKUP = Pattern.compile("<([@#!]?)([^>|]+)(?:\\|([^>]*))?>");

  private final Workspace workspace;

  Drawn(Workspace workspace) {
    this.workspace = workspace;
  }

  String message(Posted message) {
    var lines = new ArrayList<String>();
    lines.add(message.blocks().isEmpty() ? markup(message.text()) : blocks(message.blocks()));
    message.attachments().forEach(each -> lines.add(attachment(each)));
    message
        .files()
        .forEach(file ->
            lines.add("[" + Json.text(file, "title") + ": " + Json.text(file, "name") + "]"));
    lines.removeIf(String::isEmpty);
    return String.join("\n", lines);
  }

  private String attachment(JsonNode attachment) {
    var lines = new ArrayList<String>();
    for (var part : List.of("pretext", "author_name", "title", "text")) {
      lines.add(markup(Json.text(attachment, part)));
    }
    attachment
        .path("fields")
        .forEach(field ->
            lines.add(Json.text(field, "title") + " " + markup(Json.text(field, "value"))));
    lines.add(Json.text(attachment, "footer"));
    lines.add(blocks(attachment.path("blocks")));
    lines.removeIf(String::isEmpty);
    return String.join("\n", lines);
  }

  String view(OpenView view) {
    var lines = new ArrayList<String>();
    lines.add("== " + text(view.view().path("title")));
    lines.add(blocks(view.view().path("blocks")));
    for (var button : List.of("submit", "close")) {
      if (view.view().has(button)) {
        lines.add("[" + text(view.view().path(button)) + "]");
      }
    }
    view.errors().values().forEach(error -> lines.add("(!) " + error));
    return String.join("\n", lines);
  }

  String blocks(JsonNode blocks) {
    var lines = new ArrayList<String>();
    blocks.forEach(block -> lines.add(block(block)));
    return String.join("\n", lines);
  }

  /// A text object, or a rich text, as it is read.
  String text(JsonNode node) {
    return switch (Json.text(node, "type")) {
      case "plain_text" -> Json.text(node, "text");
      case "mrkdwn" -> markup(Json.text(node, "text"));
      default -> "";
    };
  }

  private String block(JsonNode block) {
    return switch (Json.text(block, "type")) {
      case "divider" -> "---";
      case "input" ->
          text(block.path("label"))
              + ": "
              + element(block.path("element"))
              + " "
              + text(block.path("hint"));
      case "image" -> text(block.path("title")) + "(" + Json.text(block, "alt_text") + ")";
      case "markdown" -> Json.text(block, "text");
      case "rich_text" -> inline(block);
      case "table" -> table(block.path("rows"));
      case "container" -> text(block.path("title")) + "\n" + blocks(block.path("child_blocks"));
      default -> parts(block);
    };
  }

  private String parts(JsonNode block) {
    var parts = new ArrayList<String>();
    parts.add(text(block.path("text")));
    block.path("fields").forEach(field -> parts.add(text(field)));
    parts.add(element(block.path("accessory")));
    block.path("elements").forEach(each -> parts.add(text(each) + element(each)));
    parts.removeIf(String::isEmpty);
    return String.join(" ", parts);
  }

  private String element(JsonNode element) {
    var type = Json.text(element, "type");
    var options = new ArrayList<String>();
    element.path("options").forEach(each -> options.add(option(each)));
    if (type.endsWith("button")) {
      return "[" + text(element.path("text")) + "]";
    }
    if (type.equals("image")) {
      return "(" + Json.text(element, "alt_text") + ")";
    }
    var initial = Json.text(element, "initial_value");
    return (text(element.path("placeholder")) + " " + initial + " " + String.join(" / ", options))
        .strip();
  }

  private String option(JsonNode option) {
    var about = text(option.path("description"));
    return text(option.path("text")) + (about.isEmpty() ? "" : " (" + about + ")");
  }

  private String table(JsonNode rows) {
    var lines = new ArrayList<String>();
    for (var row : rows) {
      var cells = new ArrayList<String>();
      row.forEach(cell ->
          cells.add(
              Json.text(cell, "type").equals("rich_text")
                  ? inline(cell)
                  : Json.text(cell, "text")));
      lines.add(String.join(" | ", cells));
    }
    return String.join("\n", lines);
  }

  private String inline(JsonNode node) {
    return switch (Json.text(node, "type")) {
      case "text", "raw_text" -> Json.text(node, "text");
      case "link" ->
          Json.text(node, "text").isEmpty() ? Json.text(node, "url") : Json.text(node, "text");
      case "user" -> name(Json.text(node, "user_id"));
      case "emoji" -> ":" + Json.text(node, "name") + ":";
      default -> {
        var text = new StringBuilder();
        var lines = Json.text(node, "type").equals("rich_text_list");
        for (var child : node.path("elements")) {
          text.append(inline(child)).append(lines ? "\n" : "");
        }
        yield text.toString();
      }
    };
  }

  /// Marked-up text as it is read.
  String markup(String text) {
    return MARKUP
        .matcher(text)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                found.group(1).equals("@")
                    ? name(found.group(2))
                    : found.group(3) == null ? found.group(1) + found.group(2) : found.group(3)))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private String name(String id) {
    return workspace.person(id).map(person -> "@" + person.realName()).orElse("@" + id);
  }
}
