package alcove.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/// A Lua script that travels with the program: called by its digest, sent whole when Redis does not
/// know it yet (a new server, a restart, `SCRIPT FLUSH`).
public final class Script {
  private final byte[] source;
  private final byte[] digest;

  /// The script that lies beside `home` under `name`.
  public Script(Class<?> home, String name) {
    try (var in = home.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no script " + name);
      }
      source = in.readAllBytes();
      var sha = MessageDigest.getInstance("SHA-1").digest(source);
      digest = HexFormat.of().formatHex(sha).getBytes(US_ASCII);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public Object run(UnifiedJedis redis, List<byte[]> keys, List<byte[]> args) {
    try {
      return redis.evalsha(digest, keys, args);
    } catch (JedisNoScriptException _) {
      return redis.eval(source, keys, args);
    }
  }

  @Override
  public String toString() {
    return "Script[" + new String(digest, UTF_8) + "]";
  }
}
