package alcove;

import alcove.Settings.Reading;
import alcove.privacy.Keyring;
import alcove.slack.TokenCheck;
import alcove.store.RedisServer;
import java.io.PrintWriter;
import java.net.URI;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `alcove serve`: the real app, until it is told to stop.
///
/// It does not start with wrong settings, a token that Slack refuses, or a token that could read
/// people's rooms.
@Command(
    name = "serve",
    description = "Serves one workspace over HTTP.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SettingsOption settings;
  private final InstantSource clock;

  ServeCommand(SettingsOption settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException {
    var reading = settings.read();
    reading.warnings().forEach(text -> err().println("alcove: " + text));
    return switch (reading) {
      case Reading.Bad(var mistakes, var _) -> {
        mistakes.forEach(text -> err().println("alcove: " + text));
        yield 1;
      }
      case Reading.Good(var good, var _) -> {
        var team = admitted(good.slack());
        yield team.isPresent() ? serve(good, team.get()) : 1;
      }
    };
  }

  /// The workspace whose token it is; empty when Alcove must not start with it.
  private Optional<String> admitted(Settings.Slack slack) {
    return switch (TokenCheck.ask(slack.api(), slack.botToken(), clock)) {
      case TokenCheck.Accepted accepted -> {
        var reads =
            accepted.scopes().filter(scopes -> !scopes.reading().isEmpty()).map(Doctor::mayRead);
        reads.ifPresent(why -> err().println("alcove: " + why));
        yield reads.isPresent() ? Optional.empty() : Optional.of(accepted.teamId());
      }
      case TokenCheck.Refused(var error) -> {
        err().println("alcove: Slack does not accept the token (" + error + "); see alcove doctor");
        yield Optional.empty();
      }
      case TokenCheck.Unreachable _ -> {
        err().println("alcove: nobody answers at " + slack.api() + "; see alcove doctor");
        yield Optional.empty();
      }
    };
  }

  private int serve(Settings settings, String team) throws InterruptedException {
    try (var stopping = new Stopping();
        var redis = settings.redis().isPresent() ? null : embedded(settings)) {
      var address =
          redis == null ? URI.create(settings.redis().orElseThrow().reveal()) : redis.uri();
      var place =
          new Serving.Place(
              "0.0.0.0",
              settings.port(),
              settings.slack(),
              address,
              Keyring.openOrCreate(settings.keyring()),
              team,
              settings.owners());
      try (var serving = new Serving(place, clock)) {
        if (redis != null) {
          serving.inherit();
        }
        serving.carryErrands();
        out().println("Alcove serves on port " + serving.port() + ". Ctrl-C stops it.");
        if (redis != null) {
          redis.onLoss(stopping::ask);
        }
        stopping.awaitAsked();
      }
      return redis == null ? 0 : ended(redis);
    }
  }

  /// A process whose Redis is gone does nothing but fail: whoever runs it starts it anew.
  private int ended(RedisServer redis) {
    redis.loss().ifPresent(why -> err().println("alcove: " + why));
    return redis.loss().isPresent() ? 1 : 0;
  }

  private static RedisServer embedded(Settings settings) {
    return RedisServer.start(settings.redisFolder());
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }
}
