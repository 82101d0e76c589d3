package alcove.crash;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import alcove.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import redis.clients.jedis.RedisClient;

/// The commit script as it is seen on the way to Redis: by its digest, or whole.
final class CommitScript {
  private static final byte[] SOURCE = source();
  private static final String DIGEST = digest();
  private static final String BEGINNING = new String(SOURCE, 0, 60, ISO_8859_1);

  private CommitScript() {}

  /// Makes it known to Redis, so that the first commit is as all the others.
  static void load(RedisClient redis) {
    redis.scriptLoad(new String(SOURCE, ISO_8859_1));
  }

  static boolean isIn(String command) {
    return command.contains(DIGEST) || command.contains(BEGINNING);
  }

  private static byte[] source() {
    try (var in = Objects.requireNonNull(Store.class.getResourceAsStream("commit.lua"))) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String digest() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(SOURCE));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
