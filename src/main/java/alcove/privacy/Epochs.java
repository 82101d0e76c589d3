package alcove.privacy;

import alcove.privacy.KeyringFile.Contents;
import alcove.privacy.KeyringProblem.Code;
import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The key-encryption keys, one for each epoch that still lives. Immutable.
///
/// A wrapped key is the epoch's number (four bytes) and the data key sealed by [Gcm]. When an
/// epoch's key is destroyed, whatever was wrapped under it is gone, from every backup too.
///
/// Tink makes and parses the keys; wrapping is done past it, since its own primitive looks up a
/// cipher for every new thread, which takes longer than to wrap.
final class Epochs {
  /// What stands before a sealed data key.
  static final int HEAD = 4;

  private static final Configuration TINK = tink();

  private final int current;
  private final NavigableMap<Integer, Gcm> living;

  private Epochs(int current, NavigableMap<Integer, Gcm> living) {
    this.current = current;
    this.living = living;
  }

  /// @throws KeyringProblem when the keys are not what the document says they are, or cannot be had
  static Epochs of(Contents contents, Wrapping wrapping) {
    var living = new TreeMap<Integer, Gcm>();
    try {
      for (var key : contents.epochs()) {
        living.put(key.number(), gcm(wrapping.unwrap(key.keyset(), place(key.number()))));
      }
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      throw new KeyringProblem(Code.BROKEN);
    }
    if (living.size() != contents.epochs().size()
        || living.isEmpty()
        || living.lastKey() != contents.current()) {
      throw new KeyringProblem(Code.BROKEN);
    }
    return new Epochs(contents.current(), living);
  }

  /// The keys of `before` and one more, which is the current one from then on.
  static Contents advance(Contents before, Wrapping wrapping) {
    var keys = new ArrayList<>(before.epochs());
    keys.add(key(before.current() + 1, wrapping));
    return Contents.of(before.current() + 1, keys, before.index(), before.kms());
  }

  /// The keys of `before` without those of earlier epochs than `first`.
  static Contents without(Contents before, int first) {
    var kept = before.epochs().stream().filter(key -> key.number() >= first).toList();
    return Contents.of(before.current(), kept, before.index(), before.kms());
  }

  static Contents.Key key(int number, Wrapping wrapping) {
    try {
      var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK);
      var bytes =
          TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get(), TINK);
      return new Contents.Key(number, wrapping.wrap(bytes, place(number)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Tink makes AES keys", impossible);
    }
  }

  /// What the key of an epoch is wrapped for.
  static String place(int number) {
    return "epoch " + number;
  }

  int current() {
    return current;
  }

  int oldest() {
    return living.firstKey();
  }

  byte[] wrap(byte[] key, String associated) {
    var head = ByteBuffer.allocate(HEAD).putInt(current).array();
    return living.lastEntry().getValue().seal(head, key, associated);
  }

  byte[] unwrap(byte[] wrapped, String associated) {
    var key = wrapped.length == DataKey.WRAPPED_BYTES ? living.get(epochOf(wrapped)) : null;
    if (key == null) {
      throw new Unsealable();
    }
    return key.open(wrapped, HEAD, associated);
  }

  /// Whether `wrapped` names an earlier epoch than the current one.
  boolean isEarlier(byte[] wrapped) {
    return wrapped.length >= HEAD && epochOf(wrapped) < current;
  }

  /// Whether `wrapped` names an epoch that began after these were read.
  boolean isLaterThanThese(byte[] wrapped) {
    return wrapped.length >= HEAD && epochOf(wrapped) > current;
  }

  private static int epochOf(byte[] wrapped) {
    return ByteBuffer.wrap(wrapped).getInt();
  }

  @AccessesPartialKey
  private static Gcm gcm(byte[] keyset) throws GeneralSecurityException {
    var parsed = TinkProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get(), TINK);
    if (parsed.getPrimary().getKey() instanceof AesGcmKey key) {
      return new Gcm(key.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get()));
    }
    throw new KeyringProblem(Code.BROKEN);
  }

  private static Configuration tink() {
    try {
      AeadConfig.register();
      return RegistryConfiguration.get();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Tink knows AES", impossible);
    }
  }
}
