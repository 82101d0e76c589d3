package alcove.sandbox;

import alcove.sandbox.api.ApiHandler;
import alcove.sandbox.api.Faults;
import alcove.sandbox.api.OnCall;
import alcove.sandbox.api.RateLimits;
import alcove.sandbox.api.WebApi;
import alcove.sandbox.delivery.Courier;
import alcove.sandbox.delivery.EventQueue;
import alcove.sandbox.delivery.Interactions;
import alcove.sandbox.delivery.Responses;
import alcove.sandbox.state.Journal;
import alcove.sandbox.state.SandboxClock;
import alcove.sandbox.state.Workspace;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// A running workspace: Slack's Web API on one local port, people who act, and signed requests to
/// the app.
public final class SandboxServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Workspace workspace;
  private final Journal journal;
  private final Faults faults = new Faults();
  private final RateLimits rateLimits;
  private final Courier courier;
  private final EventQueue events;
  private final ApiHandler api;
  private final Interactions interactions;
  private final Server server;
  private final String url;
  private final Map<String, Person> persons = new ConcurrentHashMap<>();
  private volatile Runnable afterwards = () -> {};

  private SandboxServer(Workspace workspace, int port) {
    this.workspace = workspace;
    this.journal = new Journal(workspace.clock());
    this.rateLimits = new RateLimits(workspace.clock());
    this.courier = new Courier(workspace, journal);
    this.events = new EventQueue(workspace, courier);
    var responses = new Responses(workspace);
    this.api = new ApiHandler(new WebApi(workspace, rateLimits), responses, journal, faults);
    this.server = listening(port, api);
    this.url = "http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    this.interactions = new Interactions(workspace, courier, responses, url + ApiHandler.RESPONSE);
  }

  /// Starts on `port`; 0 takes a free one. It listens on this machine only.
  public static SandboxServer start(Workspace workspace, int port) {
    return new SandboxServer(workspace, port);
  }

  /// Where it listens, without a slash at the end.
  public String url() {
    return url;
  }

  /// The base of the Web API, with a slash at the end, as the SDK's endpoint prefix wants it.
  public String apiUrl() {
    return url + ApiHandler.API;
  }

  /// Where the app listens from now on: commands, interactions and events go there.
  public void requestUrl(URI address) {
    courier.requestUrl(address);
  }

  public Workspace workspace() {
    return workspace;
  }

  public SandboxClock clock() {
    return workspace.clock();
  }

  public Journal journal() {
    return journal;
  }

  public Faults faults() {
    return faults;
  }

  public RateLimits rateLimits() {
    return rateLimits;
  }

  /// Delivers the next `count` events twice.
  public void duplicateEvents(int count) {
    events.duplicate(count);
  }

  /// Tells `hook` of every call of the Web API, before and after its effect.
  public void onCall(OnCall hook) {
    api.onCall(hook);
  }

  /// Runs `work` after each act of a person and each move of the clock by a story, so that the app
  /// can do what is due before the story goes on.
  public void afterwards(Runnable work) {
    afterwards = work;
  }

  /// Waits until events are delivered and the app has done what is due.
  public void settle() {
    quiet();
    afterwards.run();
    quiet();
  }

  /// Puts the clock forward and lets the app do what is due.
  public void passes(Duration time) {
    workspace.clock().passes(time);
    settle();
  }

  /// The acts behind a person and behind the page.
  public Interactions interactions() {
    return interactions;
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
    events.close();
    courier.close();
    try {
      server.stop();
    } catch (Exception failed) {
      throw new IllegalStateException("the sandbox did not stop", failed);
    }
  }

  private void quiet() {
    if (!events.quiet(PATIENCE)) {
      throw new IllegalStateException("events are still on their way after " + PATIENCE);
    }
  }

  private static Server listening(int port, Handler handler) {
    var threads = new QueuedThreadPool();
    threads.setName("sandbox");
    threads.setDaemon(true);
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    var server = new Server(threads);
    var plain = new HttpConfiguration();
    plain.setSendServerVersion(false);
    var connector = new ServerConnector(server, new HttpConnectionFactory(plain));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(handler);
    server.setStopTimeout(0);
    try {
      server.start();
    } catch (Exception failed) {
      throw new IllegalStateException("the sandbox could not listen on port " + port, failed);
    }
    return server;
  }
}
