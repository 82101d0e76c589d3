package alcove.sandbox.socket;

import alcove.sandbox.state.Journal;
import alcove.sandbox.state.Journal.Direction;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/// The app's switch for Socket Mode, and its open lines.
///
/// Off until turned on, as with Slack. Lines live for five hours of the sandbox's clock, as Slack's
/// roughly do; then the app is asked to open new ones.
public final class SocketMode implements AutoCloseable {
  static final String HOST = "sandbox";
  private static final int MOST = 10;
  private static final Duration TICKET = Duration.ofSeconds(30);
  private static final Duration LIFE = Duration.ofHours(5);
  private static final Duration SHORT_LIFE = Duration.ofMinutes(6);
  private static final long PING_SECONDS = 10;

  private final Workspace workspace;
  private final Journal journal;
  private final Map<String, Instant> tickets = new HashMap<>();
  private final List<Line> lines = new CopyOnWriteArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile boolean on;
  private volatile Duration patience = Duration.ofSeconds(3);

  public SocketMode(Workspace workspace, Journal journal) {
    this.workspace = workspace;
    this.journal = journal;
    workspace.clock().onMove(this::tend);
    Thread.ofVirtual().name("sandbox-lines").start(this::work);
  }

  /// Whether all goes through lines, and nothing to the request address.
  public boolean on() {
    return on;
  }

  /// Turning it off tells the open lines, and closes them.
  public void turn(boolean whether) {
    on = whether;
    if (!whether) {
      lines.forEach(line -> line.end("link_disabled"));
    }
  }

  /// How long an acknowledgement may take, by the world's clock; three seconds with Slack.
  public void patience(Duration time) {
    patience = time;
  }

  /// How many lines are open.
  public int connections() {
    return lines.size();
  }

  /// A ticket for one line.
  public String ticket() {
    return workspace.atomically(() -> {
      tickets.values().removeIf(at -> at.plus(TICKET).isBefore(now()));
      var ticket = UUID.randomUUID().toString();
      tickets.put(ticket, now());
      return ticket;
    });
  }

  /// Sends an envelope through one of the lines.
  public Receipt send(Envelope envelope) {
    var open = List.copyOf(lines);
    if (open.isEmpty()) {
      return new Receipt.Lost();
    }
    var line = open.get(Math.floorMod(turn.getAndIncrement(), open.size()));
    return line.send(UUID.randomUUID().toString(), envelope, patience);
  }

  /// Asks for new lines in place of all that are open, as Slack does when its machines change.
  public void refreshes() {
    lines.forEach(line -> line.end("refresh_requested"));
  }

  /// Breaks all lines without a word.
  public void breaks() {
    lines.forEach(Line::breaks);
  }

  @Override
  public void close() {
    closing.countDown();
    lines.forEach(Line::breaks);
  }

  /// A line for this ticket, which is spent.
  ///
  /// @param debug whether the app asked for a short life, to try its reconnecting
  Optional<Line> redeem(String ticket, boolean debug) {
    return workspace
        .atomically(() -> Optional.ofNullable(tickets.remove(ticket)))
        .filter(at -> !at.plus(TICKET).isBefore(now()))
        .map(_ -> new Line(this, debug ? SHORT_LIFE : LIFE));
  }

  synchronized void opened(Line line) {
    if (!on) {
      line.end("link_disabled");
    } else if (lines.size() >= MOST) {
      line.end("too_many_websockets");
    } else {
      lines.add(line);
      line.hello(lines.size());
      noted("hello", Json.object());
      workspace.changed();
    }
  }

  void closed(Line line) {
    if (lines.remove(line)) {
      workspace.changed();
    }
  }

  void noted(String what, JsonNode sent) {
    journal.note(Direction.TO_APP, what, sent, new Journal.Outcome(0, Json.object(), 0));
  }

  Instant now() {
    return workspace.now();
  }

  String appId() {
    return workspace.app().names().appId();
  }

  private void tend() {
    lines.forEach(line -> line.tend(now()));
  }

  private void work() {
    try {
      while (!closing.await(PING_SECONDS, TimeUnit.SECONDS)) {
        lines.forEach(Line::ping);
        tend();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
