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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import redis.clients.jedis.exceptions.JedisException;

/// The small company with the app beside it in a process of its own, at the company's time. When
/// its [Fate] says so, the app is killed, or its Redis.
final class Installed implements Company, AutoCloseable {
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration LEASES_ARE_OVER = Duration.ofSeconds(61);
  private static final Duration A_WHILE = Duration.ofSeconds(40);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration GLANCE = Duration.ofMillis(20);

  private final Path home;
  private final Optional<RedisServer> apart;
  private final SandboxServer slack;
  private final Served app;
  private final AtomicInteger deaths = new AtomicInteger();
  private volatile Victim victim = Victim.APP;
  private volatile Fate fate = Fate.kind();
  private volatile Optional<Wire> wire = Optional.empty();
  private volatile boolean struck;

  /// What is killed.
  enum Victim {
    APP,
    REDIS
  }

  /// @param apart a Redis of its own, beneath `home` in `apart`: what is committed there is seen;
  ///   empty: the app brings one along
  Installed(Path home, Optional<RedisServer> apart) {
    this.home = home;
    this.apart = apart;
    var mentor = new SlashCommand("/mentor", "start @someone", "Confidential mentoring", true);
    var clock = SandboxClock.runningFrom(MONDAY);
    slack = SandboxServer.start(SmallCompany.workspace(clock, "Alcove", mentor), 0);
    app = new Served(home, slack);
    clock.onMove(() -> app.isAt(clock.instant()));
    app.isAt(clock.instant());
    app.starts(this::way);
    try (var remains = remains()) {
      remains.begin(MONDAY);
    }
    slack.onCall(this::called);
    slack.nextDue(this::nextDue);
    slack.afterwards(this::settle);
  }

  @Override
  public SandboxServer slack() {
    return slack;
  }

  Served app() {
    return app;
  }

  /// Lets this one meet its fate from now on.
  void meets(Victim who, Fate its) {
    victim = who;
    fate = its;
  }

  @Override
  public int deaths() {
    return deaths.get();
  }

  /// The Redis in use.
  OwnRedis redis() {
    return apart
        .map(server -> new OwnRedis(home.resolve("apart"), server.uri()))
        .orElseGet(() -> OwnRedis.in(home));
  }

  @Override
  public Remains remains() {
    return new Remains(redis().uri(), Keyring.openOrCreate(home.resolve("keyring.json")));
  }

  private Optional<Instant> nextDue() {
    return await()
        .atMost(PATIENCE)
        .ignoreExceptionsMatching(Installed::isDown)
        .until(() -> asked(Remains::moments).due(), _ -> true);
  }

  private static boolean isDown(Throwable failure) {
    return failure instanceof Redis.Unavailable || failure instanceof JedisException;
  }

  private <T> T asked(Function<Remains, T> question) {
    try (var remains = remains()) {
      return question.apply(remains);
    }
  }

  /// Waits until nothing is in hand and nothing is due; a dead app is started again first. The
  /// clock passes to what is due soon.
  @Override
  public void settle() {
    await()
        .atMost(PATIENCE)
        .pollDelay(GLANCE)
        .pollInterval(GLANCE)
        .ignoreExceptionsMatching(Installed::isDown)
        .until(this::isQuiet);
  }

  private boolean isQuiet() {
    if (!app.isAlive()) {
      app.starts(this::way);
    }
    if (struck) {
      struck = false;
      if (apart.isPresent()) {
        slack.clock().passes(LEASES_ARE_OVER);
      }
    }
    var moments = asked(Remains::moments);
    var soon = slack.clock().instant().plus(A_WHILE);
    var next = moments.due().filter(due -> due.isBefore(soon));
    if (!moments.isInHand()) {
      next.ifPresent(slack.clock()::reaches);
    }
    return !moments.isInHand() && next.isEmpty() && !struck;
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
    deaths.incrementAndGet();
    switch (victim) {
      case REDIS -> redis().kill();
      case APP -> {
        app.kill();
        wire.ifPresent(Wire::cut);
      }
    }
  }

  private void called(String method, OnCall.Moment moment) {
    if (moment == OnCall.Moment.BEFORE ? fate.before(method) : fate.after(method)) {
      strike();
      if (victim == Victim.APP) {
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
