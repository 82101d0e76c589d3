package alcove.privacy;

import alcove.privacy.KeyringFile.Contents;
import alcove.privacy.KeyringProblem.Code;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The keys to everything stored, in a file that is kept apart from Redis: with a dump of Redis
/// alone nothing can be read, not even who is in a pair.
///
/// Data keys are wrapped under the key-encryption key of the current *epoch*. When one more begins,
/// living data keys are wrapped anew, and then all epochs but the [#MAX_EPOCHS] latest are
/// destroyed: with them every copy, in whatever backup, of a data key that was not living any more.
/// Beside the keyring lie the [Tombstones]. With a KMS the file holds its keys wrapped, and they
/// are open in memory alone. May be used by many threads.
public final class Keyring {

  /// How many epochs live at a time, once all is wrapped anew.
  public static final int MAX_EPOCHS = 4;

  private static final Wrapping OPEN = new Wrapping.Open();

  /// What the secret behind index names is wrapped for.
  static final String INDEX = "index";

  private final KeyringFile file;
  private final Optional<Kms> kms;
  private final IndexKey index;
  private final Tombstones tombstones;
  private volatile Epochs epochs;

  private Keyring(KeyringFile file, Optional<Kms> kms, Contents contents) {
    this.file = file;
    this.kms = kms;
    this.index = new IndexKey(secret(contents));
    this.tombstones = new Tombstones(file.beside(".tombstones"));
    this.epochs = Epochs.of(contents, wrapping(contents));
  }

  /// Where a keyring is.
  ///
  /// @param kms the key of a KMS by which all keys in the file are wrapped, as Tink writes its
  ///   address; empty: they lie open in it
  public record Place(Path path, Optional<String> kms) {}

  /// As [#create(Place)], without a KMS.
  public static Keyring create(Path path) {
    return create(new Place(path, Optional.empty()));
  }

  /// Writes a new keyring that only its owner can read, and opens it.
  ///
  /// @throws KeyringProblem when there is one already, the place cannot be written, or the KMS does
  ///   not wrap it
  public static Keyring create(Place place) {
    var file = new KeyringFile(place.path());
    var kms = place.kms().map(Kms::new);
    return file.exclusively(() -> {
      if (file.exists()) {
        throw new KeyringProblem(Code.EXISTS);
      }
      var wrapping = over(kms);
      var secret = wrapping.wrap(Ids.bytes(IndexKey.BYTES), INDEX);
      var contents = Contents.of(1, List.of(Epochs.key(1, wrapping)), secret, wrapping.name());
      file.write(contents);
      return new Keyring(file, kms, contents);
    });
  }

  /// As [#open(Place)], without a KMS.
  public static Keyring open(Path path) {
    return open(new Place(path, Optional.empty()));
  }

  /// Opens a keyring. One that lies open is wrapped by the KMS, if there is one now, as soon as an
  /// epoch begins.
  ///
  /// @throws KeyringProblem when it is not there, not whole, not private, or the KMS does not open
  ///   it
  public static Keyring open(Place place) {
    var file = new KeyringFile(place.path());
    return new Keyring(file, place.kms().map(Kms::new), file.read());
  }

  /// Opens the keyring, or makes one where there is none. Compare its [#fingerprint] with the one
  /// last seen, lest a lost keyring is replaced without a word.
  public static Keyring openOrCreate(Place place) {
    return new KeyringFile(place.path()).exists() ? open(place) : create(place);
  }

  /// Opens a keyring and wraps it otherwise: by another KMS, or by none. Whoever dies over it
  /// leaves it as it was or as it is to be; one that is so already is opened, and nothing is
  /// changed. Whoever has it open cannot follow, and has to be started anew.
  ///
  /// @param from as it lies now
  /// @param to as it is to lie, in the same file
  /// @throws KeyringProblem as [#open], or when either KMS does not do its part; then nothing is
  ///   changed
  public static Keyring moved(Place from, Place to) {
    var file = new KeyringFile(to.path());
    return file.exclusively(() -> {
      var before = file.read();
      if (before.kms().equals(to.kms())) {
        return open(to);
      }
      var kms = to.kms().map(Kms::new);
      var next = open(from).wrapped(before, over(kms));
      file.write(next);
      return new Keyring(file, kms, next);
    });
  }

  /// As [#openOrCreate(Place)], without a KMS.
  public static Keyring openOrCreate(Path path) {
    return openOrCreate(new Place(path, Optional.empty()));
  }

  /// Makes sure that epochs can begin and end here, and that what is erased can be noted.
  ///
  /// @throws KeyringProblem when its folder cannot be written
  public void requireWritable() {
    file.requireWritable();
    tombstones.requireWritable();
  }

  /// Whether epochs could begin and end here, and what is erased be noted. To ask changes nothing.
  public boolean isWritable() {
    return file.isWritable() && tombstones.isWritable();
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

  /// How many secrets more than the first its names are made with.
  public int names() {
    return index.further();
  }

  /// A name that was made with so many further secrets, made with all.
  public String rename(Purpose purpose, String name, int from) {
    return index.rename(purpose, name, from);
  }

  /// The keyring with one secret more behind its names. Whoever has it open goes on with the names
  /// that it had.
  ///
  /// @throws KeyringProblem as [#beginEpoch]; then nothing is another
  public Keyring beginNames() {
    return file.exclusively(() -> {
      var before = wrapped(file.read());
      var secrets = secret(before);
      var more = Arrays.copyOf(secrets, secrets.length + IndexKey.BYTES);
      System.arraycopy(Ids.bytes(IndexKey.BYTES), 0, more, secrets.length, IndexKey.BYTES);
      var next =
          Contents.of(
              before.current(), before.epochs(), wrapping(before).wrap(more, INDEX), before.kms());
      file.write(next);
      return new Keyring(file, kms, next);
    });
  }

  /// A number for `value` of `tenant`: the same for the life of the keyring, and nobody without it
  /// can tell it.
  public long number(Purpose purpose, String tenant, String value) {
    return index.number(purpose, tenant, value);
  }

  /// A fresh data key, wrapped for the place that `associated` names.
  public DataKey newDataKey(String associated) {
    var key = Ids.bytes(Gcm.KEY_BYTES);
    return new DataKey(key, epochs.wrap(key, associated));
  }

  /// The data key that was wrapped for this place.
  ///
  /// @throws Unsealable when it was not, or its epoch is destroyed
  /// @throws KeyringProblem when it is of an epoch that was begun elsewhere, and cannot be had now
  public DataKey unwrap(byte[] wrapped, String associated) {
    return new DataKey(raw(wrapped, associated), wrapped);
  }

  /// Whether the key is wrapped under an earlier epoch than the current one, and due for [#rewrap].
  public boolean isEarlier(byte[] wrapped) {
    return epochs.isEarlier(wrapped);
  }

  /// The same data key, wrapped under the current epoch.
  ///
  /// @throws Unsealable as [#unwrap]
  public byte[] rewrap(byte[] wrapped, String associated) {
    return epochs.wrap(raw(wrapped, associated), associated);
  }

  /// The same data key for another place, wrapped under the current epoch.
  ///
  /// @throws Unsealable as [#unwrap]
  public byte[] move(byte[] wrapped, String before, String after) {
    return epochs.wrap(raw(wrapped, before), after);
  }

  /// The number of the current epoch, as far as is known here.
  public int epoch() {
    return epochs.current();
  }

  /// The number of the earliest epoch that is not destroyed.
  public int oldestEpoch() {
    return epochs.oldest();
  }

  /// Begins a new epoch. None is destroyed by that.
  ///
  /// @throws KeyringProblem when the file cannot be read or written, or the KMS does not wrap the
  ///   key; then the old epoch goes on
  public void beginEpoch() {
    adopt(
        file.exclusively(() -> {
          var before = wrapped(file.read());
          var next = Epochs.advance(before, wrapping(before));
          file.write(next);
          return next;
        }));
  }

  /// Destroys all epochs but the latest [#MAX_EPOCHS], and none from `wrapped` on. Tombstones that
  /// were set in a destroyed epoch go with it: no backup from before them opens any more.
  ///
  /// @param wrapped the epoch since which every living key is wrapped
  /// @return how many were destroyed
  public int destroyEpochs(int wrapped) {
    var destroyed =
        file.exclusively(() -> {
          var contents = file.read();
          var first = Math.min(wrapped, contents.current() - MAX_EPOCHS + 1);
          var left = Epochs.without(contents, first);
          if (left.epochs().size() < contents.epochs().size()) {
            file.write(left);
          }
          adopt(left);
          return contents.epochs().size() - left.epochs().size();
        });
    tombstones.dropBefore(epochs.oldest());
    return destroyed;
  }

  /// Follows what another process has done to the file.
  ///
  /// @throws KeyringProblem when it cannot be read, or the KMS does not open what is new in it;
  ///   then nothing changes here
  public void refresh() {
    adopt(file.read());
  }

  /// What is destroyed for good, whatever a backup brings back.
  public Tombstones tombstones() {
    return tombstones;
  }

  /// The name that `value` has among them.
  public String tombstone(String tenant, String value) {
    return index(Purpose.TOMBSTONE, tenant, value);
  }

  /// Notes that `value` is destroyed. It is on the disk when this returns.
  ///
  /// @throws KeyringProblem when it cannot be written
  public void bury(String tenant, String value) {
    tombstones.add(epochs.current(), tombstone(tenant, value));
  }

  private byte[] raw(byte[] wrapped, String associated) {
    if (epochs.isLaterThanThese(wrapped)) {
      // Another replica has begun an epoch.
      refresh();
    }
    return epochs.unwrap(wrapped, associated);
  }

  /// Never back to fewer epochs: whoever read the file earlier may come here later.
  private void adopt(Contents contents) {
    // The KMS may take its time, and nobody has to wait behind somebody who waits for it.
    var read = Epochs.of(contents, wrapping(contents));
    synchronized (this) {
      if (read.current() >= epochs.current()) {
        epochs = read;
        kms.ifPresent(it -> it.keepOnly(contents));
      }
    }
  }

  private static Wrapping over(Optional<Kms> kms) {
    return kms.<Wrapping>map(it -> it).orElse(OPEN);
  }

  /// How what lies in the file is wrapped.
  private Wrapping wrapping(Contents contents) {
    if (contents.kms().isEmpty()) {
      return OPEN;
    }
    return kms.filter(it -> it.name().equals(contents.kms()))
        .orElseThrow(() -> new KeyringProblem(Code.KMS_OTHER));
  }

  /// The same, wrapped by the KMS where there is one and it lay open.
  private Contents wrapped(Contents before) {
    return kms.isEmpty() || before.kms().isPresent() ? before : wrapped(before, kms.get());
  }

  private Contents wrapped(Contents before, Wrapping after) {
    var keys =
        before.epochs().stream()
            .map(key -> {
              var place = Epochs.place(key.number());
              var open = wrapping(before).unwrap(key.keyset(), place);
              return new Contents.Key(key.number(), after.wrap(open, place));
            })
            .toList();
    var secret = after.wrap(secret(before), INDEX);
    return Contents.of(before.current(), keys, secret, after.name());
  }

  private byte[] secret(Contents contents) {
    var secret = wrapping(contents).unwrap(contents.index(), INDEX);
    if (secret.length == 0 || secret.length % IndexKey.BYTES != 0) {
      throw new KeyringProblem(Code.BROKEN);
    }
    return secret;
  }
}
