package alcove.sandbox.state;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/// All that a workspace holds, in memory.
///
/// Reading and changing go through [#atomically]; whoever changes something that people can see
/// calls [#changed] or one of the methods that does, so that those who wait look again.
public final class Workspace {
  /// A clock that runs changes without a word.
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private volatile Team team;
  private final SandboxClock clock;
  private final Map<String, Profile> people = new LinkedHashMap<>();
  private final Channels channels;
  private final Views views = new Views();
  private final UserGroups userGroups = new UserGroups(this);
  private final Toasts toasts = new Toasts();
  private final Triggers triggers = new Triggers();
  private final ResponseUrls responseUrls = new ResponseUrls();
  private final Schedule schedule = new Schedule();
  private final Uploads uploads = new Uploads();
  private final Notes notes = new Notes(this);
  private final Ids ids;
  private volatile InstalledApp app;
  private volatile Consumer<Happening> listener = _ -> {};
  private long revision;
  private long lastTs;

  public Workspace(Team team, InstalledApp app, SandboxClock clock) {
    this(team, app, clock, 0, 0);
  }

  /// One whose ids begin after `lastId`, so that they are no other workspace's.
  public Workspace(Team team, InstalledApp app, SandboxClock clock, long lastId) {
    this(team, app, clock, lastId, 0);
  }

  Workspace(Team team, InstalledApp app, SandboxClock clock, long lastId, long lastTs) {
    this.team = team;
    this.app = app;
    this.clock = clock;
    this.ids = new Ids(lastId);
    this.lastTs = lastTs;
    this.channels = new Channels(ids);
    clock.onMove(this::changed);
    clock.onMove(this::postDue);
  }

  public Team team() {
    return team;
  }

  /// Gives the workspace another name; its address stays.
  public void rename(String name) {
    atomically(() -> {
      team = new Team(team.id(), name, team.domain());
      happened(new Happening.TeamRenamed(name));
      return team;
    });
  }

  public SandboxClock clock() {
    return clock;
  }

  public Instant now() {
    return clock.instant();
  }

  public InstalledApp app() {
    return app;
  }

  /// The app with other scopes, events or secrets from now on.
  public void install(InstalledApp changed) {
    app = changed;
  }

  public Channels channels() {
    return channels;
  }

  public Views views() {
    return views;
  }

  public UserGroups userGroups() {
    return userGroups;
  }

  public Toasts toasts() {
    return toasts;
  }

  public Triggers triggers() {
    return triggers;
  }

  public ResponseUrls responseUrls() {
    return responseUrls;
  }

  public Schedule schedule() {
    return schedule;
  }

  public Uploads uploads() {
    return uploads;
  }

  public Ids ids() {
    return ids;
  }

  /// Runs `work` alone.
  public <T> T atomically(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /// Waits until `holds`, looking again at each change; false when it still does not after `bound`
  /// of real time.
  public boolean await(BooleanSupplier holds, Duration bound) {
    return find(() -> holds.getAsBoolean() ? Optional.of(true) : Optional.empty(), bound)
        .isPresent();
  }

  /// Waits until there is something, looking again at each change; empty when there still is
  /// nothing after `bound` of real time.
  public <T> Optional<T> find(Supplier<Optional<T>> look, Duration bound) {
    lock.lock();
    try {
      var end = System.nanoTime() + bound.toNanos();
      var found = look.get();
      while (found.isEmpty() && System.nanoTime() < end) {
        var left = end - System.nanoTime();
        var _ = moved.awaitNanos(Math.min(left, LOOK_NANOS));
        found = look.get();
      }
      return found;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /// Counts up with each change.
  public long revision() {
    return atomically(() -> revision);
  }

  public void changed() {
    lock.lock();
    try {
      revision++;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Who is told of what happens; called under the lock, so it must only note it.
  public void listener(Consumer<Happening> told) {
    listener = told;
  }

  public void happened(Happening happening) {
    changed();
    listener.accept(happening);
    notes.write(happening);
  }

  public List<Profile> people() {
    return atomically(() -> List.copyOf(people.values()));
  }

  public Optional<Profile> person(String id) {
    return atomically(() -> Optional.ofNullable(people.get(id)));
  }

  /// The person who is called so: by id, handle, full or first name.
  public Optional<Profile> called(String name) {
    return people().stream().filter(person -> person.answersTo(name)).findFirst();
  }

  /// Somebody new, or with another profile. Who is new to the workspace is in its first channel.
  public void enter(Profile person) {
    atomically(() -> {
      var before = people.put(person.id(), person);
      happened(
          before == null
              ? new Happening.PersonCame(person.id())
              : new Happening.PersonChanged(
                  person.id(),
                  person.looksOtherThan(before),
                  !person.status().equals(before.status())));
      if (before == null && belongs(person)) {
        channels
            .named(Channel.GENERAL)
            .ifPresent(general -> {
              channels.join(general, person.id());
              happened(new Happening.Joined(general.id(), person.id(), ""));
            });
      }
      return person;
    });
  }

  /// Makes the channel that everybody is in, with all who are here.
  public void foundGeneral(String founder) {
    atomically(() -> {
      var now = now().getEpochSecond();
      var general = channels.create(Channel.Kind.PUBLIC, Channel.GENERAL, founder, now);
      people.values().stream()
          .filter(Workspace::belongs)
          .forEach(person -> channels.join(general, person.id()));
      return general;
    });
  }

  private static boolean belongs(Profile person) {
    return person.resident() && !person.deleted();
  }

  /// Whether this person is from elsewhere and shares no channel with the app.
  public boolean stranger(Profile person) {
    return person.kind() == Profile.Kind.FOREIGN
        && channels.of(person.id()).stream().noneMatch(one -> one.has(app.names().botUser()));
  }

  /// Where this person gets mail.
  public String email(Profile person) {
    var domain = person.teamId().equals(team.id()) ? team.domain() : "elsewhere";
    return person.handle() + "@" + domain + ".example";
  }

  /// The user object of Slack.
  public ObjectNode userJson(Profile person) {
    return person.json(now(), stranger(person));
  }

  /// A message timestamp that is later than all before.
  public String nextTs() {
    var now = now();
    var micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    lastTs = Math.max(lastTs + 1, micros);
    return "%d.%06d".formatted(lastTs / 1_000_000, lastTs % 1_000_000);
  }

  long lastTs() {
    return lastTs;
  }

  public String nextHash() {
    return now().getEpochSecond() + "." + ids.small();
  }

  /// A trigger for `person`, from the modal `view` or from elsewhere.
  public String trigger(String person, String view) {
    return triggers.issue(person, view, now());
  }

  /// The id of a new response address.
  public String respondTo(String person, String channel, String ts) {
    var id = ids.next("R");
    responseUrls.issue(id, new ResponseUrls.Address(person, channel, ts, now(), 0));
    return id;
  }

  /// Where a message is found by a link.
  public String permalink(Channel channel, Posted message) {
    return "https://%s.slack.com/archives/%s/p%s"
        .formatted(team.domain(), channel.id(), message.ts().replace(".", ""));
  }

  /// Puts a message into a conversation.
  public void post(Channel channel, Posted message) {
    channel.put(message);
    if (message.ephemeral()) {
      changed();
    } else {
      happened(new Happening.Said(channel.id(), message));
    }
  }

  /// Posts what was scheduled and is due. What has no place any more is dropped without a word, and
  /// so is, as Slack documents, what carries metadata.
  public void postDue() {
    atomically(() -> {
      for (var one : schedule.due(now())) {
        channels
            .find(one.channel())
            .filter(channel -> !channel.archived() && one.message().metadata().isEmpty())
            .filter(channel -> channel.has(one.message().user()))
            .ifPresent(channel -> post(channel, one.message().at(nextTs())));
      }
      return schedule;
    });
  }
}
