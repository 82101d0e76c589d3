package alcove.bench;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/// From starting the process to its first answer, and what it holds when nobody asks for anything.
final class Starts {
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(30);
  private static final Duration REST = Duration.ofSeconds(1);

  private final URI slack;
  private final Path folder;

  Starts(URI slack, Path folder) {
    this.slack = slack;
    this.folder = folder;
  }

  /// @param seconds the median
  record Start(double seconds, OptionalLong residentBytes) {}

  Start empty(int times) throws IOException {
    var port = freePort();
    return median(times, port, () -> Other.child("empty", String.valueOf(port), slack.toString()));
  }

  /// As `./alcove serve` starts it, with its embedded Redis on a folder of its own.
  Start alcove(int times) throws IOException {
    var port = freePort();
    var settings =
        Map.of(
            "PORT", String.valueOf(port),
            "SLACK_SIGNING_SECRET", QuietSlack.SECRET,
            "SLACK_BOT_TOKEN", "xoxb-0-bench-token",
            "SLACK_API_URL", slack.toString(),
            "ALCOVE_HOME", Files.createDirectories(folder.resolve("served")).toString());
    var launched =
        List.of(
            "-XX:AOTCache=" + System.getProperty("bench.cache"),
            "-jar",
            System.getProperty("bench.jar"),
            "serve");
    return median(times, port, () -> new Other(settings, launched));
  }

  private interface Starting {
    Other start() throws IOException;
  }

  private Start median(int times, int port, Starting starting) throws IOException {
    var seconds = new ArrayList<Double>();
    var resident = OptionalLong.empty();
    for (var i = 0; i < times; i++) {
      var begin = System.nanoTime();
      try (var other = starting.start()) {
        awaitAnswer(other, Ask.first(port), begin + STARTS_WITHIN.toNanos());
        seconds.add((System.nanoTime() - begin) / 1e9);
        LockSupport.parkNanos(REST.toNanos());
        resident = other.residentBytes();
      }
    }
    seconds.sort(null);
    return new Start(seconds.get(times / 2), resident);
  }

  private static void awaitAnswer(Other other, Ask ask, long end) {
    while (System.nanoTime() < end && other.isAlive()) {
      try (var asker = ask.open()) {
        if (asker.ask().isEmpty()) {
          return;
        }
      } catch (IOException notYet) {
        LockSupport.parkNanos(Duration.ofMillis(3).toNanos());
      }
    }
    throw new IllegalStateException("it did not start");
  }

  /// Below the ports that connections go out from: whoever asks there too early may reach itself.
  private static int freePort() throws IOException {
    for (var i = 0; i < 100; i++) {
      var port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
      try (var socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (BindException taken) {
        // Another one, then.
      }
    }
    throw new IOException("no port is free");
  }
}
