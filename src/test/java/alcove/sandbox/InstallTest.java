package alcove.sandbox;

import static alcove.sandbox.Installer.ANA;
import static alcove.sandbox.Installer.APP;
import static alcove.sandbox.Installer.BACK;
import static alcove.sandbox.Installer.asking;
import static alcove.sandbox.Installer.query;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.state.Json;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An app is installed: asked for, agreed to, exchanged.
final class InstallTest {
  @RegisterExtension final World world = new World();
  private final Installer installer = new Installer(world.slack);
  private final Raw raw = new Raw(world.slack);

  @Test
  void the_page_says_who_asks_and_for_what_in_plain_words() {
    var page = installer.page(asking("scope", "groups:read,chat:write", "user_scope", "im:read"));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("Tiny is asking for permission to access the Harbour &amp; Pine workspace")
        .containsSubsequence(
            "What will Tiny be able to view?",
            "View basic information about private channels that it has been added to",
            "What will Tiny be able to do?",
            "Send messages as itself",
            "What will Tiny view as you?",
            "View basic information about your direct messages")
        .contains("Ana Duarte")
        .doesNotContain("Kai Adeyemi", "Leo Brandt", "Max Ferreira", "Buildbird");
  }

  @ParameterizedTest
  @CsvSource({
    "client_id, 1.2, invalid_client_id",
    "redirect_uri, http://127.0.0.1:3000/elsewhere, bad_redirect_uri",
    "redirect_uri, http://127.0.0.1:3000/slack/oauth_redirect/../x, bad_redirect_uri",
    "redirect_uri, http://127.0.0.1:3000/slack/oauth_redirects, bad_redirect_uri",
    "redirect_uri, https://127.0.0.1:3000/slack/oauth_redirect, bad_redirect_uri",
    "redirect_uri, not an address, bad_redirect_uri",
    "scope, '', no_scopes",
    "scope, 'chat:write,chat:shout', invalid_scope",
    "scope, channels:write, invalid_scope",
    "user_scope, commands, invalid_scope"
  })
  void what_is_wrong_with_the_asking_is_said_on_the_page(String name, String value, String error) {
    var page = installer.page(asking(name, value));

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.body()).contains("<code>" + error + "</code>").doesNotContain("<form");
  }

  @Test
  void what_the_asking_says_is_shown_as_it_is() {
    var page = installer.page(asking("scope", "<script>alert(1)</script>"));

    assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script>");
  }

  @Test
  void a_yes_leads_back_with_a_code_and_the_state() {
    var back = installer.answers("allow", ANA, asking());

    assertThat(back.toString()).startsWith(BACK + "?code=");
    assertThat(query(back)).containsEntry("state", "st&te 1");
  }

  @Test
  void the_first_registered_address_serves_when_none_is_named_and_those_below_serve_too() {
    var unnamed = installer.answers("allow", ANA, asking("redirect_uri", ""));
    var below = installer.answers("allow", ANA, asking("redirect_uri", BACK + "/more?a=b"));

    assertThat(unnamed.toString()).startsWith(BACK + "?code=");
    assertThat(below.toString()).startsWith(BACK + "/more?a=b&code=");
  }

  @Test
  void a_no_leads_back_without_a_code() {
    var back = installer.answers("cancel", ANA, asking());

    assertThat(query(back))
        .containsOnly(Map.entry("error", "access_denied"), Map.entry("state", "st&te 1"));
  }

  @Test
  void a_page_is_answered_once() {
    var ticket = Installer.ticket(installer.page(asking()));

    assertThat(installer.post(ticket, "allow", ANA).status()).isEqualTo(302);
    assertThat(installer.post(ticket, "allow", ANA).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"U0KAI00011", "U0LEO00012", "U0BOT00013", "U0MAX00014", "U0NOBODY00"})
  void guests_strangers_bots_and_the_gone_install_nothing(String person) {
    var ticket = Installer.ticket(installer.page(asking()));

    assertThat(installer.post(ticket, "allow", person).status()).isEqualTo(400);
  }

  @Test
  void a_code_becomes_a_token_for_the_bot_and_one_for_the_person() {
    world.slack.admin().uninstallsApp();

    var got = installer.installs("user_scope", "chat:write").json();

    assertThat(Json.text(got, "access_token")).startsWith("xoxb-");
    assertThat(Json.text(got, "token_type")).isEqualTo("bot");
    assertThat(Json.text(got, "scope")).isEqualTo("chat:write,commands");
    assertThat(Json.text(got, "bot_user_id")).isEqualTo(SmallCompany.BOT_USER);
    assertThat(got.at("/team/name").asString()).isEqualTo("Harbour & Pine");
    assertThat(got.path("enterprise").isNull()).isTrue();
    assertThat(got.has("expires_in")).isFalse();
    assertThat(got.at("/authed_user/id").asString()).isEqualTo(ANA);
    assertThat(got.at("/authed_user/access_token").asString()).startsWith("xoxp-");
  }

  @Test
  void the_bots_token_opens_what_was_agreed_and_no_more() {
    world.slack.admin().uninstallsApp();
    var token = Json.text(installer.installs().json(), "access_token");

    var said = raw.call("chat.postMessage", token, Map.of("channel", ANA, "text", "here I am"));
    var looked = raw.call("users.list", token, Map.of());

    assertThat(said.headers()).containsEntry("x-oauth-scopes", "chat:write,commands");
    world.person("Ana").sees("here I am");
    assertThat(looked.error()).isEqualTo("missing_scope");
  }

  @Test
  void a_persons_token_says_whose_it_is_and_does_nothing_that_only_a_bot_does_here() {
    var token =
        installer
            .installs("user_scope", "chat:write")
            .json()
            .at("/authed_user/access_token")
            .asString();

    var known = raw.call("auth.test", token, Map.of());

    assertThat(Json.text(known.json(), "user_id")).isEqualTo(ANA);
    assertThat(known.json().has("bot_id")).isFalse();
    assertThat(known.headers()).containsEntry("x-oauth-scopes", "chat:write");
    assertThat(raw.call("users.list", token, Map.of()).error()).isEqualTo("not_allowed_token_type");
  }

  @Test
  void installing_again_keeps_the_token_and_adds_to_its_scopes() {
    var again = installer.installs("scope", "reactions:read").json();

    assertThat(Json.text(again, "access_token")).isEqualTo(SmallCompany.TOKEN);
    assertThat(Json.text(again, "scope")).contains("chat:write", "reactions:read");
  }

  @Test
  void two_people_who_install_share_the_bot_and_have_tokens_of_their_own() {
    var asked = asking("user_scope", "im:read");

    var anas = installer.access(installer.code(asked)).json();
    var beas = installer.access(installer.code("U0BEA00002", asked)).json();

    assertThat(Json.text(beas, "access_token")).isEqualTo(Json.text(anas, "access_token"));
    assertThat(beas.at("/authed_user/id").asString()).isEqualTo("U0BEA00002");
    assertThat(beas.at("/authed_user/access_token"))
        .isNotEqualTo(anas.at("/authed_user/access_token"));
  }

  @Test
  void a_code_is_good_once() {
    var code = installer.code(asking());
    installer.access(code);

    assertThat(installer.access(code).error()).isEqualTo("code_already_used");
  }

  @Test
  void a_code_is_good_for_ten_minutes() {
    var early = installer.code(asking());
    var late = installer.code(asking());

    world.slack.passes(Duration.ofMinutes(10));
    assertThat(installer.access(early).json().path("ok").asBoolean()).isTrue();
    world.slack.passes(Duration.ofSeconds(1));
    assertThat(installer.access(late).error()).isEqualTo("invalid_code");
  }

  @ParameterizedTest
  @CsvSource({
    "client_id, 1.2, invalid_client_id",
    "client_secret, guessed, bad_client_secret",
    "code, guessed, invalid_code",
    "redirect_uri, http://127.0.0.1:3000/slack/oauth_redirect/x, bad_redirect_uri",
    "redirect_uri, '', bad_redirect_uri",
    "grant_type, password, invalid_grant_type",
    "code_verifier, abc, pkce_not_allowed"
  })
  void what_is_wrong_with_the_exchange_is_said(String name, String value, String error) {
    assertThat(installer.access(installer.code(asking()), name, value).error()).isEqualTo(error);
  }

  @Test
  void who_the_app_is_may_stand_in_the_header() {
    var code = installer.code(asking());

    var got = raw.basic("oauth.v2.access", APP, Map.of("code", code, "redirect_uri", BACK));

    assertThat(got.json().path("ok").asBoolean()).isTrue();
  }

  @Test
  void the_journal_keeps_no_secrets() {
    var token = installer.installs("user_scope", "im:read").json().at("/authed_user/access_token");

    var kept = world.slack.journal().of("oauth.v2.access").getFirst();
    assertThat(kept.json().toString())
        .contains(APP.clientId(), "authed_user")
        .doesNotContain(APP.clientSecret(), SmallCompany.TOKEN, token.asString());
  }
}
