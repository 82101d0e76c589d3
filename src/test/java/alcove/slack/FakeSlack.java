package alcove.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// An HTTP server in Slack's place: it remembers each call and gives back what the test said.
final class FakeSlack implements AutoCloseable {
  /// @param path the method's name, or the rest of a response URL
  record Call(String path, String authorization, String body) {
    /// The value of a form field.
    String field(String name) {
      for (var pair : body.split("&", -1)) {
        var at = pair.indexOf('=');
        if (URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8).equals(name)) {
          return URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8);
        }
      }
      return "";
    }
  }

  @FunctionalInterface
  interface Behaviour {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Call> arrivals = new LinkedBlockingQueue<>();
  private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();

  FakeSlack() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
  }

  String responseUrl() {
    return base().resolve("/respond/1").toString();
  }

  FakeSlack on(String path, Behaviour behaviour) {
    behaviours.put(path, behaviour);
    return this;
  }

  FakeSlack answers(String path, String json) {
    return on(path, exchange -> send(exchange, 200, json));
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  /// The next call, waited for.
  Call next() throws InterruptedException {
    var call = arrivals.poll(5, TimeUnit.SECONDS);
    if (call == null) {
      throw new AssertionError("no call came");
    }
    return call;
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /// Never answers: whoever waits has to give up by themselves.
  static Behaviour silence() {
    return _ -> {};
  }

  /// Hangs up in the middle of the answer.
  static Behaviour hangUp() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 100);
      exchange.close();
    };
  }

  static final Duration SOON = Duration.ofMillis(300);

  private void take(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath().replaceFirst("^/(api/)?", "");
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var authorization = exchange.getRequestHeaders().getFirst("Authorization");
    var call = new Call(path, authorization == null ? "" : authorization, body);
    calls.add(call);
    arrivals.add(call);
    behaviours.getOrDefault(path, ok -> send(ok, 200, "{\"ok\":true}")).answer(exchange);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
