package alcove.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The secrets behind index names, each with a key of its own for each purpose.
///
/// A name is made with the first secret, and of that name another with each further one. So all
/// that is named can be named anew without the ids behind it, and whoever had the earlier secrets
/// finds nothing without the last. What tells a keyring from others, and what does not stand in
/// Redis, is made with the first alone.
///
/// A `Mac` may be used by one thread only, and making one costs more than using it: so one is made
/// ready for each purpose, never used, and copied for each name.
final class IndexKey {
  static final int BYTES = 32;

  private static final int NAME_BYTES = 16;

  private final Map<Purpose, Mac> ready;
  private final List<Map<Purpose, Mac>> further = new ArrayList<>();
  private final String fingerprint;

  /// @param secrets one behind the other, each of [#BYTES]
  IndexKey(byte[] secrets) {
    var key = key(secrets, 0);
    ready = ready(key);
    for (var at = BYTES; at < secrets.length; at += BYTES) {
      further.add(ready(key(secrets, at)));
    }
    fingerprint = encode(mac(derive(key, "alcove fingerprint")).doFinal());
  }

  String fingerprint() {
    return fingerprint;
  }

  private static SecretKey key(byte[] secrets, int at) {
    return new SecretKeySpec(secrets, at, BYTES, "HKDF");
  }

  private static Map<Purpose, Mac> ready(SecretKey secret) {
    var ready = new EnumMap<Purpose, Mac>(Purpose.class);
    for (var purpose : Purpose.values()) {
      ready.put(purpose, mac(derive(secret, "alcove index " + purpose.name())));
    }
    return ready;
  }

  /// How many secrets there are besides the first.
  int further() {
    return further.size();
  }

  String name(Purpose purpose, String tenant, String value) {
    var name = encode(mac(purpose, tenant, value));
    return purpose.finds() ? rename(purpose, name, 0) : name;
  }

  /// What was named with so many further secrets, named with all.
  String rename(Purpose purpose, String name, int from) {
    var renamed = name;
    for (var secret : further.subList(from, further.size())) {
      var mac = copy(Objects.requireNonNull(secret.get(purpose)));
      renamed = encode(mac.doFinal(renamed.getBytes(StandardCharsets.US_ASCII)));
    }
    return renamed;
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
