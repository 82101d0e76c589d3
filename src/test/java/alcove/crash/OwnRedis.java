package alcove.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The Redis that a running app has brought along, as its folder tells of it. It keeps its address
/// as long as the app lives.
record OwnRedis(Path folder, URI uri) {
  private static final Pattern PORT = Pattern.compile("(?m)^port (\\d+)$");
  private static final Pattern PASSWORD = Pattern.compile("(?m)^requirepass (\\w+)$");

  /// @param home what the app has for `ALCOVE_HOME`
  static OwnRedis in(Path home) {
    var folder = home.resolve("redis");
    try {
      var settings = Files.readString(folder.resolve("redis.conf"));
      var address =
          "redis://:%s@127.0.0.1:%s/0".formatted(first(PASSWORD, settings), first(PORT, settings));
      return new OwnRedis(folder, URI.create(address));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// As `kill -9` has it. When this returns it is dead.
  void kill() {
    ProcessHandle.allProcesses()
        .filter(process ->
            process.info().command().filter(name -> Path.of(name).startsWith(folder)).isPresent())
        .forEach(process -> {
          process.destroyForcibly();
          process.onExit().join();
        });
  }

  private static String first(Pattern pattern, String settings) {
    return pattern.matcher(settings).results().findFirst().orElseThrow().group(1);
  }
}
