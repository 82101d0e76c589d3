package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alcove.sandbox.state.InstalledApp.SlashCommand;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.SandboxClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// Two workspaces at one address: an app tells them apart by its tokens alone.
final class NeighbourTest {
  private static final SlashCommand TINY = new SlashCommand("/tiny", "", "Does little", true);

  @RegisterExtension final World world = new World();
  private final Raw raw = Raw.hasty(world.slack);
  private final SandboxServer other =
      world.slack.beside(OtherCompany.workspace(world.slack.clock(), "Tiny", TINY));

  @BeforeEach
  void listen() {
    other.requestUrl(world.app.url());
  }

  @Test
  void a_token_says_which_workspace_is_meant() {
    assertThat(team(raw.call("auth.test", Map.of()))).isEqualTo(SmallCompany.TEAM.id());
    assertThat(team(call("auth.test", Map.of()))).isEqualTo(OtherCompany.TEAM.id());
    assertThat(raw.call("auth.test", "xoxb-nobody", Map.of()).error()).isEqualTo("invalid_auth");
  }

  @Test
  void people_and_channels_of_one_are_not_there_in_the_other() {
    assertThat(call("users.info", Map.of("user", "U0ANA00001")).error())
        .isEqualTo("user_not_found");
    assertThat(call("users.info", Map.of("user", "U0NIA00015")).error()).isEmpty();

    var room = call("conversations.create", Map.of("name", "quiet", "is_private", "true")).json();
    assertThat(raw.call("conversations.info", channel(room)).error())
        .isEqualTo("channel_not_found");
    assertThat(call("conversations.info", channel(room)).error()).isEmpty();
  }

  @Test
  void what_is_said_in_one_is_heard_as_of_that_one() {
    other.person("Nia").says("hello");

    var envelope = Json.parse(world.app.got().getLast().body()).orElseThrow();
    assertThat(envelope.path("team_id").asString()).isEqualTo(OtherCompany.TEAM.id());
    assertThat(envelope.at("/authorizations/0/user_id").asString())
        .isEqualTo(OtherCompany.BOT_USER);
  }

  @Test
  void a_response_address_leads_back_to_where_it_came_from() {
    other.person("Nia").types("/tiny");
    var got = world.app.got().getLast();
    var path = got.field("response_url").substring(other.url().length());

    new Raw(other).post(path, "application/json", "", "{\"text\":\"here you are\"}");

    assertThat(got.field("team_id")).isEqualTo(OtherCompany.TEAM.id());
    other.person("Nia").sees("here you are");
  }

  @Test
  void each_has_limits_of_its_own() {
    for (var i = 0; i < 20; i++) {
      assertThat(raw.call("users.list", Map.of()).status()).isEqualTo(200);
    }

    assertThat(raw.call("users.list", Map.of()).status()).isEqualTo(429);
    assertThat(call("users.list", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void time_is_the_same_in_both() {
    world.slack.passes(Duration.ofHours(1));

    assertThat(other.clock().instant()).isEqualTo(world.slack.clock().instant());
    var elsewhere = OtherCompany.workspace(SandboxClock.standing(World.MONDAY_9AM), "Tiny");
    assertThatThrownBy(() -> world.slack.beside(elsewhere))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Raw.Got call(String method, Map<String, String> arguments) {
    return raw.call(method, OtherCompany.TOKEN, arguments);
  }

  private static Map<String, String> channel(JsonNode created) {
    return Map.of("channel", created.at("/channel/id").asString());
  }

  private static String team(Raw.Got got) {
    return Json.text(got.json(), "team_id");
  }
}
