package alcove.store;

import alcove.store.RedisServer.CannotStart;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The folder of an embedded Redis, held by one program at a time.
///
/// - `lock`: held while a program has the folder; the system frees it when the program dies
/// - `redis-server-…`: the server's program, unpacked once
/// - `redis.conf`: its settings with the password, readable by its owner alone
/// - `redis.log`, `redis.pid`: what it says about itself
/// - `data`: what it keeps
final class RedisFolder {
  private static final String VERSION = "7.0.15";
  private static final String SETTINGS = "redis.conf";
  private static final Pattern PORT = Pattern.compile("(?m)^port ([0-9]{1,5})$");
  private static final Pattern PASSWORD = Pattern.compile("(?m)^requirepass ([0-9a-f]+)$");
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private final Path path;
  private final FileChannel lock;

  private RedisFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  static RedisFolder lock(Path path) {
    try {
      var made = Files.createDirectories(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      var real = made.toRealPath();
      return new RedisFolder(real, locked(real));
    } catch (FileSystemException e) {
      throw new CannotStart(
          "cannot write to " + path + ": make it writable, or set ALCOVE_HOME to another folder",
          e);
    } catch (IOException e) {
      throw new CannotStart("cannot lock " + path + ": is it on a disk of this machine?", e);
    }
  }

  /// Where the server of the folder's last settings listens, if it does.
  static Optional<URI> address(Path path) {
    try {
      var settings = Files.readString(path.resolve(SETTINGS));
      var port = PORT.matcher(settings);
      var password = PASSWORD.matcher(settings);
      return port.find() && password.find()
          ? Optional.of(address(Integer.parseInt(port.group(1)), password.group(1)))
          : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  static URI address(int port, String password) {
    return URI.create("redis://:" + password + "@127.0.0.1:" + port + "/0");
  }

  private static FileChannel locked(Path path) throws IOException {
    var channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException _) {
      // Held by this very program: the same answer.
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw new CannotStart(
        "another Alcove is running in " + path + ": stop it, or set ALCOVE_HOME to another folder");
  }

  void unlock() {
    try {
      lock.close();
    } catch (IOException _) {
      // The system frees the lock when this program ends.
    }
  }

  Path path() {
    return path;
  }

  Path log() {
    return path.resolve("redis.log");
  }

  /// The server's program. Its path tells this folder's servers from all others of the machine.
  Path program() {
    return path.resolve("redis-server-" + VERSION);
  }

  /// Unpacks the program unless it is there: whole or not at all, since this may be interrupted.
  void unpack() throws IOException {
    if (Files.exists(program())) {
      return;
    }
    var name = "/redis-server-" + VERSION + "-" + platform();
    try (var packed = RedisFolder.class.getResourceAsStream(name)) {
      if (packed == null) {
        throw new CannotStart(
            "there is no embedded Redis for this machine (" + platform() + "): set REDIS_URL");
      }
      var unpacked = path.resolve("redis-server.unpacking");
      Files.copy(packed, unpacked, StandardCopyOption.REPLACE_EXISTING);
      Files.setPosixFilePermissions(unpacked, OWNER_ONLY);
      Files.move(unpacked, program(), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /// Writes the settings of the next start.
  void configure(int port, String password) throws IOException {
    Files.createDirectories(path.resolve("data"));
    var file = path.resolve(SETTINGS);
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, settings(port, password));
  }

  // Nothing that it writes by itself may show a command: no slow log, no report of a crash.
  // Away from the terminal (`daemonize`), or Ctrl-C would end it before the program has finished.
  private static String settings(int port, String password) {
    return """
    bind 127.0.0.1
    port %d
    requirepass %s
    daemonize yes
    dir data
    pidfile ../redis.pid
    logfile ../redis.log
    loglevel warning
    databases 1
    appendonly yes
    appendfsync always
    save ""
    maxmemory-policy noeviction
    slowlog-log-slower-than -1
    crash-log-enabled no
    crash-memcheck-enabled no
    """
        .formatted(port, password);
  }

  private static String platform() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return (system.startsWith("mac") ? "darwin" : system) + "-" + architecture();
  }

  private static String architecture() {
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> "amd64";
      case "aarch64" -> "arm64";
      case "x86", "i386" -> "386";
      case String other -> other;
    };
  }
}
