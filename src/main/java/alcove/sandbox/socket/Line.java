package alcove.sandbox.socket;

import alcove.sandbox.state.Json;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// One WebSocket of the app.
///
/// It is public because Jetty calls it.
public final class Line implements Session.Listener.AutoDemanding {
  private static final Duration NOTICE = Duration.ofSeconds(10);

  private final SocketMode mode;
  private final Duration life;
  private final Map<String, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private volatile @Nullable Session session;
  private volatile Instant until = Instant.MAX;
  private volatile boolean warned;
  private volatile boolean over;

  /// @param life how long until it has to be renewed, by the sandbox's clock
  Line(SocketMode mode, Duration life) {
    this.mode = mode;
    this.life = life;
  }

  @Override
  public void onWebSocketOpen(Session opened) {
    session = opened;
    until = mode.now().plus(life);
    mode.opened(this);
  }

  @Override
  public void onWebSocketText(String text) {
    var ack = Json.parse(text).orElseGet(Json::object);
    var answer = waiting.remove(Json.text(ack, "envelope_id"));
    if (answer != null) {
      answer.complete(ack.path("payload"));
    }
  }

  @Override
  public void onWebSocketClose(int code, String reason, Callback callback) {
    callback.succeed();
    gone();
  }

  @Override
  public void onWebSocketError(Throwable broken) {
    gone();
  }

  /// Sends it and waits for the acknowledgement.
  Receipt send(String id, Envelope envelope, Duration patience) {
    var answer = new CompletableFuture<JsonNode>();
    waiting.put(id, answer);
    if (over) {
      // What breaks from now on is told to those who wait, and this one came too late for that.
      answer.completeExceptionally(new IllegalStateException("gone"));
    }
    tell(envelope.json(id));
    try {
      var payload = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return new Receipt.Acknowledged(envelope.answerable() ? payload : MissingNode.getInstance());
    } catch (TimeoutException _) {
      return new Receipt.Late();
    } catch (ExecutionException _) {
      return new Receipt.Lost();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Receipt.Lost();
    } finally {
      waiting.remove(id);
    }
  }

  void hello(int lines) {
    var hello = Json.object().put("type", "hello").put("num_connections", lines);
    hello
        .putObject("debug_info")
        .put("host", SocketMode.HOST)
        .put("approximate_connection_time", life.toSeconds());
    hello.putObject("connection_info").put("app_id", mode.appId());
    tell(hello);
  }

  /// Says in time that the end is near, and at the end asks for a new line and closes this one.
  void tend(Instant now) {
    if (!now.isBefore(until.minus(NOTICE)) && !warned) {
      warned = true;
      disconnect("warning");
    }
    if (!now.isBefore(until)) {
      end("refresh_requested");
    }
  }

  void end(String reason) {
    disconnect(reason);
    var open = session;
    if (open != null) {
      open.close(StatusCode.NORMAL, reason, Callback.NOOP);
    }
    gone();
  }

  /// Breaks without a word.
  void breaks() {
    var open = session;
    if (open != null) {
      open.disconnect();
    }
    gone();
  }

  void ping() {
    var open = session;
    if (open != null && open.isOpen()) {
      open.sendPing(ByteBuffer.wrap(new byte[] {'p'}), Callback.NOOP);
    }
  }

  private void disconnect(String reason) {
    var json = Json.object().put("type", "disconnect").put("reason", reason);
    json.putObject("debug_info").put("host", SocketMode.HOST);
    mode.noted("disconnect", json);
    tell(json);
  }

  private void tell(ObjectNode json) {
    var open = session;
    if (open != null) {
      open.sendText(Json.ascii(json), Callback.NOOP);
    }
  }

  private void gone() {
    over = true;
    mode.closed(this);
    waiting
        .values()
        .forEach(answer -> answer.completeExceptionally(new IllegalStateException("gone")));
  }
}
