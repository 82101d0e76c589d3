package alcove;

import alcove.sandbox.SandboxServer;
import alcove.sandbox.SmallCompany;
import alcove.sandbox.install.Manifest;
import alcove.sandbox.install.Registration;
import alcove.sandbox.state.InstalledApp;
import alcove.sandbox.state.InstalledApp.SlashCommand;
import alcove.sandbox.state.SandboxClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `alcove sandbox`: the local Slack workspace alone, for any app in any language.
@Command(
    name = "sandbox",
    description = "Serves a local Slack workspace to an app of your own, in any language.",
    mixinStandardHelpOptions = true)
final class SandboxCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      defaultValue = "4568",
      description = "Where the workspace is (default: ${DEFAULT-VALUE}; 0: any free port).")
  private int port;

  @Option(
      names = "--app-url",
      paramLabel = "URL",
      description = "Where your app takes Slack's requests. Without it, it is Socket Mode.")
  private @Nullable String appUrl;

  @Option(
      names = "--signing-secret",
      paramLabel = "SECRET",
      defaultValue = SmallCompany.SIGNING_SECRET,
      description = "What requests are signed with (default: one that is printed).")
  private String signingSecret = SmallCompany.SIGNING_SECRET;

  @Option(
      names = "--name",
      defaultValue = "My App",
      description = "What your app is called (default: ${DEFAULT-VALUE}).")
  private String name = "My App";

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description =
          "Your app's manifest, in YAML or JSON. Without it, the app may do and hear all.")
  private @Nullable Path manifest;

  @Option(
      names = "--command",
      paramLabel = "/WORD",
      description = "A slash command of your app; may be said several times.")
  private List<String> commands = List.of();

  private final InstantSource clock;

  SandboxCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    var address = Optional.ofNullable(appUrl);
    if (address.isPresent() && !isAddress(address.get())) {
      return wrong(
          "--app-url is no address that an app could be at; one is"
              + " http://127.0.0.1:3000/slack/events");
    }
    var given = manifest == null ? Optional.<Manifest>empty() : read(manifest);
    if (manifest != null && given.isEmpty()) {
      return wrong("--manifest names no app's manifest in YAML or JSON");
    }
    var time = SandboxClock.runningFrom(clock.instant());
    var workspace = SmallCompany.workspace(time, app(given));
    try (var stopping = new Stopping();
        var slack = SandboxServer.start(workspace, port)) {
      given.ifPresent(each -> slack.installing().register(each.of(SmallCompany.REGISTRATION)));
      address.map(URI::create).ifPresent(slack::requestUrl);
      slack.socketMode().turn(address.isEmpty());
      say(slack, address);
      stopping.awaitAsked();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private InstalledApp app(Optional<Manifest> given) {
    var typed = commands.stream().map(word -> new SlashCommand(word, "", "", false)).toList();
    var free = SmallCompany.app(name, typed.toArray(SlashCommand[]::new));
    var app =
        given
            .map(each -> each.with(typed).of(free))
            .orElseGet(() -> free.withScopes(Manifest.ALL_SCOPES).withEvents(Manifest.ALL_EVENTS));
    return app.withSigningSecret(signingSecret);
  }

  private void say(SandboxServer slack, Optional<String> address) {
    var app = slack.workspace().app();
    Registration registration = slack.installing().registration();
    var way =
        address
            .map(url -> "Commands, clicks and events go to " + url + "." + verified(slack))
            .orElse("Commands, clicks and events go through Socket Mode.");
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(
        """
        A small company is at %s (open it in a browser). Your app's settings:

          base URL of the Web API   %s
          bot token                 %s
          signing secret            %s
          app-level token           %s
          client ID                 %s
          client secret             %s
          redirect URL              %s
          to install, open          %s/oauth/v2/authorize?client_id=%s&scope=...

        %s Ctrl-C stops it.\
        """
            .formatted(
                slack.url(),
                slack.apiUrl(),
                app.token(),
                app.signingSecret(),
                registration.appToken(),
                registration.clientId(),
                registration.clientSecret(),
                String.join(", ", registration.redirectUrls()),
                slack.url(),
                registration.clientId(),
                way));
  }

  private static String verified(SandboxServer slack) {
    return slack.verifiesRequestUrl()
        ? " Your app is there."
        : "\nYour app does not answer there yet; start it with these settings.";
  }

  private int wrong(String what) {
    Objects.requireNonNull(spec).commandLine().getErr().println("alcove: " + what);
    return 2;
  }

  private static boolean isAddress(String text) {
    try {
      var uri = URI.create(text);
      return uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static Optional<Manifest> read(Path file) {
    try {
      return Manifest.read(Files.readString(file));
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
