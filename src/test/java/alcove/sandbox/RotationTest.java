package alcove.sandbox;

import static alcove.sandbox.Installer.ANA;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.state.Json;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// Tokens that live for twelve hours and are refreshed.
final class RotationTest {
  private static final Map<String, String> CLIENT =
      Map.of("client_id", Installer.APP.clientId(), "client_secret", Installer.APP.clientSecret());

  @RegisterExtension final World world = new World();
  private final Installer installer = new Installer(world.slack);
  private final Raw raw = new Raw(world.slack);

  @BeforeEach
  void rotates() {
    world.slack.installing().register(SmallCompany.REGISTRATION.withRotation());
  }

  @Test
  void a_token_lives_for_twelve_hours() {
    var got = installer.installs().json();
    var token = Json.text(got, "access_token");

    assertThat(got.path("expires_in").asInt()).isEqualTo(43_200);
    assertThat(token).startsWith("xoxe.xoxb-1-");
    assertThat(Json.text(got, "refresh_token")).startsWith("xoxe-1-");
    world.slack.passes(Duration.ofHours(12).minusSeconds(1));
    assertThat(ok(raw.call("auth.test", token, Map.of()))).isTrue();
    world.slack.passes(Duration.ofSeconds(1));
    assertThat(raw.call("auth.test", token, Map.of()).error()).isEqualTo("token_expired");
  }

  @Test
  void a_refresh_token_gives_new_tokens_once() {
    var first = installer.installs().json();
    var refresh = Json.text(first, "refresh_token");
    world.slack.passes(Duration.ofHours(13));

    var second = installer.refresh(refresh).json();
    var again = installer.refresh(refresh);

    assertThat(Json.text(second, "bot_user_id")).isEqualTo(SmallCompany.BOT_USER);
    assertThat(Json.text(second, "scope")).isEqualTo(Json.text(first, "scope"));
    assertThat(ok(raw.call("auth.test", Json.text(second, "access_token"), Map.of()))).isTrue();
    assertThat(Json.text(second, "refresh_token")).isNotEqualTo(refresh);
    assertThat(again.error()).isEqualTo("invalid_refresh_token");
  }

  @Test
  void a_persons_tokens_are_refreshed_apart() {
    var user = installer.installs("user_scope", "chat:write").json().path("authed_user");

    var fresh = installer.refresh(Json.text(user, "refresh_token")).json();

    assertThat(Json.text(user, "access_token")).startsWith("xoxe.xoxp-1-");
    assertThat(Json.text(fresh, "token_type")).isEqualTo("user");
    assertThat(Json.text(fresh, "user_id")).isEqualTo(ANA);
    assertThat(Json.text(fresh, "scope")).isEqualTo("chat:write");
    assertThat(fresh.has("bot_user_id")).isFalse();
  }

  @Test
  void the_token_before_lives_until_its_own_hours_are_over() {
    var first = installer.installs().json();
    world.slack.passes(Duration.ofHours(11));

    installer.refresh(Json.text(first, "refresh_token"));

    var token = Json.text(first, "access_token");
    assertThat(ok(raw.call("auth.test", token, Map.of()))).isTrue();
    world.slack.passes(Duration.ofHours(1));
    assertThat(raw.call("auth.test", token, Map.of()).error()).isEqualTo("token_expired");
  }

  @Test
  void a_token_that_did_not_expire_is_exchanged_once() {
    var got = exchange(SmallCompany.TOKEN);

    assertThat(got.path("expires_in").asInt()).isEqualTo(43_200);
    assertThat(Json.text(got, "access_token")).startsWith("xoxe.xoxb-1-");
    assertThat(ok(raw.call("auth.test", Json.text(got, "access_token"), Map.of()))).isTrue();
    assertThat(raw.call("auth.test", Map.of()).error()).isEqualTo("token_revoked");
    assertThat(error(SmallCompany.TOKEN)).isEqualTo("token_already_exchanged");
  }

  @Test
  void what_cannot_be_exchanged_is_refused() {
    var rotated = Json.text(installer.installs().json(), "access_token");

    assertThat(error(rotated)).isEqualTo("invalid_token");
    assertThat(error("xoxb-guessed")).isEqualTo("invalid_auth");
    world.slack.admin().uninstallsApp();
    assertThat(error(SmallCompany.TOKEN)).isEqualTo("authorization_not_found");
    world.slack.installing().register(SmallCompany.REGISTRATION);
    assertThat(error(SmallCompany.TOKEN)).isEqualTo("token_rotation_not_enabled");
  }

  @Test
  void a_refresh_token_is_gone_with_the_app() {
    var refresh = Json.text(installer.installs().json(), "refresh_token");

    world.slack.admin().uninstallsApp();

    assertThat(installer.refresh(refresh).error()).isEqualTo("invalid_refresh_token");
  }

  private JsonNode exchange(String token) {
    return raw.call("oauth.v2.exchange", token, CLIENT).json();
  }

  private String error(String token) {
    return Json.text(exchange(token), "error");
  }

  private static boolean ok(Raw.Got got) {
    return got.json().path("ok").asBoolean();
  }
}
