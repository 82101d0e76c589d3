package alcove.crash;

import static org.awaitility.Awaitility.await;

import alcove.Alcove;
import alcove.sandbox.SandboxServer;
import alcove.sandbox.SmallCompany;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// `alcove serve` as an operator starts it: a process of its own, that can be killed.
final class Served implements AutoCloseable {
  private static final Duration STARTS_WITHIN = Duration.ofMinutes(1);
  private static final Duration ENDS_WITHIN = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path home;
  private final int port = freePort();
  private final Map<String, String> settings = new HashMap<>();
  private volatile Optional<Process> process = Optional.empty();

  Served(Path home, SandboxServer slack) {
    this.home = home;
    settings.put("PORT", String.valueOf(port));
    settings.put("SLACK_API_URL", slack.apiUrl());
    settings.put("SLACK_SIGNING_SECRET", SmallCompany.SIGNING_SECRET);
    settings.put("SLACK_BOT_TOKEN", SmallCompany.TOKEN);
    settings.put("ALCOVE_HOME", home.toString());
  }

  URI requestUrl() {
    return URI.create("http://127.0.0.1:" + port + "/slack/events");
  }

  boolean isAlive() {
    return process.filter(Process::isAlive).isPresent();
  }

  /// As `kill -9` has it.
  void kill() {
    process.ifPresent(Process::destroyForcibly);
  }

  /// Starts it and waits until it serves.
  ///
  /// @param redis where Redis is; empty for the embedded one
  void starts(Optional<URI> redis) {
    redis.ifPresent(address -> settings.put("REDIS_URL", address.toString()));
    process = Optional.of(launch());
    await().atMost(STARTS_WITHIN).until(this::isReady);
  }

  /// Waits for its end and tells what it left with.
  int exit() {
    var ending = process.orElseThrow();
    await().atMost(ENDS_WITHIN).until(() -> !ending.isAlive());
    return ending.exitValue();
  }

  private Process launch() {
    var builder =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Alcove.class.getName(),
                "serve")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("said").toFile()));
    builder.environment().putAll(settings);
    try {
      return builder.start();
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  private boolean isReady() {
    var address = requestUrl().resolve("/readyz");
    try {
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  @Override
  public void close() {
    process.ifPresent(Process::destroy);
    exit();
    http.close();
  }
}
