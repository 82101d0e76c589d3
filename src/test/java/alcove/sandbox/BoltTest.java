package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.install.Registration;
import com.slack.api.bolt.App;
import com.slack.api.bolt.service.builtin.FileInstallationService;
import com.slack.api.model.event.MessageEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Apps of Bolt in its servlets, as its documentation has them. They look at the clock on the wall.
final class BoltTest {
  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  @RegisterExtension final World world = World.now();
  @TempDir Path folder;

  private final BoltHost host = new BoltHost();
  private final Person ana = world.person("Ana");

  @AfterEach
  void stop() {
    host.close();
  }

  @Test
  void an_echo_app_answers_commands_and_messages() {
    var app = new App(BoltHost.settings(world).singleTeamBotToken(SmallCompany.TOKEN).build());
    host.serves(echo(app));
    world.slack.requestUrl(URI.create(host.url("/slack/events")));

    ana.types("/tiny hello").says("anyone?");

    ana.sees("you typed hello").sees("echo: anyone?");
    assertThat(world.slack.verifiesRequestUrl()).isTrue();
  }

  @Test
  void a_request_with_a_wrong_signature_is_refused_by_bolt() {
    var app =
        new App(
            BoltHost.settings(world)
                .signingSecret("another")
                .singleTeamBotToken(SmallCompany.TOKEN)
                .build());
    host.serves(echo(app));
    world.slack.requestUrl(URI.create(host.url("/slack/events")));

    ana.types("/tiny hello");

    ana.sees("/tiny failed with the error \"dispatch_failed\"");
    assertThat(world.slack.verifiesRequestUrl()).isFalse();
  }

  @Test
  void an_app_is_installed_from_its_own_page_to_its_first_answer() throws Exception {
    serves(installable(7_200_000));

    var done = installs();

    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body()).contains("Thank you!");
    ana.types("/tiny at last");
    ana.sees("you typed at last");
  }

  @Test
  void who_cancels_is_told_so_by_the_app() throws Exception {
    serves(installable(7_200_000));

    var done = answers("cancel");

    assertThat(done.body()).contains("access_denied");
  }

  @Test
  void bolt_refreshes_a_token_that_is_about_to_expire() throws Exception {
    world.slack.installing().register(registration().withRotation());
    var thirteenHours = 46_800_000;
    serves(installable(thirteenHours));
    installs();

    ana.types("/tiny first").types("/tiny second");

    ana.sees("you typed first").sees("you typed second");
    assertThat(world.slack.journal().of("oauth.v2.access"))
        .extracting(entry -> entry.json().at("/request/grant_type").asString(""))
        .contains("refresh_token");
  }

  @Test
  void bolt_forgets_an_app_that_was_uninstalled() throws Exception {
    serves(installable(7_200_000).enableTokenRevocationHandlers());
    installs();

    world.slack.admin().uninstallsApp();

    assertThat(stored()).noneMatch(file -> file.toString().contains("/bot/"));
    assertThat(world.slack.journal().of("app_uninstalled").getLast().status()).isEqualTo(200);
  }

  private void serves(App app) {
    world.slack.admin().uninstallsApp();
    host.serves(app);
    world.slack.installing().register(registration(world.slack.installing().registration()));
    world.slack.requestUrl(URI.create(host.url("/slack/events")));
  }

  private Registration registration() {
    return registration(SmallCompany.REGISTRATION);
  }

  private Registration registration(Registration other) {
    return other.withRedirects(host.url("/slack/oauth_redirect"));
  }

  /// @param early how long before its end a token is refreshed, in milliseconds
  private App installable(long early) {
    var config =
        BoltHost.settings(world)
            .clientId(SmallCompany.REGISTRATION.clientId())
            .clientSecret(SmallCompany.REGISTRATION.clientSecret())
            .scope("commands,chat:write,im:history")
            .oauthInstallPath("/slack/install")
            .oauthRedirectUriPath("/slack/oauth_redirect")
            .oAuthInstallPageRenderingEnabled(false)
            .tokenRotationExpirationMillis(early)
            .build();
    var app = new App(config).asOAuthApp(true);
    return echo(app.service(new FileInstallationService(config, folder.toString())));
  }

  private static App echo(App app) {
    return app.command(
            "/tiny",
            (request, context) -> context.ack("you typed " + request.getPayload().getText()))
        .event(
            MessageEvent.class,
            (event, context) -> {
              context.say("echo: " + event.getEvent().getText());
              return context.ack();
            });
  }

  private HttpResponse<String> installs() throws Exception {
    return answers("allow");
  }

  /// Ana follows the app's link, answers, and is back at the app.
  private HttpResponse<String> answers(String answer) throws Exception {
    var away = get(host.url("/slack/install"), "");
    var cookie = away.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
    // Bolt knows no other Slack than the one.
    var asked = URI.create(away.headers().firstValue("location").orElseThrow());
    assertThat(asked.getHost()).isEqualTo("slack.com");
    var back =
        new Installer(world.slack).answers(answer, ana.id(), Installer.query(asked)).toString();
    return get(back, cookie);
  }

  private static HttpResponse<String> get(String address, String cookie) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookie).build();
    return BROWSER.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private List<Path> stored() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
