package alcove.sandbox.state;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Whom a message would notify by name: `@U…`, `@channel`, `@here`, `@everyone`, `@S…`.
///
/// Marked-up text does it, and so does the fallback text even when blocks stand beside it (Slack's
/// pages leave that open; the stricter reading counts it). Plain text and the text of rich text
/// never do.
public final class Pings {
  private static final Pattern MENTION =
      Pattern.compile(
          "<(?:@([UWB][A-Z0-9]+)|!(channel|here|everyone|group)|!subteam\\^([A-Z0-9]+))[^>]*>");

  private Pings() {}

  /// All of them, in the order in which they stand.
  public static List<String> of(Posted message) {
    var found = new ArrayList<String>();
    if (message.noted()) {
      return found;
    }
    search(message.text(), found);
    walk(message.allBlocks(), found);
    return found;
  }

  private static void walk(JsonNode node, List<String> found) {
    switch (Json.text(node, "type")) {
      case "mrkdwn", "markdown" -> search(Json.text(node, "text"), found);
      case "user" -> found.add("@" + Json.text(node, "user_id"));
      case "usergroup" -> found.add("@" + Json.text(node, "usergroup_id"));
      case "broadcast" -> found.add("@" + Json.text(node, "range"));
      default -> node.forEach(child -> walk(child, found));
    }
  }

  private static void search(String text, List<String> found) {
    var matcher = MENTION.matcher(text);
    while (matcher.find()) {
      for (var group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          found.add("@" + matcher.group(group));
        }
      }
    }
  }
}
