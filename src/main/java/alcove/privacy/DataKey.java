package alcove.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// One key of AES-256-GCM, to seal what is stored. It lives wrapped; only a [Keyring] opens it.
///
/// A sealed value is a version byte, a nonce of 12 bytes, and the encrypted length (4 bytes), plain
/// bytes and zeros up to the next multiple of [#STEP], with a tag of 16 bytes. So its length tells
/// only which step it fell on. May be used by many threads.
public final class DataKey {

  /// Sealed values differ in length by multiples of this.
  public static final int STEP = 256;

  static final int BYTES = 32;

  private static final byte VERSION = 1;
  private static final int NONCE = 12;
  private static final int TAG = 16;
  private static final int HEAD = 1 + NONCE;
  private static final int LENGTH = 4;

  private static final String ALGORITHM = "AES/GCM/NoPadding";

  /// Looked up once, since to find it takes longer than to seal a value.
  private static final Provider PROVIDER = provider();

  private final SecretKey key;
  private final byte[] wrapped;

  DataKey(byte[] key, byte[] wrapped) {
    this.key = new SecretKeySpec(key, "AES");
    this.wrapped = wrapped.clone();
  }

  /// The key as it is stored: without the keyring it is noise.
  public byte[] wrapped() {
    return wrapped.clone();
  }

  /// Seals `plain` to its place.
  ///
  /// @param associated names the place (tenant, pair, field, schema); only there it opens again
  public byte[] seal(byte[] plain, String associated) {
    var nonce = Ids.bytes(NONCE);
    var padded = new byte[(LENGTH + plain.length + STEP - 1) / STEP * STEP];
    ByteBuffer.wrap(padded).putInt(plain.length).put(plain);
    var sealed = new byte[HEAD + padded.length + TAG];
    sealed[0] = VERSION;
    System.arraycopy(nonce, 0, sealed, 1, NONCE);
    try {
      cipher(Cipher.ENCRYPT_MODE, sealed, associated)
          .doFinal(padded, 0, padded.length, sealed, HEAD);
      return sealed;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-GCM seals anything", impossible);
    }
  }

  /// Opens what was sealed with this key for this place.
  ///
  /// @throws Unsealable when it was not, or was changed since
  public byte[] open(byte[] sealed, String associated) {
    if (sealed.length < HEAD + STEP + TAG || sealed[0] != VERSION) {
      throw new Unsealable();
    }
    try {
      var padded =
          cipher(Cipher.DECRYPT_MODE, sealed, associated)
              .doFinal(sealed, HEAD, sealed.length - HEAD);
      var reader = ByteBuffer.wrap(padded);
      var plain = new byte[reader.getInt()];
      reader.get(plain);
      return plain;
    } catch (GeneralSecurityException _) {
      throw new Unsealable();
    }
  }

  private Cipher cipher(int mode, byte[] sealed, String associated)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance(ALGORITHM, PROVIDER);
    cipher.init(mode, key, new GCMParameterSpec(TAG * 8, sealed, 1, NONCE));
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
