package alcove.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM with one key. What it seals is a head that anybody may read, a random nonce of 12
/// bytes, and what is sealed with a tag of 16 bytes. May be used by many threads.
///
/// A random nonce is good for some four thousand million uses of a key: a data key is used once,
/// the key of an epoch for a week.
final class Gcm {
  static final int KEY_BYTES = 32;

  /// By how much longer it is, besides its head.
  static final int OVERHEAD = 12 + 16;

  private static final int NONCE = 12;
  private static final int TAG = 16;
  private static final String ALGORITHM = "AES/GCM/NoPadding";

  /// Looked up once, since to find it takes longer than to seal a value.
  private static final Provider PROVIDER = provider();

  private final SecretKey key;

  Gcm(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  /// @param associated names the place; only there it opens again
  byte[] seal(byte[] head, byte[] plain, String associated) {
    var sealed = Arrays.copyOf(head, head.length + plain.length + OVERHEAD);
    System.arraycopy(Ids.bytes(NONCE), 0, sealed, head.length, NONCE);
    try {
      cipher(Cipher.ENCRYPT_MODE, sealed, head.length, associated)
          .doFinal(plain, 0, plain.length, sealed, head.length + NONCE);
      return sealed;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-GCM seals anything", impossible);
    }
  }

  /// @param head how long the head is
  /// @throws Unsealable when it was not sealed with this key for this place, or was changed since
  byte[] open(byte[] sealed, int head, String associated) {
    if (sealed.length < head + OVERHEAD) {
      throw new Unsealable();
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, sealed, head, associated)
          .doFinal(sealed, head + NONCE, sealed.length - head - NONCE);
    } catch (GeneralSecurityException _) {
      throw new Unsealable();
    }
  }

  private Cipher cipher(int mode, byte[] sealed, int head, String associated)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance(ALGORITHM, PROVIDER);
    cipher.init(mode, key, new GCMParameterSpec(TAG * 8, sealed, head, NONCE));
    cipher.updateAAD(associated.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static Provider provider() {
    try {
      return Cipher.getInstance(ALGORITHM).getProvider();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has AES-GCM", impossible);
    }
  }
}
