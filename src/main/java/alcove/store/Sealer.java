package alcove.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import alcove.codec.Codec;
import alcove.core.PairId;
import alcove.privacy.DataKey;
import alcove.privacy.Keyring;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Turns records into what Redis is given, and back. Each value is bound to its workspace, its
/// record and its schema: moved elsewhere, it does not open.
final class Sealer {
  private static final int VERSION_LENGTH = 12;
  private static final int HEAD = VERSION_LENGTH + 1;
  private static final byte[] NO_KEY = {};

  private final Keyring keyring;
  private final Codec codec;
  private final String team;

  Sealer(Keyring keyring, Codec codec, String team) {
    this.keyring = keyring;
    this.codec = codec;
    this.team = team;
  }

  DataKey newPairKey(PairId pair) {
    return keyring.newDataKey(keyBinding(pair.value()));
  }

  DataKey newWorkspaceKey() {
    return keyring.newDataKey(keyBinding("workspace"));
  }

  DataKey workspaceKey(byte[] wrapped) {
    return keyring.unwrap(wrapped, keyBinding("workspace"));
  }

  /// A record as it is stored: its version, the length of its own wrapped key in one byte, that key
  /// (a pair's; the others have none), and the sealed value.
  byte[] record(DataKey key, Name<?> name, String version, Object value) {
    var wrapped = name.owner().isPresent() ? key.wrapped() : NO_KEY;
    var sealed = key.seal(codec.encode(value), binding(name));
    return ByteBuffer.allocate(HEAD + wrapped.length + sealed.length)
        .put(version.getBytes(US_ASCII))
        .put((byte) wrapped.length)
        .put(wrapped)
        .put(sealed)
        .array();
  }

  <T> T value(DataKey key, Name<T> name, byte[] record) {
    var sealed = Arrays.copyOfRange(record, HEAD + record[VERSION_LENGTH], record.length);
    return codec.decode(key.open(sealed, binding(name)), name.type());
  }

  /// The key that a pair's record carries.
  DataKey keyIn(byte[] record, PairId pair) {
    var wrapped = Arrays.copyOfRange(record, HEAD, HEAD + record[VERSION_LENGTH]);
    return keyring.unwrap(wrapped, keyBinding(pair.value()));
  }

  /// Forgets a key that was destroyed.
  void forget(DataKey key) {
    keyring.forget(key.wrapped());
  }

  static String version(byte[] record) {
    return new String(record, 0, VERSION_LENGTH, US_ASCII);
  }

  byte[] errand(DataKey key, String id, Object task) {
    return key.seal(codec.encode(task), errandBinding(id));
  }

  <T> T task(DataKey key, String id, byte[] sealed, Class<T> type) {
    return codec.decode(key.open(sealed, errandBinding(id)), type);
  }

  private String binding(Name<?> name) {
    var about =
        switch (name) {
          case Name.OfPair<?> ofPair -> "pair|" + ofPair.pair().value();
          case Name.OfCase<?> ofCase -> "case|" + ofCase.id().value();
          case Name.OfAsker<?> asker -> "asker|" + asker.person().value();
          case Name.OfRota<?> _ -> "rota|";
          case Name.OfPerson<?> ofPerson -> "person|" + ofPerson.person().value();
          case Name.OfPrograms<?> _ -> "programs|";
          case Name.OfEnrolled<?> enrolled ->
              "enrolled|" + enrolled.program().value() + "|" + enrolled.shelf();
          case Name.OfProposals<?> proposals -> "proposals|" + proposals.program().value();
          case Name.OfFigures<?> figures -> "figures|" + figures.program().value();
          case Name.OfRelease<?> release ->
              "release|" + release.program().value() + "|" + release.number();
        };
    return team + "|" + about + "|" + Codec.SCHEMA;
  }

  private String errandBinding(String id) {
    return team + "|errand|" + id + "|" + Codec.SCHEMA;
  }

  private String keyBinding(String owner) {
    return team + "|key|" + owner;
  }
}
