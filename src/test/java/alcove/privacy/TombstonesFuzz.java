package alcove.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whatever may lie among the tombstones: what is no name is none, and a name that is added behind
/// it is found.
public final class TombstonesFuzz {
  private static final Path FOLDER = folder();
  private static final String NAME = "c".repeat(26);

  private TombstonesFuzz() {}

  /// The name is the fuzzer's.
  public static void fuzzerTestOneInput(byte[] input) {
    try {
      Files.write(FOLDER.resolve("1"), input);
      var tombstones = new Tombstones(FOLDER);
      var before = tombstones.all();
      tombstones.add(1, NAME);
      var after = tombstones.all();
      if (!after.containsAll(before)
          || !after.contains(NAME)
          || !after.stream().allMatch(name -> name.matches("[a-z2-7]{26}"))) {
        throw new AssertionError("a name is lost, or is none");
      }
      tombstones.dropBefore(2);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static Path folder() {
    try {
      var folder = Files.createTempDirectory("tombstones");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException nowhere) {
      throw new UncheckedIOException(nowhere);
    }
  }
}
