package alcove.sandbox.delivery;

import alcove.sandbox.state.Ids;
import alcove.sandbox.state.Json;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;

/// A person's message as the rich text that Slack keeps beside it.
final class RichTyping {
  private static final Pattern MENTION = Pattern.compile("<@([A-Z0-9]+)>");

  private RichTyping() {}

  /// @param text escaped, with mentions
  static ArrayNode blocks(String text, Ids ids) {
    var section = Json.object().put("type", "rich_text_section");
    var parts = section.putArray("elements");
    var matcher = MENTION.matcher(text);
    var from = 0;
    while (matcher.find()) {
      plain(parts, text.substring(from, matcher.start()));
      parts.addObject().put("type", "user").put("user_id", matcher.group(1));
      from = matcher.end();
    }
    plain(parts, text.substring(from));
    var block = Json.object().put("type", "rich_text").put("block_id", ids.small());
    block.putArray("elements").add(section);
    return Json.array().add(block);
  }

  private static void plain(ArrayNode parts, String escaped) {
    if (!escaped.isEmpty()) {
      var text = escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
      parts.addObject().put("type", "text").put("text", text);
    }
  }
}
