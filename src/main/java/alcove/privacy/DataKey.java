package alcove.privacy;

import java.nio.ByteBuffer;

/// The key that seals one stored value. It lies beside the value, wrapped; only a [Keyring] opens
/// it.
///
/// A sealed value is a version byte and, by [Gcm], the length (4 bytes), the plain bytes and zeros
/// up to the next multiple of [#STEP]. So its length tells only which step it fell on. May be used
/// by many threads.
public final class DataKey {

  /// Sealed values differ in length by multiples of this.
  public static final int STEP = 256;

  /// How long a wrapped key is: the number of its epoch, and the key sealed.
  public static final int WRAPPED_BYTES = Epochs.HEAD + Gcm.KEY_BYTES + Gcm.OVERHEAD;

  private static final byte[] VERSION = {1};
  private static final int LENGTH = 4;

  private final Gcm key;
  private final byte[] wrapped;

  DataKey(byte[] key, byte[] wrapped) {
    this.key = new Gcm(key);
    this.wrapped = wrapped.clone();
  }

  /// The key as it is stored: without the keyring it is noise.
  public byte[] wrapped() {
    return wrapped.clone();
  }

  /// Seals `plain` to its place.
  ///
  /// @param associated names the place (tenant, record, schema, version); only there it opens again
  public byte[] seal(byte[] plain, String associated) {
    var padded = new byte[(LENGTH + plain.length + STEP - 1) / STEP * STEP];
    ByteBuffer.wrap(padded).putInt(plain.length).put(plain);
    return key.seal(VERSION, padded, associated);
  }

  /// Opens what was sealed with this key for this place.
  ///
  /// @throws Unsealable when it was not, or was changed since
  public byte[] open(byte[] sealed, String associated) {
    if (sealed.length < VERSION.length + Gcm.OVERHEAD + STEP || sealed[0] != VERSION[0]) {
      throw new Unsealable();
    }
    var reader = ByteBuffer.wrap(key.open(sealed, VERSION.length, associated));
    var plain = new byte[reader.getInt()];
    reader.get(plain);
    return plain;
  }
}
