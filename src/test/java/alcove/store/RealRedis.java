package alcove.store;

import alcove.privacy.Keyring;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import redis.clients.jedis.RedisClient;

/// A real Redis and a keyring for a test class: one server for all its tests, empty before each.
public final class RealRedis implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  private @Nullable Running running;

  private record Running(
      Path folder, RedisServer server, RedisClient plain, Redis redis, Keyring keyring) {}

  @Override
  public void beforeAll(ExtensionContext test) throws IOException {
    var folder = Files.createTempDirectory("alcove-redis");
    var server = RedisServer.start(folder.resolve("redis"));
    running =
        new Running(
            folder,
            server,
            RedisClient.create(server.uri()),
            Redis.at(server.uri()),
            Keyring.create(folder.resolve("keyring.json")));
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    plain().flushAll();
  }

  @Override
  public void afterAll(ExtensionContext test) throws IOException {
    plain().close();
    redis().close();
    running().server().close();
    try (var files = Files.walk(folder())) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /// To look into it, past Alcove.
  public RedisClient plain() {
    return running().plain();
  }

  /// Alcove's own way to it.
  public Redis redis() {
    return running().redis();
  }

  /// Where it is, with its password.
  URI uri() {
    return running().server().uri();
  }

  public Keyring keyring() {
    return running().keyring();
  }

  /// Gone after the last test.
  public Path folder() {
    return running().folder();
  }

  private Running running() {
    return Objects.requireNonNull(running);
  }
}
