package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Long lists come page by page, and a thread by itself.
final class PagingTest {
  private static final int BOUND = 50;

  @RegisterExtension final World world = new World();
  private final Raw raw = new Raw(world.slack);
  private final Person ana = world.person("Ana");

  @ParameterizedTest
  @CsvSource({
    "users.list, members, id",
    "conversations.list, channels, id",
    "users.conversations, channels, id",
    "conversations.members, members, ''",
    "conversations.history, messages, ts",
    "conversations.replies, messages, ts"
  })
  void page_by_page_all_come_once(String method, String field, String name) {
    var arguments = new HashMap<>(scene());
    var whole = named(raw.call(method, arguments).json().path(field), name);

    var pages = new ArrayList<String>();
    var turned = 0;
    do {
      arguments.put("limit", "1");
      var page = raw.call(method, arguments).json();
      assertThat(page.path(field)).hasSizeLessThanOrEqualTo(1);
      pages.addAll(named(page.path(field), name));
      arguments.put("cursor", page.at("/response_metadata/next_cursor").asString());
      turned++;
    } while (!arguments.getOrDefault("cursor", "").isEmpty() && turned < BOUND);

    assertThat(whole).hasSizeGreaterThan(1);
    assertThat(pages).containsExactlyElementsOf(whole);
  }

  @Test
  void what_was_said_in_a_thread_stands_there_alone() {
    var scene = scene();

    var history = raw.call("conversations.history", scene).json().path("messages");
    var thread = raw.call("conversations.replies", scene).json().path("messages");

    assertThat(texts(history)).startsWith("parent", "older").doesNotContain("one", "two");
    assertThat(history.path(0).path("reply_count").asInt()).isEqualTo(2);
    assertThat(texts(thread)).containsExactly("parent", "one", "two");
  }

  private List<String> texts(JsonNode messages) {
    return messages.values().stream().map(message -> message.path("text").asString()).toList();
  }

  /// Two rooms, and in one of them a message with two replies and one without.
  private Map<String, String> scene() {
    var workspace = world.slack.workspace();
    var more = new ArrayList<>(workspace.app().scopes());
    more.add("groups:history");
    workspace.install(workspace.app().withScopes(Set.copyOf(more)));
    raw.call("conversations.create", Map.of("name", "loud", "is_private", "true"));
    var room =
        raw.call("conversations.create", Map.of("name", "quiet", "is_private", "true"))
            .json()
            .at("/channel/id")
            .asString();
    raw.call("conversations.invite", Map.of("channel", room, "users", ana.id()));
    say(room, "older", "");
    var parent = say(room, "parent", "");
    say(room, "one", parent);
    say(room, "two", parent);
    return Map.of("channel", room, "ts", parent, "types", "private_channel");
  }

  private String say(String room, String text, String thread) {
    var said =
        raw.call("chat.postMessage", Map.of("channel", room, "text", text, "thread_ts", thread));
    return said.json().path("ts").asString();
  }

  private static List<String> named(JsonNode items, String name) {
    return items.values().stream()
        .map(item -> name.isEmpty() ? item.asString() : item.path(name).asString())
        .toList();
  }
}
