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

  /// `alcove-` and ten characters that tell nothing, the same at every try. Slack keeps the name of
  /// a room that is archived, so each of a pair's rooms has another.
  ///
  /// @param number which of the pair's rooms, from 0
  static String of(PairId id, int number) {
    var digest = digest("room|" + id.value() + "|" + number);
    return "alcove-" + HexFormat.of().formatHex(digest, 0, 5);
  }

  /// Tells this name of the pair's room from its others, and gives none away; empty for the one
  /// that Alcove gave.
  static String mark(PairId id, int number, Confidential name) {
    return name.sameAs(Confidential.of(of(id, number)))
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
