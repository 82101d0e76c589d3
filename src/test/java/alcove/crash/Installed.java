package alcove.crash;

import static org.awaitility.Awaitility.await;

import alcove.privacy.Keyring;
import alcove.sandbox.SandboxServer;
import alcove.sandbox.SmallCompany;
import alcove.sandbox.api.OnCall;
import alcove.sandbox.state.InstalledApp.SlashCommand;
import alcove.sandbox.state.SandboxClock;
import alcove.store.Redis;
import alcove.store.RedisServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The small company with the app beside it in a process of its own, by the world's clock. When its
/// [Fate] says so, the app is killed, or the Redis that it brought along.
final class Installed implements Company, AutoCloseable {
  private static final Duration LEASE = Duration.ofSeconds(61);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path home;
  private final Fate fate;
  private final Optional<RedisServer> apart;
  private final SandboxServer slack;
  private final Served app;
  private final Optional<OwnRedis> own;
  private volatile Optional<Wire> wire = Optional.empty();
  private volatile boolean struck;

  /// @param apart a Redis that lives on when the app is killed; empty: the app has its own, and
  ///   that is what is killed
  Installed(Path home, Fate fate, Optional<RedisServer> apart) {
    this.home = home;
    this.fate = fate;
    this.apart = apart;
    var mentor = new SlashCommand("/mentor", "start @someone", "Confidential mentoring", true);
    slack =
        SandboxServer.start(
            SmallCompany.workspace(SandboxClock.runningFrom(Instant.now()), "Alcove", mentor), 0);
    app = new Served(home, slack);
    app.starts(way());
    own = apart.isPresent() ? Optional.empty() : Optional.of(OwnRedis.in(home));
    slack.requestUrl(app.requestUrl());
    slack.onCall(this::called);
    slack.afterwards(this::settle);
  }

  @Override
  public SandboxServer slack() {
    return slack;
  }

  Served app() {
    return app;
  }

  /// The Redis that the app has brought along.
  OwnRedis own() {
    return own.orElseThrow();
  }

  @Override
  public Remains remains() {
    var redis = apart.map(RedisServer::uri).or(() -> own.map(OwnRedis::uri)).orElseThrow();
    return new Remains(redis, Keyring.openOrCreate(home.resolve("keyring.json")));
  }

  /// Waits until nothing is in hand and nothing is due; a dead app is started again first.
  @Override
  public void settle() {
    await().atMost(PATIENCE).until(this::isQuiet);
  }

  private boolean isQuiet() {
    if (!app.isAlive()) {
      app.starts(way());
    }
    try (var remains = remains()) {
      if (struck) {
        remains.leasesEnd(LEASE);
        struck = false;
      }
      return remains.isNothingDueWithin(LEASE) && !struck;
    } catch (Redis.Unavailable down) {
      return false;
    }
  }

  /// Where the next app finds Redis; empty: it brings it along.
  private Optional<URI> way() {
    wire = apart.map(redis -> new Wire(redis.uri().getPort(), new Commits()));
    return wire.map(to ->
        URI.create(
            "redis://%s@127.0.0.1:%d/0"
                .formatted(apart.orElseThrow().uri().getUserInfo(), to.port())));
  }

  private void strike() {
    struck = true;
    own.ifPresentOrElse(
        OwnRedis::kill,
        () -> {
          app.kill();
          wire.ifPresent(Wire::cut);
        });
  }

  private void called(String method, OnCall.Moment moment) {
    if (moment == OnCall.Moment.BEFORE ? fate.before(method) : fate.after(method)) {
      strike();
      if (apart.isPresent()) {
        throw new IllegalStateException("nobody hears the answer any more");
      }
    }
  }

  private final class Commits implements Wire.Watch {
    @Override
    public void asked(String question) {
      if (CommitScript.isIn(question) && fate.before("commit")) {
        strike();
      }
    }

    @Override
    public void answered(String question, String answer) {
      if (CommitScript.isIn(question) && !answer.startsWith("-NOSCRIPT") && fate.after("commit")) {
        strike();
      }
    }
  }

  @Override
  public void close() {
    app.close();
    wire.ifPresent(Wire::close);
    slack.close();
  }
}
