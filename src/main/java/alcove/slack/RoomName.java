package alcove.slack;

import alcove.core.PairId;
import alcove.privacy.Confidential;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a pair's room is called.
final class RoomName {
  /// Enough of a digest to tell one name from the next.
  private static final int MARK = 32;

  private RoomName() {}

  /// `alcove-` and ten characters that tell nothing, the same at every try.
  static String of(PairId id) {
    return "alcove-" + HexFormat.of().formatHex(digest("room|" + id.value()), 0, 5);
  }

  /// Tells this name of the pair's room from its others, and gives none away; empty for the one
  /// that Alcove gave.
  static String mark(PairId id, Confidential name) {
    return name.sameAs(Confidential.of(of(id)))
        ? ""
        : name.digest("name|" + id.value()).substring(0, MARK);
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
