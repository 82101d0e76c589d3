package alcove.sandbox;

import alcove.sandbox.state.InstalledApp.SlashCommand;
import alcove.sandbox.state.SandboxClock;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The small company with a tiny app beside it, and the SDK's client that the app would use. A
/// test's field of it is closed after the test.
final class World implements AfterEachCallback, AutoCloseable {
  static final Instant MONDAY_9AM = Instant.parse("2026-11-23T08:00:00Z");

  final SandboxServer slack =
      SandboxServer.start(
          SmallCompany.workspace(
              SandboxClock.standing(MONDAY_9AM),
              "Tiny",
              new SlashCommand("/tiny", "[word]", "Does little", true),
              new SlashCommand("/raw", "[word]", "Takes text as it is", false)),
          0);
  final TinyApp app = new TinyApp();
  final MethodsClient client;
  private final Slack sdk;

  World() {
    slack.requestUrl(app.url());
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.apiUrl());
    config.setStatsEnabled(false);
    config.getMethodsConfig().setStatsEnabled(false);
    config.getMethodsConfig().setExecutorName(UUID.randomUUID().toString());
    sdk = Slack.getInstance(config);
    client = sdk.methods(SmallCompany.TOKEN);
  }

  Person person(String name) {
    return slack.person(name);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    close();
  }

  @Override
  public void close() {
    try {
      sdk.close();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
    app.close();
    slack.close();
  }
}
