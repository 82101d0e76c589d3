package alcove.privacy;

import alcove.privacy.KeyringProblem.Code;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The keyring as it lies on disk: one small JSON document that only its owner can read. It is
/// written beside itself and renamed, so that a crash leaves the old document or the new one.
final class KeyringFile {

  /// What the document holds. Keys are in base 64.
  ///
  /// @param version of the document's form
  /// @param current the number of the epoch that new data keys are wrapped under
  /// @param kms the key of a KMS that all keys in it are wrapped by; empty: they lie open
  /// @param check tells a damaged document from a whole one
  record Contents(
      int version,
      int current,
      List<Key> epochs,
      String index,
      Optional<String> kms,
      String check) {
    Contents {
      epochs = List.copyOf(epochs);
    }

    /// The key-encryption key of one epoch, as a Tink keyset, in its [Wrapping].
    record Key(int number, String keyset) {
      @Override
      public String toString() {
        return "Key[]";
      }
    }

    static Contents of(int current, List<Key> epochs, String index, Optional<String> kms) {
      var unchecked = new Contents(VERSION, current, epochs, index, kms, "");
      return new Contents(VERSION, current, epochs, index, kms, unchecked.digest());
    }

    boolean isWhole() {
      return digest().equals(check);
    }

    private String digest() {
      var keys = epochs.stream().map(key -> key.number() + " " + key.keyset()).toList();
      var text =
          version + " " + current + " " + String.join(" ", keys) + " " + index + kms.orElse("");
      try {
        var sha = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 8);
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException("every Java has SHA-256", impossible);
      }
    }

    @Override
    public String toString() {
      return "Contents[]";
    }
  }

  private static final int VERSION = 1;
  private static final int MAX_BYTES = 64 * 1024;
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Path path;

  KeyringFile(Path path) {
    this.path = path.toAbsolutePath();
  }

  boolean exists() {
    return Files.exists(path);
  }

  Contents read() {
    var bytes = readBytes();
    try {
      var version = JSON.readTree(bytes).path("version").asInt(0);
      if (version > VERSION) {
        throw new KeyringProblem(Code.NEWER);
      }
      var contents = JSON.readValue(bytes, Contents.class);
      if (version == VERSION && contents.isWhole()) {
        return contents;
      }
    } catch (JacksonException _) {
      // Its message would quote the document, so only the code goes on.
    }
    throw new KeyringProblem(Code.BROKEN);
  }

  private byte[] readBytes() {
    try {
      if (Files.getFileStore(path).supportsFileAttributeView("posix")
          && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
        throw new KeyringProblem(Code.OPEN_TO_OTHERS);
      }
      if (Files.size(path) > MAX_BYTES) {
        throw new KeyringProblem(Code.BROKEN);
      }
      return Files.readAllBytes(path);
    } catch (NoSuchFileException _) {
      throw new KeyringProblem(Code.MISSING);
    } catch (IOException _) {
      throw new KeyringProblem(Code.UNREADABLE);
    }
  }

  boolean isWritable() {
    return Files.isWritable(path.resolveSibling(""));
  }

  void requireWritable() {
    if (!isWritable()) {
      throw new KeyringProblem(Code.UNWRITABLE);
    }
  }

  void write(Contents contents) {
    var fresh = beside(".new");
    try {
      Files.deleteIfExists(fresh);
      try (var out = open(fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
        var bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(contents));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
      try (var folder = FileChannel.open(path.resolveSibling(""), StandardOpenOption.READ)) {
        folder.force(true);
      }
    } catch (IOException _) {
      throw new KeyringProblem(Code.UNWRITABLE);
    }
  }

  /// Runs `change` while no other process changes this keyring. The lock is a file of its own,
  /// since the keyring's is replaced.
  <T> T exclusively(Supplier<T> change) {
    try {
      Files.createDirectories(path.resolveSibling(""));
    } catch (IOException _) {
      throw new KeyringProblem(Code.UNWRITABLE);
    }
    try (var lock =
            open(beside(".lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        var held = lock.tryLock()) {
      if (held == null) {
        throw new KeyringProblem(Code.BUSY);
      }
      return change.get();
    } catch (OverlappingFileLockException _) {
      throw new KeyringProblem(Code.BUSY);
    } catch (IOException _) {
      throw new KeyringProblem(Code.UNWRITABLE);
    }
  }

  /// The path of what lies beside the keyring and has its name, with this ending.
  Path beside(String ending) {
    return path.resolveSibling(path.getFileName() + ending);
  }

  private static FileChannel open(Path file, Set<? extends OpenOption> how) throws IOException {
    return FileChannel.open(file, how, privately(file.resolveSibling(""), "rw-------"));
  }

  /// What a new file in `folder` has to be made with, so that only its owner can come at it.
  static FileAttribute<?>[] privately(Path folder, String permissions) throws IOException {
    return Files.getFileStore(folder).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
