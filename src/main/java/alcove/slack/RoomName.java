package alcove.slack;

import alcove.core.PairId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a pair's room is called.
final class RoomName {
  private RoomName() {}

  /// `alcove-` and ten characters that tell nothing, the same at every try.
  static String of(PairId id) {
    return "alcove-" + HexFormat.of().formatHex(digest("room|" + id.value()), 0, 5);
  }

  /// Tells this name of the pair's room from its others, and gives none away; empty for the one
  /// that Alcove gave.
  static String mark(PairId id, String name) {
    return name.equals(of(id))
        ? ""
        : HexFormat.of().formatHex(digest("name|" + id.value() + "|" + name), 0, 16);
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
