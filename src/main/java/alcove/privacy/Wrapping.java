package alcove.privacy;

import alcove.privacy.KeyringProblem.Code;
import java.util.Base64;
import java.util.Optional;

/// How keys lie in the keyring's file, in base 64: open, for nobody but the file's owner, or
/// wrapped by a KMS, so that the file alone opens nothing.
sealed interface Wrapping permits Wrapping.Open, Kms {

  /// @param what names the place: only there it opens again
  String wrap(byte[] key, String what);

  /// @throws KeyringProblem when it cannot be had now, or is no such key
  byte[] unwrap(String wrapped, String what);

  /// The name of what wraps; empty when nothing does.
  Optional<String> name();

  /// No wrapping at all.
  record Open() implements Wrapping {
    @Override
    public String wrap(byte[] key, String what) {
      return Base64.getEncoder().encodeToString(key);
    }

    @Override
    public byte[] unwrap(String wrapped, String what) {
      return decoded(wrapped);
    }

    @Override
    public Optional<String> name() {
      return Optional.empty();
    }
  }

  static byte[] decoded(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException _) {
      // Its message would quote the key.
      throw new KeyringProblem(Code.BROKEN);
    }
  }
}
