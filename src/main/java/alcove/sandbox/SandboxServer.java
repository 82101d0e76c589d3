package alcove.sandbox;

import alcove.sandbox.api.ApiHandler;
import alcove.sandbox.api.Fault;
import alcove.sandbox.api.OnCall;
import alcove.sandbox.api.RateLimits;
import alcove.sandbox.api.WebApi;
import alcove.sandbox.delivery.Courier;
import alcove.sandbox.delivery.Delivery;
import alcove.sandbox.delivery.EventQueue;
import alcove.sandbox.delivery.Interactions;
import alcove.sandbox.delivery.Mishap;
import alcove.sandbox.delivery.Punctual;
import alcove.sandbox.delivery.Responses;
import alcove.sandbox.delivery.Rooms;
import alcove.sandbox.delivery.Talk;
import alcove.sandbox.install.AuthorizeHandler;
import alcove.sandbox.install.Installing;
import alcove.sandbox.page.PageHandler;
import alcove.sandbox.page.Stage;
import alcove.sandbox.socket.LinkHandler;
import alcove.sandbox.socket.SocketMode;
import alcove.sandbox.state.Faults;
import alcove.sandbox.state.Journal;
import alcove.sandbox.state.SandboxClock;
import alcove.sandbox.state.Workspace;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A running workspace: Slack's Web API on one local port, people who act, and signed requests to
/// the app.
public final class SandboxServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int STOPS = 10_000;

  private final Workspace workspace;
  private final Journal journal;
  private final Faults<Fault> faults;
  private final RateLimits rateLimits;
  private final SocketMode socketMode;
  private final Courier courier;
  private final Delivery delivery;
  private final EventQueue events;
  private final Punctual punctual;
  private final Installing installing;
  private final ApiHandler api;
  private final Interactions interactions;
  private final Rooms rooms;
  private final Talk talk;
  private final Listening listening;
  private final Map<String, Person> persons = new ConcurrentHashMap<>();
  private final List<SandboxServer> neighbours = new CopyOnWriteArrayList<>();
  private volatile String reachedAt;
  private volatile Runnable afterwards = () -> {};
  private volatile Supplier<Optional<Instant>> nextDue = Optional::empty;

  private SandboxServer(Workspace workspace, int port) {
    this.workspace = workspace;
    this.listening = new Listening(port);
    this.journal = new Journal(workspace.clock());
    this.rateLimits = new RateLimits(workspace);
    this.socketMode = new SocketMode(workspace, journal);
    this.courier = new Courier(workspace, journal, socketMode);
    this.faults = new Faults<>(workspace.clock());
    this.delivery = new Delivery(workspace, courier, journal);
    this.events = new EventQueue(workspace, delivery, journal);
    this.punctual = new Punctual(workspace);
    var responses = new Responses(workspace);
    this.reachedAt = url();
    this.rooms = new Rooms(workspace);
    this.interactions =
        new Interactions(workspace, delivery, responses, () -> reachedAt + ApiHandler.RESPONSE);
    this.talk = new Talk(workspace);
    this.installing = new Installing(workspace, SmallCompany.REGISTRATION);
    var webApi =
        new WebApi(
            workspace, rateLimits, installing, this::link, () -> reachedAt + ApiHandler.UPLOAD);
    this.api = new ApiHandler(webApi, responses, journal, faults);
    var clockwork = new Stage.Clockwork(this::passes, this::toNext);
    var stage = new Stage(workspace, journal, interactions, talk, this::settle, clockwork);
    listening.serve(
        api,
        new AuthorizeHandler(workspace, installing),
        new LinkHandler(socketMode),
        new PageHandler(stage));
  }

  /// Starts on `port`; 0 takes a free one. It listens on this machine only.
  public static SandboxServer start(Workspace workspace, int port) {
    return new SandboxServer(workspace, port);
  }

  /// Opens another workspace beside this one, with people, channels, limits and a page of its own
  /// at another port. An app reaches both at either's Web API: the token says which is meant. It
  /// ends with this one.
  ///
  /// @throws IllegalArgumentException when it does not go by the same clock
  public SandboxServer beside(Workspace other) {
    if (!other.clock().equals(workspace.clock())) {
      throw new IllegalArgumentException("neighbours live at the same time");
    }
    var opened = new SandboxServer(other, 0);
    api.beside(opened.api);
    opened.api.beside(api);
    neighbours.add(opened);
    return opened;
  }

  /// Where it listens, without a slash at the end.
  public String url() {
    return listening.url();
  }

  /// The base of the Web API, with a slash at the end, as the SDK's endpoint prefix wants it.
  public String apiUrl() {
    return url() + ApiHandler.API;
  }

  /// Where the app listens from now on: commands, interactions and events go there.
  public void requestUrl(URI address) {
    courier.requestUrl(address);
  }

  /// Asks the app at its request address for the proof that Slack wants of it before it sends
  /// anything there. The sandbox sends all the same.
  public boolean verifiesRequestUrl() {
    return courier.verifies();
  }

  public Workspace workspace() {
    return workspace;
  }

  /// The way by which the app reaches this workspace, where it is no direct one: response addresses
  /// lead there from now on.
  ///
  /// @param address as [#url] is: without a slash at the end
  public void reachedAt(String address) {
    reachedAt = address;
  }

  public SandboxClock clock() {
    return workspace.clock();
  }

  public Journal journal() {
    return journal;
  }

  /// How the app comes in and goes: its registration with Slack and its tokens.
  public Installing installing() {
    return installing;
  }

  /// Socket Mode: off until turned on; then nothing goes to the request address.
  public SocketMode socketMode() {
    return socketMode;
  }

  /// What is to go wrong with calls of the Web API, by method; and with response addresses.
  public Faults<Fault> faults() {
    return faults;
  }

  /// What is to go wrong on the way to the app, by what is delivered: `command`, `block_actions`,
  /// `view_submission`, an event's type.
  public Faults<Mishap> mishaps() {
    return delivery.mishaps();
  }

  /// The events on their way to the app.
  public EventQueue events() {
    return events;
  }

  public RateLimits rateLimits() {
    return rateLimits;
  }

  /// Tells `hook` of every call of the Web API and of a response address, before and after its
  /// effect.
  public void onCall(OnCall hook) {
    api.onCall(hook);
  }

  /// Runs `work` after each act of a person and each move of the clock by a story, so that the app
  /// can do what is due before the story goes on.
  public void afterwards(Runnable work) {
    afterwards = work;
  }

  /// Waits until events are delivered and the app has done what is due. One of those who act
  /// [#together] waits for the others besides.
  public void settle() {
    if (!Together.waits()) {
      settles();
    }
  }

  /// Lets people act side by side, each life in a thread of its own: what follows from their acts
  /// is settled once for all of them, and then each goes on. It returns when all are through.
  ///
  /// @throws AssertionError when one of them did not find what they wanted
  public void together(List<Runnable> lives) {
    Together.live(lives, this::settles);
  }

  private void settles() {
    quiet();
    afterwards.run();
    quiet();
  }

  /// When the app has something to do next, as whoever embeds it knows: the clock then stops at
  /// each such moment on its way.
  public void nextDue(Supplier<Optional<Instant>> known) {
    nextDue = known;
  }

  /// Puts the clock forward and lets the app do what is due, each thing at its time.
  public void passes(Duration time) {
    var goal = workspace.now().plus(time);
    for (var stop = 0; stop < STOPS && stepsTo(goal); stop++) {
      settle();
    }
    workspace.clock().reaches(goal);
    settle();
  }

  /// Puts the clock forward to the next thing due and lets the app do it; false when nothing is.
  public boolean toNext() {
    var next = due();
    next.ifPresent(workspace.clock()::reaches);
    settle();
    return next.isPresent();
  }

  /// The next moment at which the app or the workspace has something to do.
  private Optional<Instant> due() {
    var scheduled = workspace.atomically(workspace.schedule()::next);
    return Stream.concat(nextDue.get().stream(), scheduled.stream())
        .filter(due -> due.isAfter(workspace.now()))
        .min(Comparator.naturalOrder());
  }

  private boolean stepsTo(Instant goal) {
    var next = due().filter(due -> !due.isAfter(goal));
    next.ifPresent(workspace.clock()::reaches);
    return next.isPresent();
  }

  /// The acts behind a person and behind the page.
  public Interactions interactions() {
    return interactions;
  }

  /// What people say.
  public Talk talk() {
    return talk;
  }

  /// What people can do with channels.
  public Rooms rooms() {
    return rooms;
  }

  /// The person of this id, handle, first or full name; always the same object for the same person.
  public Person person(String name) {
    var profile =
        workspace
            .called(name)
            .orElseThrow(() -> new IllegalArgumentException("nobody is called " + name));
    return persons.computeIfAbsent(profile.id(), id -> new Person(this, id));
  }

  /// What administrators do.
  public Admin admin() {
    return new Admin(this);
  }

  @Override
  public void close() {
    neighbours.forEach(SandboxServer::close);
    punctual.close();
    events.close();
    courier.close();
    socketMode.close();
    listening.stop();
  }

  private String link() {
    var base = reachedAt.replaceFirst("^http", "ws") + LinkHandler.PATH;
    var app = workspace.app().names().appId();
    return base + "?ticket=" + socketMode.ticket() + "&app_id=" + app;
  }

  private void quiet() {
    neighbours.forEach(SandboxServer::quiet);
    if (!events.quiet(PATIENCE)) {
      throw new IllegalStateException("events are still on their way after " + PATIENCE);
    }
  }
}
