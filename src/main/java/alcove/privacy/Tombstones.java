package alcove.privacy;

import alcove.privacy.KeyringProblem.Code;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What was destroyed, so that a restored backup does not bring it back: names that only the
/// keyring can compute and nobody can turn back, in a folder beside the keyring, a file for each
/// epoch.
///
/// A name is on the disk before what it stands for is destroyed. When its epoch is over it is not
/// needed any more: no backup that was made before it opens then. Adding is one write at the end of
/// a file, so that several processes may do it at once, and one that dies leaves half a line.
public final class Tombstones {
  private static final Pattern NAME = Pattern.compile("[a-z2-7]{26}");
  private static final Pattern EPOCH = Pattern.compile("[0-9]{1,9}");

  private final Path folder;

  Tombstones(Path folder) {
    this.folder = folder;
  }

  /// All names.
  ///
  /// @throws KeyringProblem when they are there and cannot be read: without them nobody may be let
  ///   in
  public Set<String> all() {
    var names = new HashSet<String>();
    for (var epoch : epochs()) {
      try {
        Files.readAllLines(epoch, StandardCharsets.ISO_8859_1).stream()
            .filter(line -> NAME.matcher(line).matches())
            .forEach(names::add);
      } catch (IOException _) {
        throw new KeyringProblem(Code.UNREADABLE);
      }
    }
    return names;
  }

  /// Whether they can be noted, as far as can be told without noting one.
  boolean isWritable() {
    return !Files.exists(folder) || (Files.isDirectory(folder) && Files.isWritable(folder));
  }

  void requireWritable() {
    try {
      make();
    } catch (IOException _) {
      throw new KeyringProblem(Code.UNWRITABLE);
    }
    if (!Files.isWritable(folder)) {
      throw new KeyringProblem(Code.UNWRITABLE);
    }
  }

  void add(int epoch, String name) {
    try {
      make();
      var file = folder.resolve(Integer.toString(epoch));
      var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      try (var out = FileChannel.open(file, options, KeyringFile.privately(folder, "rw-------"))) {
        // The first line break ends what somebody may have left half written.
        out.write(ByteBuffer.wrap(("\n" + name + "\n").getBytes(StandardCharsets.US_ASCII)));
        out.force(true);
      }
    } catch (IOException _) {
      throw new KeyringProblem(Code.UNWRITABLE);
    }
  }

  /// Forgets what was added before this epoch.
  void dropBefore(int first) {
    for (var epoch : epochs()) {
      if (Integer.parseInt(epoch.getFileName().toString()) < first) {
        try {
          Files.deleteIfExists(epoch);
        } catch (IOException _) {
          throw new KeyringProblem(Code.UNWRITABLE);
        }
      }
    }
  }

  private List<Path> epochs() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> EPOCH.matcher(file.getFileName().toString()).matches()).toList();
    } catch (NoSuchFileException _) {
      return List.of();
    } catch (IOException _) {
      throw new KeyringProblem(Code.UNREADABLE);
    }
  }

  private void make() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(
          folder, KeyringFile.privately(folder.resolveSibling(""), "rwx------"));
    }
  }
}
