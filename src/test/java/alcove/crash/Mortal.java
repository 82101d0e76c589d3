package alcove.crash;

import alcove.Incarnation;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.desk.Desk;
import alcove.desk.Families;
import alcove.desk.Seat;
import alcove.privacy.Keyring;
import alcove.sandbox.Person;
import alcove.sandbox.SandboxServer;
import alcove.sandbox.SmallCompany;
import alcove.sandbox.api.OnCall;
import alcove.sandbox.state.InstalledApp.SlashCommand;
import alcove.sandbox.state.SandboxClock;
import alcove.store.Redis;
import alcove.store.Store;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import redis.clients.jedis.RedisClient;

/// The small company with an app that dies when its [Fate] says so: at once, in the middle of what
/// it does, with all its wires cut. The next one starts on what is in Redis when somebody needs it.
final class Mortal implements AutoCloseable {
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration LEASES_ARE_OVER = Duration.ofSeconds(61);
  private static final Duration A_WHILE = Duration.ofSeconds(40);
  private static final Pattern MARK = Pattern.compile("block_id\\W+[0-9a-f]{15}[a-z2-7]{26}");
  private static final Pattern ROOM = Pattern.compile("<#\\w+>");
  private static final int MOST_MOMENTS = 1_000;

  private final URI redis;
  private final Keyring keyring;
  private final Fate fate;
  private final SandboxServer slack;
  private final List<Life> corpses = new ArrayList<>();
  private volatile Life life;

  /// One life of the app and its wires.
  private record Life(Incarnation app, Wire toRedis, Wire toSlack, Wire fromSlack)
      implements AutoCloseable {
    void ends() {
      fromSlack.cut();
      toSlack.cut();
      toRedis.cut();
    }

    boolean isOver() {
      return toRedis.isCut();
    }

    @Override
    public void close() {
      ends();
      app.close();
    }
  }

  Mortal(URI redis, Keyring keyring, Fate fate) {
    this.redis = redis;
    this.keyring = keyring;
    this.fate = fate;
    var mentor = new SlashCommand("/mentor", "start @someone", "Confidential mentoring", true);
    slack =
        SandboxServer.start(
            SmallCompany.workspace(SandboxClock.standing(MONDAY), "Alcove", mentor), 0);
    life = begin();
    slack.onCall(this::called);
    slack.nextDue(this::nextDue);
    slack.afterwards(this::settle);
  }

  Person person(String name) {
    return slack.person(name);
  }

  int deaths() {
    return fate.deaths();
  }

  /// The person's places in pairs, as they are stored.
  List<Seat> seats(PersonId person) {
    try (var connection = Redis.at(redis)) {
      var store = new Store(connection, keyring, Families.codec(), SmallCompany.TEAM.id());
      return new Desk(store, Program.standard(Set.of())).seats(person);
    }
  }

  /// How many errands are on the due list.
  long toCome() {
    try (var client = RedisClient.create(redis)) {
      return client.keys("*:due").stream().mapToLong(client::zcard).sum();
    }
  }

  /// What the app sent to this person of its own accord, as often as it came. An answer to a press
  /// is none of it: it bears no errand's mark.
  List<String> slackHeard(PersonId person) {
    return slack.journal().of("chat.postMessage").stream()
        .filter(entry -> entry.answered().path("ok").asBoolean(false))
        .filter(entry -> entry.sent().path("channel").asString("").equals(person.value()))
        .filter(entry -> MARK.matcher(entry.sent().toString()).find())
        .map(entry -> ROOM.matcher(entry.sent().path("text").asString("")).replaceAll("#room"))
        .sorted()
        .toList();
  }

  private Life begin() {
    var wires = new Commits();
    var toRedis = new Wire(redis.getPort(), wires);
    var toSlack = new Wire(URI.create(slack.url()).getPort(), new Wire.Watch() {});
    var app =
        new Incarnation(
            URI.create("redis://" + redis.getUserInfo() + "@127.0.0.1:" + toRedis.port() + "/0"),
            URI.create("http://127.0.0.1:" + toSlack.port() + "/api/"),
            keyring,
            slack.clock());
    var fromSlack = new Wire(app.port(), new Wire.Watch() {});
    slack.requestUrl(URI.create("http://127.0.0.1:" + fromSlack.port() + "/slack/events"));
    return new Life(app, toRedis, toSlack, fromSlack);
  }

  private void called(String method, OnCall.Moment moment) {
    var dies = moment == OnCall.Moment.BEFORE ? fate.before(method) : fate.after(method);
    if (dies) {
      life.ends();
      throw new IllegalStateException("nobody hears the answer any more");
    }
  }

  /// Watches for commits on the way to Redis.
  private final class Commits implements Wire.Watch {
    @Override
    public void asked(String question) {
      if (CommitScript.isIn(question) && fate.before("commit")) {
        life.ends();
      }
    }

    @Override
    public void answered(String question, String answer) {
      if (CommitScript.isIn(question) && !answer.startsWith("-NOSCRIPT") && fate.after("commit")) {
        life.ends();
      }
    }
  }

  private Optional<Instant> nextDue() {
    try {
      return life.app().nextDue();
    } catch (Redis.Unavailable gone) {
      settle();
      return life.app().nextDue();
    }
  }

  /// Lets the app do what is to be done soon; a dead one is started again first.
  void settle() {
    var settled = false;
    while (!settled) {
      try {
        if (life.isOver()) {
          revive();
        }
        doWhatIsDue();
        settled = !life.isOver();
      } catch (Redis.Unavailable | CompletionException gone) {
        if (!life.isOver()) {
          throw gone;
        }
      }
    }
  }

  private void doWhatIsDue() {
    life.app().settle();
    var moment = slack.clock().instant().plus(A_WHILE);
    for (var i = 0; i < MOST_MOMENTS; i++) {
      var due = life.app().nextDue().filter(next -> !next.isAfter(moment));
      if (due.isEmpty()) {
        return;
      }
      slack.clock().reaches(due.get());
      life.app().settle();
    }
  }

  private void revive() {
    corpses.add(life);
    slack.clock().passes(LEASES_ARE_OVER);
    life = begin();
  }

  @Override
  public void close() {
    corpses.forEach(Life::close);
    life.close();
    slack.close();
  }
}
