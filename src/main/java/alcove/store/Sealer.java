package alcove.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import alcove.core.PairId;
import alcove.privacy.DataKey;
import alcove.privacy.Keyring;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Turns records into what Redis is given, and back. Each value is bound to its workspace, its
/// record and its schema: moved elsewhere, it does not open.
final class Sealer {
  private static final int VERSION_LENGTH = 12;

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

  DataKey pairKey(byte[] wrapped, PairId pair) {
    return keyring.unwrap(wrapped, keyBinding(pair.value()));
  }

  DataKey newWorkspaceKey() {
    return keyring.newDataKey(keyBinding("workspace"));
  }

  DataKey workspaceKey(byte[] wrapped) {
    return keyring.unwrap(wrapped, keyBinding("workspace"));
  }

  byte[] record(DataKey key, Name<?> name, String version, Object value) {
    var sealed = key.seal(codec.encode(value), binding(name));
    var bytes = new byte[VERSION_LENGTH + sealed.length];
    System.arraycopy(version.getBytes(US_ASCII), 0, bytes, 0, VERSION_LENGTH);
    System.arraycopy(sealed, 0, bytes, VERSION_LENGTH, sealed.length);
    return bytes;
  }

  <T> T value(DataKey key, Name<T> name, byte[] bytes) {
    var sealed = Arrays.copyOfRange(bytes, VERSION_LENGTH, bytes.length);
    return codec.decode(key.open(sealed, binding(name)), name.type());
  }

  static String version(byte @Nullable [] bytes) {
    return bytes == null ? "" : new String(bytes, 0, VERSION_LENGTH, US_ASCII);
  }

  byte[] errand(DataKey key, Errand<?> errand) {
    return key.seal(codec.encode(errand.task()), errandBinding(errand.id()));
  }

  <T> T task(DataKey key, String id, byte[] sealed, Class<T> type) {
    return codec.decode(key.open(sealed, errandBinding(id)), type);
  }

  private String binding(Name<?> name) {
    var about =
        switch (name) {
          case Name.OfPair<?> ofPair -> "pair|" + ofPair.pair().value();
          case Name.OfPerson<?> ofPerson -> "person|" + ofPerson.person().value();
          case Name.OfRoom<?> ofRoom -> "room|" + ofRoom.channel();
          case Name.OfProgram<?> _ -> "program|";
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
