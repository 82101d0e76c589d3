package alcove.sandbox;

import static alcove.sandbox.Installer.ANA;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.state.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An app goes: its tokens are revoked, or it is uninstalled.
final class PartingTest {
  private static final String USER_TOKEN = "/authed_user/access_token";

  @RegisterExtension final World world = new World();
  private final Installer installer = new Installer(world.slack);
  private final Raw raw = new Raw(world.slack);

  @Test
  void a_revocation_on_trial_revokes_nothing() {
    var got = raw.call("auth.revoke", Map.of("test", "1"));

    assertThat(got.json().path("revoked").asBoolean(true)).isFalse();
    assertThat(raw.call("auth.test", Map.of()).json().path("ok").asBoolean()).isTrue();
  }

  @Test
  void the_last_token_takes_the_app_along() {
    var got = raw.call("auth.revoke", Map.of());
    world.slack.settle();

    assertThat(got.json().path("revoked").asBoolean()).isTrue();
    assertThat(raw.call("auth.test", Map.of()).error()).isEqualTo("account_inactive");
    assertThat(heard()).containsExactly("tokens_revoked", "app_uninstalled");
    assertThat(world.app.event("tokens_revoked").at("/tokens/bot/0").asString())
        .isEqualTo(SmallCompany.BOT_USER);
    assertThat(world.app.got().getFirst().body()).doesNotContain("authorizations");
  }

  @Test
  void an_app_stays_until_its_last_token_is_revoked() {
    var user = installer.installs("user_scope", "im:read").json().at(USER_TOKEN).asString();

    raw.call("auth.revoke", user, Map.of());
    world.slack.settle();

    assertThat(heard()).containsExactly("tokens_revoked");
    assertThat(world.app.event("tokens_revoked").at("/tokens/oauth/0").asString()).isEqualTo(ANA);
    assertThat(raw.call("auth.test", user, Map.of()).error()).isEqualTo("token_revoked");
    assertThat(raw.call("auth.test", Map.of()).json().path("ok").asBoolean()).isTrue();
  }

  @Test
  void with_its_token_the_bot_is_deactivated_and_out_of_its_channels() throws Exception {
    var room = world.client.conversationsCreate(r -> r.name("room").isPrivate(true)).getChannel();
    world.client.conversationsInvite(r -> r.channel(room.getId()).users(List.of(ANA)));

    raw.call("auth.revoke", Map.of());

    assertThat(world.person("Ana").in("room").members()).containsExactly("Ana Duarte");
    assertThat(world.person("Tiny").profile().deleted()).isTrue();
  }

  @Test
  void an_app_that_is_gone_hears_no_commands_and_no_events() {
    world.slack.admin().uninstallsApp();
    var before = world.app.got().size();

    world.person("Ana").types("/tiny").says("still there?").opensHome();

    world.person("Ana").sees("`/tiny` is not a valid command.");
    assertThat(world.app.got()).hasSize(before);
  }

  @Test
  void an_uninstall_ends_all_tokens() {
    var user = installer.installs("user_scope", "im:read").json().at(USER_TOKEN).asString();

    var got = raw.call("apps.uninstall", user, client());
    world.slack.settle();

    assertThat(got.json().path("uninstalled").asBoolean()).isTrue();
    assertThat(raw.call("auth.test", user, Map.of()).error()).isEqualTo("token_revoked");
    assertThat(raw.call("auth.test", Map.of()).error()).isEqualTo("account_inactive");
    assertThat(heard()).containsExactly("tokens_revoked", "app_uninstalled");
  }

  @ParameterizedTest
  @CsvSource({
    "client_id, 1.2, invalid_client_id",
    "client_secret, guessed, bad_client_secret",
    "client_secret, , invalid_arguments"
  })
  void an_uninstall_takes_the_apps_own_secret(String name, String value, String error) {
    var arguments = client();
    arguments.put(name, value == null ? "" : value);
    arguments.values().removeIf(String::isEmpty);

    assertThat(raw.call("apps.uninstall", arguments).error()).isEqualTo(error);
    assertThat(raw.call("auth.test", Map.of()).json().path("ok").asBoolean()).isTrue();
  }

  @Test
  void an_app_that_came_back_has_a_new_token_and_is_heard_again() {
    world.slack.admin().uninstallsApp();

    var token =
        Json.text(installer.installs("scope", "commands,im:history").json(), "access_token");

    assertThat(token).isNotEqualTo(SmallCompany.TOKEN);
    assertThat(world.person("Tiny").profile().deleted()).isFalse();
    world.person("Ana").types("/tiny hello");
    assertThat(world.app.got().getLast().field("text")).isEqualTo("hello");
  }

  private static Map<String, String> client() {
    return new HashMap<>(
        Map.of(
            "client_id", Installer.APP.clientId(), "client_secret", Installer.APP.clientSecret()));
  }

  private List<String> heard() {
    return world.app.got().stream()
        .map(got -> Json.parse(got.body()).orElseThrow().at("/event/type").asString())
        .toList();
  }
}
