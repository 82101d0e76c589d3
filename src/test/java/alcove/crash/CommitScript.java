package alcove.crash;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import alcove.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/// The commit script as it is seen on the way to Redis: by its digest, or whole.
final class CommitScript {
  private static final byte[] SOURCE = source();
  private static final String DIGEST = digest();
  private static final String BEGINNING = new String(SOURCE, 0, 60, ISO_8859_1);

  private CommitScript() {}

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
