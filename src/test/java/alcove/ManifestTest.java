package alcove;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.slack.Scopes;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `manifest.yml`, from which the app is made in Slack.
final class ManifestTest {
  /// What Slack asks for before it sends an event; empty when it asks for nothing.
  private static final Map<String, String> SCOPE_OF_EVENT =
      Map.ofEntries(
          entry("app_home_opened", ""),
          entry("app_uninstalled", ""),
          entry("channel_id_changed", ""),
          entry("channel_shared", "groups:read"),
          entry("channel_unshared", "groups:read"),
          entry("group_archive", "groups:read"),
          entry("group_deleted", "groups:read"),
          entry("group_left", "groups:read"),
          entry("group_rename", "groups:read"),
          entry("group_unarchive", "groups:read"),
          entry("member_joined_channel", "groups:read"),
          entry("member_left_channel", "groups:read"),
          entry("message.im", "im:history"),
          entry("subteam_members_changed", "usergroups:read"),
          entry("subteam_updated", "usergroups:read"),
          entry("tokens_revoked", ""),
          entry("user_change", "users:read"));

  private String text;
  private JsonNode manifest;

  @BeforeEach
  void read() throws IOException {
    text = Files.readString(Path.of("manifest.yml"));
    manifest = new YAMLMapper().readTree(text);
  }

  @Test
  void it_is_valid_by_slacks_schema() throws IOException {
    assertThat(mistakes(text)).isEmpty();
  }

  @Test
  void the_schema_notices_a_mistake() throws IOException {
    assertThat(mistakes(text.replace("is_enabled: true", "is_enabled: perhaps"))).isNotEmpty();
    assertThat(mistakes(text.replace("should_escape:", "should_escapes:"))).isNotEmpty();
  }

  @Test
  void it_asks_for_what_is_needed_and_nothing_more() {
    assertThat(granted()).containsExactlyElementsOf(Scopes.NEEDED);
  }

  @Test
  @Tells({"S27", "N9"})
  void it_cannot_read_a_room() {
    assertThat(Scopes.of(granted()).reading()).isEmpty();
    assertThat(manifest.at("/oauth_config/scopes").propertyNames()).containsExactly("bot");
  }

  @Test
  void it_hears_of_what_it_has_the_scope_for() {
    var events = strings("/settings/event_subscriptions/bot_events");

    assertThat(events).containsExactlyElementsOf(new TreeSet<>(SCOPE_OF_EVENT.keySet()));
    assertThat(granted()).containsAll(needed(events));
  }

  @Test
  void people_named_in_a_command_arrive_as_ids() {
    var command = manifest.at("/features/slash_commands/0");

    assertThat(command.path("command").asString()).isEqualTo("/mentor");
    assertThat(command.path("should_escape").asBoolean()).isTrue();
  }

  @Test
  void everything_comes_in_by_one_address() {
    assertThat(manifest.findValuesAsString("url"))
        .containsOnly("https://alcove.example.org/slack/events");
    assertThat(manifest.findValuesAsString("request_url"))
        .hasSize(2)
        .containsOnly("https://alcove.example.org/slack/events");
  }

  @Test
  void people_can_write_to_the_app() {
    assertThat(manifest.at("/features/app_home/messages_tab_enabled").asBoolean()).isTrue();
    assertThat(manifest.at("/features/app_home/messages_tab_read_only_enabled").asBoolean())
        .isFalse();
  }

  private static Set<String> needed(List<String> events) {
    var scopes = new TreeSet<String>();
    events.forEach(event -> scopes.add(SCOPE_OF_EVENT.getOrDefault(event, "unknown event")));
    scopes.remove("");
    return scopes;
  }

  private List<String> granted() {
    return strings("/oauth_config/scopes/bot");
  }

  private List<String> strings(String pointer) {
    return manifest.at(pointer).valueStream().map(JsonNode::asString).toList();
  }

  private static List<Error> mistakes(String yaml) throws IOException {
    return schema().validate(yaml, InputFormat.YAML);
  }

  private static Schema schema() throws IOException {
    var file = Path.of("src/test/resources/slack/manifest/manifest.schema.2.0.0.json");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(Files.readString(file));
  }
}
