package alcove.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// Slack's side, as cheap as can be: it knows everybody and agrees to everything.
final class QuietSlack implements AutoCloseable {
  static final String TEAM = "T1";
  static final String SECRET = "8f742231b10e8888abcd99baac85a500";

  private static final byte[] TOKEN =
      """
      {"ok":true,"team_id":"T1","team":"Bench","user_id":"UBOT","user":"alcove","bot_id":"BBOT"}\
      """
          .getBytes(StandardCharsets.UTF_8);
  private static final byte[] ANSWER =
      """
      {"ok":true,"ts":"1.1","channel":{"id":"D1"},
       "user":{"id":"U1","team_id":"T1","tz":"Europe/Berlin"}}\
      """
          .getBytes(StandardCharsets.UTF_8);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicLong replaced = new AtomicLong();

  QuietSlack() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  URI api() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
  }

  /// How many messages were replaced at a response URL: what a tap that was taken ends in.
  long replaced() {
    return replaced.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (body.contains("\"replace_original\":true")) {
      replaced.incrementAndGet();
    }
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("X-OAuth-Scopes", "commands,chat:write,users:read");
    var answer = exchange.getRequestURI().getPath().endsWith("auth.test") ? TOKEN : ANSWER;
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
