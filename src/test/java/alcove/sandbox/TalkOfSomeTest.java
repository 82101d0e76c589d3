package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.install.Manifest;
import alcove.sandbox.state.Archive;
import alcove.sandbox.state.SandboxClock;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Direct messages of more than two, as an app meets them.
final class TalkOfSomeTest {
  @RegisterExtension final World world = new World();
  private final Raw raw = new Raw(world.slack);
  private final Person ana = world.person("Ana");
  private final Person bea = world.person("Bea");

  @TempDir Path folder;

  @BeforeEach
  void mayDoEverything() {
    may(Manifest.ALL_SCOPES);
  }

  @Test
  void an_app_talks_with_several_people_at_once() {
    var talk = opened("", ana, bea);

    raw.call("chat.postMessage", Map.of("channel", talk, "text", "Shall we?"));

    assertThat(ana.in(talk).messages()).containsExactly("Shall we?");
    assertThat(bea.in(talk).members()).containsExactly("Ana Duarte", "Bea Lindqvist", "Tiny");
    bea.sees("CONVERSATION with Ana Duarte, Tiny");
    world.person("Chidi").seesNot("Shall we?");
  }

  @Test
  void the_same_people_have_one_talk() {
    var talk = opened("", ana, bea);

    var again = open("", bea, ana);

    assertThat(again.at("/channel/id").asString()).isEqualTo(talk);
    assertThat(again.path("already_open").asBoolean()).isTrue();
    assertThat(opened("", ana, bea, world.person("Chidi"))).isNotEqualTo(talk);
  }

  @Test
  void it_is_private_and_no_channel() {
    var talk = opened("", ana, bea);

    var info = raw.call("conversations.info", Map.of("channel", talk)).json().path("channel");
    var listed = raw.call("conversations.list", Map.of("types", "mpim")).json().path("channels");

    assertThat(info.path("is_mpim").asBoolean()).isTrue();
    assertThat(info.path("is_private").asBoolean()).isTrue();
    assertThat(info.path("is_channel").asBoolean()).isFalse();
    assertThat(info.path("name").asString()).isEqualTo("mpdm-ana--bea--tiny-1");
    assertThat(listed).hasSize(1);
    assertThat(ana.rooms()).isEmpty();
  }

  @Test
  void what_is_said_there_is_heard_by_whom_its_own_scope_lets() {
    var talk = opened("", ana, bea);
    var app = world.slack.workspace().app();
    world.slack.workspace().install(app.withEvents(Set.of("message.mpim", "message.groups")));

    ana.in(talk).says("hello");
    assertThat(world.app.event("message").path("channel_type").asString()).isEqualTo("mpim");

    without("mpim:history");
    var heard = world.app.got().size();
    ana.in(talk).says("again");
    assertThat(world.app.got()).hasSize(heard);
    assertThat(raw.call("conversations.history", Map.of("channel", talk)).error())
        .isEqualTo("missing_scope");
  }

  @Test
  void opening_one_needs_a_scope_of_its_own() {
    without("mpim:write");

    assertThat(open("", ana, bea).path("error").asString()).isEqualTo("missing_scope");
    assertThat(open("", ana).path("ok").asBoolean()).isTrue();
  }

  @Test
  void nobody_comes_or_goes() {
    var talk = opened("", ana, bea);
    var chidi = world.person("Chidi").id();

    for (var call :
        Map.of(
                "conversations.invite", Map.of("channel", talk, "users", chidi),
                "conversations.kick", Map.of("channel", talk, "user", ana.id()),
                "conversations.archive", Map.of("channel", talk),
                "conversations.rename", Map.of("channel", talk, "name", "ours"))
            .entrySet()) {
      assertThat(raw.call(call.getKey(), call.getValue()).error())
          .as(call.getKey())
          .isEqualTo("method_not_supported_for_channel_type");
    }
  }

  @Test
  void it_has_a_topic_and_can_be_put_out_of_sight() {
    var talk = opened("", ana, bea);

    raw.call("conversations.setTopic", Map.of("channel", talk, "topic", "The harbour"));
    assertThat(ana.in(talk).topic()).isEqualTo("The harbour");

    assertThat(raw.call("conversations.close", Map.of("channel", talk)).error()).isEmpty();
    var again = raw.call("conversations.close", Map.of("channel", talk)).json();
    assertThat(again.path("already_closed").asBoolean()).isTrue();
  }

  @Test
  void whom_an_app_only_looks_for_is_not_brought_together() {
    assertThat(open("true", ana, bea).path("error").asString()).isEqualTo("channel_not_found");
  }

  @Test
  void a_workspace_that_was_put_away_finds_it_by_its_people() {
    var talk = opened("", ana, bea);
    var file = folder.resolve("workspace.json");
    Archive.write(world.slack.workspace(), file);

    var again = Archive.read(file, world.slack.workspace().app(), SandboxClock::standing);

    var people = Set.of(ana.id(), bea.id(), again.app().names().botUser());
    assertThat(again.atomically(() -> again.channels().known(people).orElseThrow().id()))
        .isEqualTo(talk);
  }

  private String opened(String only, Person... people) {
    return open(only, people).at("/channel/id").asString();
  }

  /// @param only `true` to begin no talk
  private JsonNode open(String only, Person... people) {
    var ids = String.join(",", Stream.of(people).map(Person::id).toList());
    return raw.call("conversations.open", Map.of("users", ids, "prevent_creation", only)).json();
  }

  private void without(String scope) {
    var scopes = new HashSet<>(Manifest.ALL_SCOPES);
    scopes.remove(scope);
    may(scopes);
  }

  private void may(Set<String> scopes) {
    world.slack.workspace().install(world.slack.workspace().app().withScopes(scopes));
  }
}
