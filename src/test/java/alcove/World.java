package alcove;

import alcove.core.PersonId;
import alcove.desk.SimulatedProgram;
import alcove.desk.Stocked;
import alcove.desk.Stored;
import alcove.privacy.Keyring;
import alcove.sandbox.Person;
import alcove.sandbox.SandboxServer;
import alcove.sandbox.SmallCompany;
import alcove.sandbox.state.InstalledApp.SlashCommand;
import alcove.sandbox.state.SandboxClock;
import alcove.store.Redis;
import alcove.store.RedisServer;
import alcove.store.Store;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/// A small company in Slack with Alcove installed: the sandbox, a real Redis, and the real app
/// between them, on a clock that stands until told to pass.
///
/// It begins on a Monday at ten in Berlin, four in the morning in New York.
public final class World implements AutoCloseable {
  public static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  /// Gil and Hana coordinate the program, where there is one from the beginning.
  private static final Set<PersonId> COORDINATORS =
      Set.of(new PersonId("U0GIL00007"), new PersonId("U0HAN00008"));

  /// Gil has brought Alcove into the company.
  private static final Set<PersonId> OWNERS = Set.of(new PersonId("U0GIL00007"));

  /// So many errands at most follow from what one person does.
  private static final int MOST_MOMENTS = 500;

  private static final Duration MOMENT = Duration.ofSeconds(20);

  private final RedisServer redis;
  private final Keyring keyring;
  private final SandboxServer slack;
  private Incarnation alcove;
  private boolean hasRedis = true;

  public World(Path folder) {
    this(folder, true);
  }

  /// @param isSetUp whether there is a program from the beginning; otherwise Gil may set one up
  public World(Path folder, boolean isSetUp) {
    redis = RedisServer.start(folder.resolve("redis"));
    keyring = Keyring.openOrCreate(folder.resolve("keyring.json"));
    var workspace =
        SmallCompany.workspace(
            SandboxClock.standing(MONDAY),
            "Alcove",
            new SlashCommand("/mentor", "start @someone", "Confidential mentoring", true));
    slack = SandboxServer.start(workspace, 0);
    alcove = serve();
    if (isSetUp) {
      alcove.begin(COORDINATORS, now());
    }
    slack.nextDue(() -> alcove.nextDue());
    slack.afterwards(this::settle);
  }

  /// Lets there be a program that these people coordinate, where there was none.
  public World coordinatedBy(String... names) {
    alcove.begin(
        Arrays.stream(names)
            .map(name -> new PersonId(person(name).id()))
            .collect(Collectors.toUnmodifiableSet()),
        now());
    return this;
  }

  /// The person of this first name.
  public Person person(String name) {
    return slack.person(name);
  }

  public SandboxServer slack() {
    return slack;
  }

  /// Where everything that is kept lies: Redis with its password.
  public URI redis() {
    return redis.uri();
  }

  /// Where Alcove listens.
  public URI alcove() {
    return URI.create("http://127.0.0.1:" + alcove.port());
  }

  /// All that can be asked of Alcove, as its conversations have entered it.
  public SortedSet<String> entered() {
    return alcove.entered();
  }

  public Instant now() {
    return slack.clock().instant();
  }

  /// Lets time pass, and everything that is due on the way be done at its own moment.
  public World passes(Duration time) {
    slack.passes(time);
    return this;
  }

  public World days(int days) {
    return passes(Duration.ofDays(days));
  }

  /// What people do is answered in a moment of their time: messages to one person go out a second
  /// apart, as Slack wants it.
  public void settle() {
    if (!hasRedis) {
      return;
    }
    alcove.settle();
    var moment = now().plus(MOMENT);
    for (var i = 0; i < MOST_MOMENTS; i++) {
      var due = alcove.nextDue().filter(next -> !next.isAfter(moment));
      if (due.isEmpty()) {
        return;
      }
      slack.clock().reaches(due.get());
      alcove.settle();
    }
  }

  /// Lets the pairs of a simulated program be in the oldest one here besides, as they are by now.
  /// Nobody of them is in this company, and nobody hears anything of them.
  public World gathers(SimulatedProgram program) {
    try (var redis = Redis.at(this.redis.uri())) {
      var store = new Store(redis, keyring, Stored.codec(), SmallCompany.TEAM.id());
      Stocked.inFirst(store, program.pairs());
    }
    return this;
  }

  /// Redis is gone, and does not come back.
  public World losesRedis() {
    hasRedis = false;
    slack.nextDue(Optional::empty);
    redis.close();
    return this;
  }

  /// Alcove stops and starts again on what it has kept.
  public World restarts() {
    alcove.close();
    alcove = serve();
    return this;
  }

  /// What `/metrics` says now.
  public String metrics() {
    return alcove.metrics();
  }

  private Incarnation serve() {
    var started =
        new Incarnation(redis.uri(), URI.create(slack.apiUrl()), keyring, slack.clock(), OWNERS);
    slack.requestUrl(URI.create("http://127.0.0.1:" + started.port() + "/slack/events"));
    started.settle();
    return started;
  }

  @Override
  public void close() {
    alcove.close();
    slack.close();
    redis.close();
  }
}
