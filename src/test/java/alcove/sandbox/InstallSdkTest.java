package alcove.sandbox;

import static alcove.sandbox.Installer.APP;
import static alcove.sandbox.Installer.BACK;
import static alcove.sandbox.Installer.asking;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The Slack SDK's own client installs the app, refreshes its tokens and takes it away.
final class InstallSdkTest {
  @RegisterExtension final World world = new World();
  private final Installer installer = new Installer(world.slack);
  private final MethodsClient nobody = world.sdk.methods();

  @Test
  void a_code_becomes_tokens_that_the_client_knows_as_such() throws Exception {
    var code = installer.code(asking("user_scope", "chat:write"));

    var granted =
        nobody.oauthV2Access(r ->
            r.clientId(APP.clientId())
                .clientSecret(APP.clientSecret())
                .code(code)
                .redirectUri(BACK));

    assertThat(granted.isOk()).isTrue();
    assertThat(granted.getTokenType()).isEqualTo("bot");
    assertThat(granted.getTeam().getId()).isEqualTo(SmallCompany.TEAM.id());
    assertThat(granted.getAuthedUser().getTokenType()).isEqualTo("user");
    assertThat(who(granted.getAuthedUser().getAccessToken())).isEqualTo(Installer.ANA);
    assertThat(who(granted.getAccessToken())).isEqualTo(SmallCompany.BOT_USER);
  }

  @Test
  void a_token_is_exchanged_for_one_that_expires_and_that_is_refreshed() throws Exception {
    world.slack.installing().register(APP.withRotation());

    var exchanged =
        nobody.oauthV2Exchange(r ->
            r.clientId(APP.clientId()).clientSecret(APP.clientSecret()).token(SmallCompany.TOKEN));
    var refreshed =
        nobody.oauthV2Access(r ->
            r.clientId(APP.clientId())
                .clientSecret(APP.clientSecret())
                .grantType("refresh_token")
                .refreshToken(exchanged.getRefreshToken()));

    assertThat(List.of(exchanged.isOk(), refreshed.isOk())).containsOnly(true);
    assertThat(refreshed.getExpiresIn()).isEqualTo(43_200);
    assertThat(who(refreshed.getAccessToken())).isEqualTo(SmallCompany.BOT_USER);
  }

  @Test
  void an_app_revokes_on_trial_and_uninstalls_in_earnest() throws Exception {
    var trial = world.client.authRevoke(r -> r.test(true));
    var gone =
        world.client.appsUninstall(
            r -> r.clientId(APP.clientId()).clientSecret(APP.clientSecret()));

    assertThat(trial.isOk()).isTrue();
    assertThat(trial.isRevoked()).isFalse();
    assertThat(gone.isOk()).isTrue();
    assertThat(world.client.authTest(r -> r).getError()).isEqualTo("account_inactive");
  }

  @Test
  void an_app_level_token_opens_a_connection() throws Exception {
    var opened = world.sdk.methods(APP.appToken()).appsConnectionsOpen(r -> r);

    assertThat(opened.isOk()).isTrue();
    assertThat(opened.getUrl()).startsWith("ws://127.0.0.1:");
  }

  private String who(String token) throws IOException, SlackApiException {
    return world.sdk.methods(token).authTest(r -> r).getUserId();
  }
}
