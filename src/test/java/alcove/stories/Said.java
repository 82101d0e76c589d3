package alcove.stories;

import alcove.World;
import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Journal.Direction;
import alcove.sandbox.state.Journal.Entry;
import alcove.sandbox.state.Pings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Everything that Alcove has said and asked in a world: what stands in any conversation, and every
/// call and answer of its own.
record Said(World world) {
  private static final JsonMapper JSON = new JsonMapper();

  /// The calls of Slack's methods, the oldest first.
  List<Entry> calls() {
    return calls(0);
  }

  /// The calls after the entry `n` of the journal.
  List<Entry> calls(long n) {
    return world.slack().journal().after(n).stream()
        .filter(entry -> entry.direction() == Direction.FROM_APP)
        .toList();
  }

  /// Whom all messages together notify by name.
  List<String> pings() {
    return world.slack().workspace().atomically(() -> channels().flatMap(Said::pings).toList());
  }

  /// In what kinds of text these words were ever sent to Slack, in messages, forms and answers:
  /// `plain_text`, `mrkdwn`, `text` for a piece of rich text, `fallback` for a message's text
  /// without blocks; else the name of the field, as `initial_value` for what stands in a form.
  List<String> textsWith(String words) {
    var found = new ArrayList<String>();
    for (var entry : world.slack().journal().after(0)) {
      var ours = entry.direction() == Direction.FROM_APP ? entry.sent() : entry.answered();
      search(ours, "", words, found);
    }
    return found.stream().distinct().sorted().toList();
  }

  private Stream<Channel> channels() {
    return world.slack().workspace().channels().all().stream();
  }

  private static Stream<String> pings(Channel channel) {
    return channel.messages().stream()
        .filter(message -> message.byApp())
        .flatMap(message -> Pings.of(message).stream());
  }

  /// Blocks and views come as JSON, or as JSON in a string.
  private static void search(JsonNode node, String kind, String words, List<String> found) {
    if (node.isString()) {
      var text = node.asString();
      if (text.startsWith("{") || text.startsWith("[")) {
        search(JSON.readTree(text), kind, words, found);
      } else if (text.contains(words)) {
        found.add(kind);
      }
    } else if (node.isArray()) {
      node.forEach(child -> search(child, kind, words, found));
    } else {
      node.properties()
          .forEach(field -> {
            var isText = field.getKey().equals("text");
            var name = isText ? node.path("type").asString("fallback") : field.getKey();
            search(field.getValue(), name, words, found);
          });
    }
  }
}
