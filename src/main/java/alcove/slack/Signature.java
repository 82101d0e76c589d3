package alcove.slack;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The proof that a request is Slack's: an HMAC over its moment and its bytes as they came in.
///
/// Moments are checked both ways: one from the future could be kept and sent again later. The
/// comparison takes the same time wherever the two differ.
final class Signature {
  private static final String VERSION = "v0";

  private final Mac keyed;
  private final InstantSource clock;

  Signature(String secret, InstantSource clock) {
    this.keyed = keyed(secret.getBytes(StandardCharsets.UTF_8));
    this.clock = clock;
  }

  /// @param timestamp the header `X-Slack-Request-Timestamp`: seconds since 1970
  /// @param signature the header `X-Slack-Signature`: `v0=` and 64 hexadecimal digits
  boolean isValid(@Nullable String timestamp, @Nullable String signature, byte[] body) {
    if (timestamp == null || signature == null || !isFresh(timestamp)) {
      return false;
    }
    var theirs = signature.getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(sign(timestamp, body).getBytes(StandardCharsets.UTF_8), theirs);
  }

  /// The signature that `body` has when it is sent at `timestamp`.
  String sign(String timestamp, byte[] body) {
    var mac = copy();
    mac.update((VERSION + ":" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
    return VERSION + "=" + HexFormat.of().formatHex(mac.doFinal(body));
  }

  private boolean isFresh(String timestamp) {
    if (!Text.isNumber(timestamp, 12)) {
      return false;
    }
    var age = clock.instant().getEpochSecond() - Long.parseLong(timestamp);
    return Math.abs(age) <= Limits.WINDOW.toSeconds();
  }

  /// A Mac serves one thread at a time; a copy of one that has its key costs next to nothing.
  private Mac copy() {
    try {
      return (Mac) keyed.clone();
    } catch (CloneNotSupportedException broken) {
      throw new IllegalStateException("this JDK's HMAC cannot be copied", broken);
    }
  }

  private static Mac keyed(byte[] secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException broken) {
      throw new IllegalStateException("this JDK has no HMAC-SHA256", broken);
    }
  }
}
