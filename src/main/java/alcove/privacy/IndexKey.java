package alcove.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The secret behind index names, with a key of its own for each purpose.
///
/// A `Mac` may be used by one thread only, and making one costs more than using it: so one is made
/// ready for each purpose, never used, and copied for each name.
final class IndexKey {
  static final int BYTES = 32;

  private static final int NAME_BYTES = 16;

  private final Map<Purpose, Mac> ready = new EnumMap<>(Purpose.class);
  private final String fingerprint;

  IndexKey(byte[] secret) {
    var key = new SecretKeySpec(secret, "HKDF");
    for (var purpose : Purpose.values()) {
      ready.put(purpose, mac(derive(key, "alcove index " + purpose.name())));
    }
    fingerprint = encode(mac(derive(key, "alcove fingerprint")).doFinal());
  }

  String fingerprint() {
    return fingerprint;
  }

  String name(Purpose purpose, String tenant, String value) {
    return encode(mac(purpose, tenant, value));
  }

  /// A number that nobody without the key can tell.
  long number(Purpose purpose, String tenant, String value) {
    return ByteBuffer.wrap(mac(purpose, tenant, value)).getLong();
  }

  private byte[] mac(Purpose purpose, String tenant, String value) {
    var owner = tenant.getBytes(StandardCharsets.UTF_8);
    var mac = copy(Objects.requireNonNull(ready.get(purpose)));
    mac.update(ByteBuffer.allocate(4).putInt(owner.length).array());
    mac.update(owner);
    return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(byte[] mac) {
    return Base32.encode(Arrays.copyOf(mac, NAME_BYTES));
  }

  private static SecretKey derive(SecretKey secret, String purpose) {
    var info = purpose.getBytes(StandardCharsets.UTF_8);
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey("HmacSHA256", HKDFParameterSpec.expandOnly(secret, info, BYTES));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HKDF", impossible);
    }
  }

  private static Mac mac(SecretKey key) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HMAC", impossible);
    }
  }

  private static Mac copy(Mac mac) {
    try {
      return (Mac) mac.clone();
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException("the JDK's HMAC can be copied", impossible);
    }
  }
}
