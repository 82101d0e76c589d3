package alcove.sandbox;

import alcove.sandbox.state.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// A Slack app of a few lines: notes what it gets and answers what the test says.
final class TinyApp implements AutoCloseable {
  private final HttpServer server;
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private volatile Function<Got, Answer> answer = _ -> Answer.EMPTY;

  TinyApp() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/slack/events", this::handle);
    server.start();
  }

  /// A request: its headers as far as tests ask, and its body.
  record Got(String timestamp, String signature, String retryNum, String retryReason, String body) {
    /// The value of a form field, decoded.
    String field(String name) {
      for (var pair : body.split("&", -1)) {
        if (pair.startsWith(name + "=")) {
          return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
        }
      }
      return "";
    }

    boolean event(String type) {
      return body.startsWith("{") && body.contains("\"type\":\"" + type + "\"");
    }
  }

  record Answer(int status, String type, String body) {
    static final Answer EMPTY = new Answer(200, "text/plain", "");

    /// Failed, and not to be asked again.
    static final Answer NO_RETRY = new Answer(500, "text/plain", "no more of this");

    static Answer json(String body) {
      return new Answer(200, "application/json", body);
    }
  }

  void answers(Function<Got, Answer> how) {
    answer = how;
  }

  List<Got> got() {
    return List.copyOf(got);
  }

  /// The newest interaction of this type.
  JsonNode payload(String type) {
    return newest(request -> Json.parse(request.field("payload")), type);
  }

  /// The newest event of this type.
  JsonNode event(String type) {
    return newest(request -> Json.parse(request.body()).map(json -> json.path("event")), type);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private JsonNode newest(Function<Got, Optional<JsonNode>> part, String type) {
    return got.reversed().stream()
        .flatMap(request -> part.apply(request).stream())
        .filter(json -> Json.text(json, "type").equals(type))
        .findFirst()
        .orElseThrow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var request =
        new Got(
            header(exchange, "X-Slack-Request-Timestamp"),
            header(exchange, "X-Slack-Signature"),
            header(exchange, "X-Slack-Retry-Num"),
            header(exchange, "X-Slack-Retry-Reason"),
            body);
    got.add(request);
    var reply = answer.apply(request);
    var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", reply.type());
    if (reply.equals(Answer.NO_RETRY)) {
      exchange.getResponseHeaders().add("X-Slack-No-Retry", "1");
    }
    exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private static String header(HttpExchange exchange, String name) {
    var value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }
}
