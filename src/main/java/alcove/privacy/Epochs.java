package alcove.privacy;

import alcove.privacy.KeyringFile.Contents;
import alcove.privacy.KeyringProblem.Code;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The key-encryption keys, one for each epoch that still lives. Immutable.
///
/// A wrapped key is the epoch's number (four bytes) and what Tink made of the data key. When an
/// epoch's key is destroyed, whatever was wrapped under it is gone, from every backup too.
final class Epochs {
  private static final Configuration TINK = tink();

  private final int current;
  private final Aead wrapping;
  private final Map<Integer, Aead> living;

  private Epochs(int current, Aead wrapping, Map<Integer, Aead> living) {
    this.current = current;
    this.wrapping = wrapping;
    this.living = living;
  }

  /// @throws KeyringProblem when the keys are not what the document says they are
  static Epochs of(Contents contents) {
    var living = new HashMap<Integer, Aead>();
    try {
      for (var key : contents.epochs()) {
        var keyset =
            TinkProtoKeysetFormat.parseKeyset(
                Base64.getDecoder().decode(key.keyset()), InsecureSecretKeyAccess.get(), TINK);
        living.put(key.number(), keyset.getPrimitive(TINK, Aead.class));
      }
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      throw new KeyringProblem(Code.BROKEN);
    }
    var wrapping = living.get(contents.current());
    if (wrapping == null || living.size() != contents.epochs().size()) {
      throw new KeyringProblem(Code.BROKEN);
    }
    return new Epochs(contents.current(), wrapping, living);
  }

  /// The keys of `before` and one more, which is the current one; at most [Keyring#MAX_EPOCHS], so
  /// the oldest may fall away.
  static Contents advance(Contents before) {
    var keys = new ArrayList<>(before.epochs());
    keys.add(key(before.current() + 1));
    var kept = keys.subList(Math.max(0, keys.size() - Keyring.MAX_EPOCHS), keys.size());
    return Contents.of(before.current() + 1, List.copyOf(kept), before.index());
  }

  static Contents.Key key(int number) {
    try {
      var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK);
      var bytes =
          TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get(), TINK);
      return new Contents.Key(number, Base64.getEncoder().encodeToString(bytes));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Tink makes AES keys", impossible);
    }
  }

  byte[] wrap(byte[] key, byte[] associated) {
    try {
      var wrapped = wrapping.encrypt(key, associated);
      return ByteBuffer.allocate(4 + wrapped.length).putInt(current).put(wrapped).array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES wraps 32 bytes", impossible);
    }
  }

  byte[] unwrap(byte[] wrapped, byte[] associated) {
    var aead = wrapped.length < 4 ? null : living.get(epochOf(wrapped));
    if (aead == null) {
      throw new Unsealable();
    }
    try {
      return aead.decrypt(Arrays.copyOfRange(wrapped, 4, wrapped.length), associated);
    } catch (GeneralSecurityException _) {
      throw new Unsealable();
    }
  }

  boolean isCurrent(byte[] wrapped) {
    return wrapped.length >= 4 && epochOf(wrapped) == current;
  }

  /// Whether `wrapped` names an epoch that began after these were read.
  boolean isLaterThanThese(byte[] wrapped) {
    return wrapped.length >= 4 && epochOf(wrapped) > current;
  }

  private static int epochOf(byte[] wrapped) {
    return ByteBuffer.wrap(wrapped).getInt();
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
