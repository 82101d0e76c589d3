package alcove.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import alcove.codec.Codec;
import alcove.codec.Families;
import alcove.core.PairId;
import alcove.privacy.Keyring;
import alcove.privacy.Unsealable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whatever may lie in Redis as an errand, as a member of the due list or as a record: it opens, or
/// it does not, and nothing else comes of it.
public final class ErrandFuzz {
  private static final Keyring KEYRING = keyring();
  private static final Keys KEYS = new Keys(KEYRING, "T1");
  private static final Sealer SEALER =
      new Sealer(KEYRING, new Codec(new Families(Map.of())), KEYS, "T1");
  private static final PairId PAIR = PairId.named("");
  private static final Name<Note> NAME = new Name.OfPair<>(PAIR, Note.class);
  private static final byte[] ERRAND =
      Parcel.of(
          Optional.of(PAIR), "l".repeat(26 + 12 + 3), SEALER.errand("errand", new Note("some")));
  private static final byte[] RECORD = SEALER.record(NAME, "000000000001", new Note("some"));

  private ErrandFuzz() {}

  record Note(String text) {}

  /// The name is the fuzzer's.
  public static void fuzzerTestOneInput(byte[] input) {
    read(input);
    read(changed(ERRAND, input));
    read(changed(RECORD, input));
    Keys.agendaOf(new String(input, ISO_8859_1));
  }

  /// The input says at which places, two bytes for where and one for what; its first byte says
  /// whether the end is cut off.
  private static byte[] changed(byte[] real, byte[] input) {
    var isCut = input.length > 1 && input[0] == 0;
    var changed = Arrays.copyOf(real, isCut ? (input[1] & 0xff) % real.length : real.length);
    for (var i = 0; i + 2 < input.length && changed.length > 0; i += 3) {
      var at = ((input[i] & 0xff) << 8 | (input[i + 1] & 0xff)) % changed.length;
      changed[at] = input[i + 2];
    }
    return changed;
  }

  private static void read(byte[] bytes) {
    var parcel = Parcel.found(bytes);
    if (parcel.place().length() != Parcel.NO_PLACE.length()) {
      throw new AssertionError("no place");
    }
    parcel.pair();
    open(() -> SEALER.task("errand", parcel.sealed(), Note.class));
    open(() -> SEALER.value(NAME, bytes));
  }

  private static void open(Runnable reader) {
    try {
      reader.run();
    } catch (Unsealable | Codec.Unreadable _) {
      // Nothing of it goes further.
    }
  }

  /// It stays there as long as this JVM: whoever names a later epoch lets it be read again.
  private static Keyring keyring() {
    try {
      var folder = Files.createTempDirectory("errands");
      var path = folder.resolve("keyring.json");
      var keyring = Keyring.create(path);
      for (var file : List.of(folder, path, folder.resolve("keyring.json.lock"))) {
        file.toFile().deleteOnExit();
      }
      return keyring;
    } catch (IOException nowhere) {
      throw new UncheckedIOException(nowhere);
    }
  }
}
