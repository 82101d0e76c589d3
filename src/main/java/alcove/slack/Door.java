package alcove.slack;

import alcove.privacy.Metrics;
import com.slack.api.Slack;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/// The way in: an HTTP server with Slack's requests at `/slack/events`, `/slack/commands` and
/// `/slack/interactions` (each takes all kinds), and `/healthz`, `/readyz` and `/metrics`.
///
/// ```
/// bytes -> Gate: size, signature -> Sorted: which kind -> BoltApp: which conversation, in time
///       -> Asks: what is asked -> the conversation -> Replies: what is shown -> Showing: calls
/// ```
///
/// Closing takes no more requests and finishes what is in hand, at most [Limits#STOP].
public final class Door implements AutoCloseable {
  private static final Duration GLANCE = Duration.ofMillis(1);

  private final Server server;
  private final ServerConnector connector;
  private final Work work = new Work(Limits.WORK_AT_ONCE);
  private final AtomicBoolean isClosing = new AtomicBoolean();

  /// Where the door stands and whom it lets in.
  ///
  /// @param host the interface to listen on
  /// @param port 0 for any free one
  /// @param team the workspace that is served
  public record Frame(
      String host, int port, String signingSecret, String team, InstantSource clock) {
    @Override
    public String toString() {
      return "Frame[]";
    }
  }

  /// How what is answered leaves: at once, or later when it is not its turn.
  public record Out(Calls calls, Outbox outbox) {}

  /// What the process says about itself.
  ///
  /// @param isReady whether requests can be answered now
  /// @param metrics shown at `/metrics`, and where requests are counted
  public record Signs(BooleanSupplier isReady, Metrics metrics) {}

  /// Opens the door.
  ///
  /// @throws UncheckedIOException when the port is taken
  public Door(Frame frame, Routes routes, Out out, Signs signs) {
    this.server = new Server(new VirtualThreadPool(Limits.REQUESTS_AT_ONCE));
    this.connector = connector(frame);
    server.addConnector(connector);
    server.setErrorHandler(Door::sayNothing);
    server.setStopTimeout(Limits.STOP.toMillis());
    server.setHandler(
        new GracefulHandler(handler(gate(frame, routes, out, signs.metrics()), signs)));
    start();
  }

  public int port() {
    return connector.getLocalPort();
  }

  /// Waits until what came in has been answered and shown, at most [Limits#STOP]: for whoever moves
  /// the clock, and must not move it past somebody's hand.
  public void settle() {
    var end = System.nanoTime() + Limits.STOP.toNanos();
    while (work.inHand() > 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }

  @Override
  public void close() {
    isClosing.set(true);
    var begin = System.nanoTime();
    try {
      server.stop();
    } catch (Exception unclean) {
      // What could not be ended cleanly ends with the process.
    }
    work.finish(Limits.STOP.minus(Duration.ofNanos(System.nanoTime() - begin)));
  }

  private Gate gate(Frame frame, Routes routes, Out out, Metrics metrics) {
    metrics.level(Metrics.Level.REQUESTS_OPEN, work::inHand);
    var asks = new Asks(frame.team(), frame.clock());
    var replies = new Replies(new Showing(out.calls(), out.outbox(), frame.clock()), work);
    var app = new BoltApp(Slack.getInstance(out.calls().web().sdk()), asks, routes, replies);
    return new Gate(new Signature(frame.signingSecret(), frame.clock()), app, metrics);
  }

  private ServletContextHandler handler(Gate gate, Signs signs) {
    var context = new ServletContextHandler();
    context.setErrorHandler(Door::sayNothing);
    var slack = new ServletHolder(gate);
    context.addServlet(slack, "/slack/events");
    context.addServlet(slack, "/slack/commands");
    context.addServlet(slack, "/slack/interactions");
    add(context, "/healthz", new Sign(() -> true, () -> "alive\n"));
    add(
        context,
        "/readyz",
        new Sign(() -> !isClosing.get() && signs.isReady().getAsBoolean(), () -> "ready\n"));
    add(context, "/metrics", new Sign(() -> true, signs.metrics()::scrape));
    return context;
  }

  private ServerConnector connector(Frame frame) {
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    var opened = new ServerConnector(server, new HttpConnectionFactory(http));
    opened.setHost(frame.host());
    opened.setPort(frame.port());
    opened.setIdleTimeout(Limits.IDLE.toMillis());
    opened.setShutdownIdleTimeout(Limits.IDLE_AT_STOP.toMillis());
    return opened;
  }

  private void start() {
    try {
      server.start();
    } catch (IOException taken) {
      throw new UncheckedIOException("the port cannot be opened", taken);
    } catch (Exception broken) {
      throw new IllegalStateException("the HTTP server does not start", broken);
    }
  }

  private static void add(ServletContextHandler context, String path, HttpServlet servlet) {
    context.addServlet(new ServletHolder(servlet), path);
  }

  /// Jetty's own error pages repeat what was asked for.
  private static boolean sayNothing(
      Request request,
      org.eclipse.jetty.server.Response response,
      org.eclipse.jetty.util.Callback done) {
    response.write(true, null, done);
    return true;
  }
}
