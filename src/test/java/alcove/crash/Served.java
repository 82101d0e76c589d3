package alcove.crash;

import static org.awaitility.Awaitility.await;

import alcove.AheadOfTime;
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
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// `alcove serve` as an operator starts it, but for its time: a process of its own, that can be
/// killed.
final class Served implements AutoCloseable {
  private static final Duration STARTS_WITHIN = Duration.ofMinutes(1);
  private static final Duration ENDS_WITHIN = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path home;
  private final SandboxServer slack;
  private final Map<String, String> settings = new HashMap<>();
  private volatile Optional<Process> process = Optional.empty();

  Served(Path home, SandboxServer slack) {
    this.home = home;
    this.slack = slack;
    settings.put("SLACK_API_URL", slack.apiUrl());
    settings.put("SLACK_SIGNING_SECRET", SmallCompany.SIGNING_SECRET);
    settings.put("SLACK_BOT_TOKEN", SmallCompany.TOKEN);
    settings.put("ALCOVE_HOME", home.toString());
  }

  boolean isAlive() {
    return process.filter(Process::isAlive).isPresent();
  }

  /// Lets it be at this moment, now and when it is started again.
  void isAt(Instant moment) {
    AheadOfTime.set(ahead(), moment);
  }

  private Path ahead() {
    return home.resolve("ahead");
  }

  /// As `kill -9` has it. When this returns it is dead.
  void kill() {
    process.ifPresent(running -> running.destroyForcibly().onExit().join());
  }

  /// Starts it and waits until it serves. One that dies on the way is followed by another.
  ///
  /// @param redis where Redis is, asked at each start; empty for the embedded one
  void starts(Supplier<Optional<URI>> redis) {
    await()
        .atMost(STARTS_WITHIN)
        .until(() -> {
          if (!isAlive()) {
            begins(redis.get());
          }
          return isReady();
        });
  }

  /// At an address of its own each time: an earlier one may have been taken meanwhile.
  private void begins(Optional<URI> redis) {
    redis.ifPresent(address -> settings.put("REDIS_URL", address.toString()));
    settings.put("PORT", String.valueOf(freePort()));
    slack.requestUrl(at("/slack/events"));
    process = Optional.of(launch());
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + settings.get("PORT") + path);
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
                "-D" + AheadOfTime.FILE + "=" + ahead(),
                "-cp",
                System.getProperty("java.class.path"),
                AheadOfTime.class.getName(),
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
    try {
      return http.send(HttpRequest.newBuilder(at("/readyz")).build(), BodyHandlers.discarding())
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
