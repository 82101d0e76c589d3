package alcove;

import alcove.core.PersonId;
import alcove.core.Program;
import alcove.privacy.Keyring;
import alcove.privacy.Secret;
import alcove.sandbox.SandboxServer;
import alcove.sandbox.SmallCompany;
import alcove.sandbox.state.Archive;
import alcove.sandbox.state.InstalledApp;
import alcove.sandbox.state.InstalledApp.Shortcut;
import alcove.sandbox.state.InstalledApp.SlashCommand;
import alcove.sandbox.state.Keeper;
import alcove.sandbox.state.SandboxClock;
import alcove.sandbox.state.Workspace;
import alcove.store.RedisServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `alcove demo`: a local Slack workspace in the browser with the real Alcove in it. Nothing to
/// install and nothing to sign up for.
@Command(
    name = "demo",
    description = "Opens a local Slack workspace with Alcove in it, to try in the browser.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  /// Who has brought Alcove into the small company.
  private static final PersonId OWNER = new PersonId("U0GIL00007");

  private static final Set<PersonId> COORDINATORS = Set.of(OWNER, new PersonId("U0HAN00008"));

  /// Who answers questions there without knowing who asks.
  private static final Set<PersonId> SUPERVISORS =
      Set.of(new PersonId("U0IDA00009"), new PersonId("U0JUN00010"));

  private static final SlashCommand MENTOR =
      new SlashCommand("/mentor", "start @someone", "Confidential mentoring", true);

  private static final Shortcut MENU =
      new Shortcut(
          "Mentoring", "mentor.menu", "Your mentoring pairs, and what you can do now", false);

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      defaultValue = "4567",
      description = "Where the page is (default: ${DEFAULT-VALUE}; 0: any free port).")
  private int port;

  @Option(names = "--fresh", description = "Begins anew instead of where the last demo stopped.")
  private boolean fresh;

  @Option(
      names = "--rehearse",
      hidden = true,
      description = "Lets one person ask for the menu, and ends: the JVM notes what a start loads.")
  private boolean rehearses;

  private final Path home;
  private final InstantSource clock;

  /// @param home where the demo keeps what it has to remember
  DemoCommand(Path home, InstantSource clock) {
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (var stopping = new Stopping();
        var redis = RedisServer.start(folder().resolve("redis"));
        var slack = SandboxServer.start(company(), port);
        var _ = new Keeper(slack.workspace(), home.resolve("workspace.json"));
        var alcove = alcove(slack, redis)) {
      alcove.inherit();
      alcove.carryErrands();
      slack.requestUrl(URI.create("http://127.0.0.1:" + alcove.port() + "/slack/events"));
      slack.nextDue(alcove::nextDue);
      slack.afterwards(alcove::settle);
      if (rehearses) {
        slack.person("Ana").types("/mentor").opensHome();
        return 0;
      }
      Objects.requireNonNull(spec)
          .commandLine()
          .getOut()
          .println(
              "Alcove is in a small company at "
                  + slack.url()
                  + "\nOpen it, type /mentor start, and move the clock. Ctrl-C stops it.");
      redis.onLoss(stopping::ask);
      stopping.awaitAsked();
      return ended(redis);
    }
  }

  private int ended(RedisServer redis) {
    var err = Objects.requireNonNull(spec).commandLine().getErr();
    redis.loss().ifPresent(why -> err.println("alcove: " + why));
    return redis.loss().isPresent() ? 1 : 0;
  }

  private Path folder() {
    if (fresh) {
      RedisServer.endIn(home.resolve("redis"));
      delete(home);
    }
    return home;
  }

  /// The company as the last demo left it, at the time it had there; or as it begins.
  private Workspace company() {
    var file = home.resolve("workspace.json");
    return Files.exists(file)
        ? Archive.read(file, app(), SandboxClock::runningFrom)
        : SmallCompany.workspace(SandboxClock.runningFrom(clock.instant()), app());
  }

  private static InstalledApp app() {
    return SmallCompany.app("Alcove", MENTOR).withShortcuts(MENU);
  }

  private Serving alcove(SandboxServer slack, RedisServer redis) {
    var settings =
        new Settings.Slack(
            Secret.of(SmallCompany.SIGNING_SECRET),
            Secret.of(SmallCompany.TOKEN),
            URI.create(slack.apiUrl()));
    var keyring = Keyring.openOrCreate(home.resolve("keyring.json"));
    var place =
        new Serving.Place(
            "127.0.0.1", 0, settings, redis.uri(), keyring, SmallCompany.TEAM.id(), Set.of(OWNER));
    var serving = new Serving(place, slack.clock());
    serving.begin(Program.standard(COORDINATORS, SUPERVISORS), slack.clock().instant());
    return serving;
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }
}
