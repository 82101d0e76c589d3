package alcove.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import alcove.codec.Codec;
import alcove.privacy.DataKey;
import alcove.privacy.Keyring;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Turns records and errands into what Redis is given, and back.
///
/// Each version of a record, and each errand, is sealed under a key of its own, which lies wrapped
/// before it and goes when it goes. So what was once in a record and is not any more, a word whose
/// time is over or all that one of two people has said, is out of every backup too as soon as the
/// epoch is destroyed under which that version's key was wrapped: no key that is left opens it,
/// while the record lives on under a later one.
///
/// A value is bound to its workspace, its record, its version and its schema, and a key to its name
/// in Redis: moved elsewhere, they do not open.
final class Sealer {
  private static final int VERSION_LENGTH = 12;

  private final Keyring keyring;
  private final Codec codec;
  private final Keys keys;
  private final String team;

  Sealer(Keyring keyring, Codec codec, Keys keys, String team) {
    this.keyring = keyring;
    this.codec = codec;
    this.keys = keys;
    this.team = team;
  }

  /// Where in a record its wrapped key begins.
  static int keyInRecord() {
    return VERSION_LENGTH;
  }

  /// A record as it is stored: its version, the version's wrapped key, and the sealed value.
  byte[] record(Name<?> name, String version, Object value) {
    var key = keyring.newDataKey(Keys.text(keys.of(name)));
    var sealed = key.seal(codec.encode(value), binding(name, version));
    return ByteBuffer.allocate(VERSION_LENGTH + DataKey.WRAPPED_BYTES + sealed.length)
        .put(version.getBytes(US_ASCII))
        .put(key.wrapped())
        .put(sealed)
        .array();
  }

  <T> T value(Name<T> name, byte[] record) {
    var head = VERSION_LENGTH + DataKey.WRAPPED_BYTES;
    // What is cut off is not there to be opened.
    var whole = Arrays.copyOf(record, Math.max(record.length, head));
    var wrapped = Arrays.copyOfRange(whole, VERSION_LENGTH, head);
    var key = keyring.unwrap(wrapped, Keys.text(keys.of(name)));
    var sealed = Arrays.copyOfRange(whole, head, whole.length);
    return codec.decode(key.open(sealed, binding(name, version(record))), name.type());
  }

  static String version(byte[] record) {
    return new String(record, 0, Math.min(VERSION_LENGTH, record.length), US_ASCII);
  }

  /// An errand's task as it is stored: its wrapped key, and the sealed task.
  byte[] errand(String id, Object task) {
    var key = keyring.newDataKey(Keys.errand(keys.errands(), id));
    var sealed = key.seal(codec.encode(task), errandBinding(id));
    return ByteBuffer.allocate(DataKey.WRAPPED_BYTES + sealed.length)
        .put(key.wrapped())
        .put(sealed)
        .array();
  }

  <T> T task(String id, byte[] stored, Class<T> type) {
    var wrapped = Arrays.copyOf(stored, DataKey.WRAPPED_BYTES);
    var key = keyring.unwrap(wrapped, Keys.errand(keys.errands(), id));
    var sealed = Arrays.copyOfRange(stored, DataKey.WRAPPED_BYTES, stored.length);
    return codec.decode(key.open(sealed, errandBinding(id)), type);
  }

  private String binding(Name<?> name, String version) {
    var about =
        switch (name) {
          case Name.OfPair<?> ofPair -> "pair|" + ofPair.pair().value();
          case Name.OfCase<?> ofCase -> "case|" + ofCase.id().value();
          case Name.OfAsker<?> asker -> "asker|" + asker.person().value();
          case Name.OfRota<?> _ -> "rota|";
          case Name.OfShelf<?> _ -> "shelf|";
          case Name.OfTally<?> _ -> "tally|";
          case Name.OfPerson<?> ofPerson -> "person|" + ofPerson.person().value();
          case Name.OfPrograms<?> _ -> "programs|";
          case Name.OfEnrolled<?> enrolled ->
              "enrolled|" + enrolled.program().value() + "|" + enrolled.shelf();
          case Name.OfProposals<?> proposals -> "proposals|" + proposals.program().value();
          case Name.OfFigures<?> figures -> "figures|" + figures.program().value();
          case Name.OfLedger<?> ledger -> "ledger|" + ledger.whose();
          case Name.OfSeals<?> seals -> "seals|" + seals.whose();
          case Name.OfRelease<?> release ->
              "release|" + release.program().value() + "|" + release.number();
        };
    return team + "|" + about + "|" + version + "|" + Codec.SCHEMA;
  }

  private String errandBinding(String id) {
    return team + "|errand|" + id + "|" + Codec.SCHEMA;
  }
}
