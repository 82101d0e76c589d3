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

  final SandboxServer slack;
  final TinyApp app = new TinyApp();
  final MethodsClient client;
  final Slack sdk;

  /// A world in which time stands.
  World() {
    this(SandboxClock.standing(MONDAY_9AM));
  }

  private World(SandboxClock clock) {
    slack =
        SandboxServer.start(
            SmallCompany.workspace(
                clock,
                "Tiny",
                new SlashCommand("/tiny", "[word]", "Does little", true),
                new SlashCommand("/raw", "[word]", "Takes text as it is", false)),
            0);
    slack.requestUrl(app.url());
    sdk = Slack.getInstance(config(slack, false));
    client = sdk.methods(SmallCompany.TOKEN);
  }

  /// A world that goes by the clock on the wall, for apps that look at it too.
  static World now() {
    return new World(SandboxClock.runningFrom(Instant.now()));
  }

  /// The SDK as it is but for the base address.
  ///
  /// @param limiting whether the asynchronous client keeps to Slack's rate limits by itself
  static SlackConfig config(SandboxServer slack, boolean limiting) {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.apiUrl());
    config.setStatsEnabled(limiting);
    config.getMethodsConfig().setStatsEnabled(limiting);
    config.getMethodsConfig().setExecutorName(UUID.randomUUID().toString());
    return config;
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
