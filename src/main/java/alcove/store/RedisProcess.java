package alcove.store;

import alcove.store.RedisServer.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import redis.clients.jedis.exceptions.JedisException;

/// The running server of a [RedisFolder]. It is a process of its own and not our child, so it is
/// known by the path of its program.
final class RedisProcess {
  /// Loading what was kept takes its time: some 100 MB a second.
  private static final Duration READY_WITHIN = Duration.ofMinutes(2);

  private static final Duration END_WITHIN = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(10);

  /// A free port may be taken by somebody else before the server has it.
  private static final int PORTS_TRIED = 3;

  private final RedisFolder folder;
  private final String password;
  private final int port;
  private volatile ProcessHandle handle;

  private RedisProcess(RedisFolder folder, int port) throws IOException {
    this.folder = folder;
    this.port = port;
    password = HexFormat.of().formatHex(randomBytes(32));
    handle = launch();
  }

  static RedisProcess start(RedisFolder folder) throws IOException {
    folder.unpack();
    for (var i = 1; ; i++) {
      try {
        return new RedisProcess(folder, freePort());
      } catch (CannotStart e) {
        if (i == PORTS_TRIED) {
          throw e;
        }
      }
    }
  }

  /// Ends every server of the folder, whoever started it, and waits until it is gone.
  static void endAll(RedisFolder folder) {
    running(folder).forEach(ProcessHandle::destroy);
    if (!gone(folder, END_WITHIN)) {
      running(folder).forEach(ProcessHandle::destroyForcibly);
      if (!gone(folder, END_WITHIN)) {
        throw new CannotStart("the Redis in " + folder.path() + " does not end: end it by hand");
      }
    }
  }

  /// Starts it again after it died, under the same address.
  void restart() throws IOException {
    handle = launch();
  }

  boolean isAlive() {
    return handle.isAlive();
  }

  URI uri() {
    return RedisFolder.address(port, password);
  }

  static boolean answers(URI address) {
    try (var redis = SingleConnection.open(address)) {
      return "PONG".equals(redis.ping());
    } catch (JedisException _) {
      return false;
    }
  }

  private ProcessHandle launch() throws IOException {
    folder.configure(port, password);
    Files.deleteIfExists(folder.log());
    var begun = Instant.now();
    var starter =
        new ProcessBuilder(folder.program().toString(), "redis.conf")
            .directory(folder.path().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (Duration.between(begun, Instant.now()).compareTo(READY_WITHIN) < 0) {
      var pid = pidWhenReady();
      if (pid.isPresent()) {
        return ProcessHandle.of(pid.get()).orElseThrow(() -> failed("it died at once"));
      }
      if (!starter.isAlive() && running(folder).isEmpty()) {
        throw failed("it did not start");
      }
      pause();
    }
    endAll(folder);
    throw failed("it was not ready within " + READY_WITHIN.toSeconds() + " s");
  }

  private CannotStart failed(String what) {
    return new CannotStart("the embedded Redis failed: " + what + "; see " + folder.log());
  }

  private Optional<Long> pidWhenReady() {
    try (var redis = SingleConnection.open(uri())) {
      return redis
          .info("server")
          .lines()
          .filter(line -> line.startsWith("process_id:"))
          .map(line -> Long.valueOf(line.substring("process_id:".length())))
          .findFirst()
          .filter(_ -> "PONG".equals(redis.ping()));
    } catch (JedisException _) {
      return Optional.empty();
    }
  }

  private static List<ProcessHandle> running(RedisFolder folder) {
    var program = folder.program().toString();
    // Linux names a program so whose file was removed while it runs.
    var names = Set.of(program, program + " (deleted)");
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().command().filter(names::contains).isPresent())
        .toList();
  }

  private static boolean gone(RedisFolder folder, Duration within) {
    var begun = Instant.now();
    while (!running(folder).isEmpty()) {
      if (Duration.between(begun, Instant.now()).compareTo(within) > 0) {
        return false;
      }
      pause();
    }
    return true;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CannotStart("interrupted while waiting for the embedded Redis");
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static byte[] randomBytes(int count) {
    var bytes = new byte[count];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
