package alcove.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/// Whatever may stand in the keyring's place: it is a keyring, or it is refused by its name, and
/// nothing is written over it.
public final class KeyringFuzz {
  private static final Path FILE = file();

  private KeyringFuzz() {}

  /// The name is the fuzzer's.
  public static void fuzzerTestOneInput(byte[] input) {
    try {
      Files.write(FILE, input);
      try {
        Keyring.open(FILE);
      } catch (KeyringProblem _) {
        // Refused by its name.
      }
      if (!Arrays.equals(Files.readAllBytes(FILE), input)) {
        throw new AssertionError("written over");
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static Path file() {
    try {
      var owner = PosixFilePermissions.fromString("rw-------");
      var file =
          Files.createTempFile("keyring", ".json", PosixFilePermissions.asFileAttribute(owner));
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException nowhere) {
      throw new UncheckedIOException(nowhere);
    }
  }
}
