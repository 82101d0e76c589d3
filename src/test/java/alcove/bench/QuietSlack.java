package alcove.bench;

import alcove.bench.Arrivals.Arrival;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// Slack's side, as cheap as can be: it knows everybody and agrees to everything.
final class QuietSlack implements AutoCloseable {
  static final String TEAM = "T1";
  static final String SECRET = "8f742231b10e8888abcd99baac85a500";

  private static final int BACKLOG = 256;

  private static final byte[] TOKEN =
      answer(
          """
          {"ok":true,"team_id":"T1","team":"Bench","user_id":"UBOT","user":"alcove","bot_id":"BBOT"}\
          """);
  private static final byte[] ANSWER =
      answer(
          """
          {"ok":true,"ts":"1.1","channel":{"id":"D1"},
           "user":{"id":"U1","team_id":"T1","tz":"Europe/Berlin"}}\
          """);

  private final ServerSocket server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicLong replaced = new AtomicLong();

  QuietSlack() throws IOException {
    server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    threads.execute(this::listen);
  }

  URI api() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/api/");
  }

  /// How many messages were replaced at a response URL: what a tap that was taken ends in.
  long replaced() {
    return replaced.get();
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        var connection = server.accept();
        threads.execute(() -> serve(connection));
      } catch (IOException closing) {
        // The loop ends when it is closed.
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      var in = new Arrivals(connection.getInputStream());
      for (var call = in.next(); call.isPresent() && !server.isClosed(); call = in.next()) {
        connection.getOutputStream().write(answer(call.get()));
      }
    } catch (IOException gone) {
      // Whoever called has ended.
    }
  }

  private byte[] answer(Arrival call) {
    if (call.body().contains("\"replace_original\":true")) {
      replaced.incrementAndGet();
    }
    return call.head().startsWith("POST /api/auth.test") ? TOKEN : ANSWER;
  }

  /// The whole answer, head and body.
  private static byte[] answer(String json) {
    var body = json.getBytes(StandardCharsets.UTF_8);
    var head =
        """
        HTTP/1.1 200 OK
        Content-Type: application/json
        X-OAuth-Scopes: commands,chat:write,users:read
        Content-Length: %d

        """
            .formatted(body.length)
            .replace("\n", "\r\n");
    return (head + json).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
