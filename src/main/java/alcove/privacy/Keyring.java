package alcove.privacy;

import alcove.privacy.KeyringFile.Contents;
import alcove.privacy.KeyringProblem.Code;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/// The keys to everything stored, in a file that is kept apart from Redis: with a dump of Redis
/// alone nothing can be read, not even who is in a pair.
///
/// Data keys are wrapped under the key-encryption key of the current *epoch*. At most [#MAX_EPOCHS]
/// live; when one more begins, the oldest is destroyed, and with it every copy, in whatever backup,
/// of a data key that was not wrapped anew since. May be used by many threads.
public final class Keyring {

  /// How many epochs live at a time.
  public static final int MAX_EPOCHS = 4;

  /// How many opened data keys are kept at hand.
  public static final int MAX_UNWRAPPED = 20_000;

  private final KeyringFile file;
  private final IndexKey index;
  private final UnwrappedKeys unwrapped = new UnwrappedKeys(MAX_UNWRAPPED);
  private volatile Epochs epochs;

  private Keyring(KeyringFile file, Contents contents) {
    this.file = file;
    this.index = new IndexKey(secretOf(contents));
    this.epochs = Epochs.of(contents);
  }

  /// Writes a new keyring that only its owner can read, and opens it.
  ///
  /// @throws KeyringProblem when there is one already, or the place cannot be written
  public static Keyring create(Path path) {
    var file = new KeyringFile(path);
    return file.exclusively(() -> {
      if (file.exists()) {
        throw new KeyringProblem(Code.EXISTS);
      }
      var secret = Base64.getEncoder().encodeToString(Ids.bytes(IndexKey.BYTES));
      var contents = Contents.of(1, List.of(Epochs.key(1)), secret);
      file.write(contents);
      return new Keyring(file, contents);
    });
  }

  /// Opens a keyring.
  ///
  /// @throws KeyringProblem when it is not there, not whole, or not private
  public static Keyring open(Path path) {
    var file = new KeyringFile(path);
    return new Keyring(file, file.read());
  }

  /// Opens the keyring, or makes one where there is none. Compare its [#fingerprint] with the one
  /// last seen, lest a lost keyring is replaced without a word.
  public static Keyring openOrCreate(Path path) {
    return new KeyringFile(path).exists() ? open(path) : create(path);
  }

  /// What tells this keyring from every other, the same for as long as it lives. No secret: it may
  /// stand in Redis, to find out at the start that a keyring and a Redis do not belong together.
  public String fingerprint() {
    return index.fingerprint();
  }

  /// The name under which `value` is found in Redis: 26 characters of lower-case base 32 that only
  /// this keyring can compute.
  ///
  /// @param tenant the workspace in which `value` means something
  public String index(Purpose purpose, String tenant, String value) {
    return index.name(purpose, tenant, value);
  }

  /// A number for `value` of `tenant`: the same for the life of the keyring, and nobody without it
  /// can tell it.
  public long number(Purpose purpose, String tenant, String value) {
    return index.number(purpose, tenant, value);
  }

  /// A fresh data key, wrapped for the place that `associated` names.
  public DataKey newDataKey(String associated) {
    var key = Ids.bytes(DataKey.BYTES);
    return keep(new DataKey(key, epochs.wrap(key, utf8(associated))), associated);
  }

  /// The data key that was wrapped for this place.
  ///
  /// @throws Unsealable when it was not, or its epoch is over
  public DataKey unwrap(byte[] wrapped, String associated) {
    return unwrapped
        .find(wrapped, associated)
        .orElseGet(() -> keep(new DataKey(raw(wrapped, associated), wrapped), associated));
  }

  /// Whether the key is wrapped under the current epoch; otherwise it is due for [#rewrap].
  public boolean isCurrent(byte[] wrapped) {
    return epochs.isCurrent(wrapped);
  }

  /// The same data key, wrapped under the current epoch.
  ///
  /// @throws Unsealable as [#unwrap]
  public byte[] rewrap(byte[] wrapped, String associated) {
    return epochs.wrap(raw(wrapped, associated), utf8(associated));
  }

  /// Drops the opened key, after its wrapped form was deleted.
  public void forget(byte[] wrapped) {
    unwrapped.forget(wrapped);
  }

  /// Begins a new epoch. A fifth one destroys the first: wrap all living data keys anew before the
  /// third time after.
  ///
  /// @throws KeyringProblem when the file cannot be read or written; then the old epoch goes on
  public void advanceEpoch() {
    adopt(
        file.exclusively(() -> {
          var next = Epochs.advance(file.read());
          file.write(next);
          return next;
        }));
  }

  private byte[] raw(byte[] wrapped, String associated) {
    if (epochs.isLaterThanThese(wrapped)) {
      // Another replica has begun an epoch.
      adopt(file.read());
    }
    return epochs.unwrap(wrapped, utf8(associated));
  }

  private void adopt(Contents contents) {
    epochs = Epochs.of(contents);
    unwrapped.clear();
  }

  private DataKey keep(DataKey key, String associated) {
    unwrapped.keep(key, associated);
    return key;
  }

  private static byte[] secretOf(Contents contents) {
    try {
      var secret = Base64.getDecoder().decode(contents.index());
      if (secret.length == IndexKey.BYTES) {
        return secret;
      }
    } catch (IllegalArgumentException _) {
      // Its message would quote the secret.
    }
    throw new KeyringProblem(Code.BROKEN);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
