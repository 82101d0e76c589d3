package alcove;

import alcove.privacy.Log;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The time of a process that is as far ahead of the world as a file says: whoever started it puts
/// it forward.
public final class AheadOfTime implements InstantSource {
  /// The system property that names the file.
  public static final String FILE = "alcove.ahead";

  private final InstantSource world = Clock.systemUTC();
  private final Path file;

  private AheadOfTime(Path file) {
    this.file = file;
  }

  /// Alcove, as its own `main` starts it, at this time.
  public static void main(String[] arguments) {
    Log.install();
    var clock = new AheadOfTime(Path.of(System.getProperty(FILE)));
    System.exit(Alcove.commandLine(System.getenv(), Path.of(""), clock).execute(arguments));
  }

  /// Lets the processes that read `file` be at this moment now.
  public static void set(Path file, Instant moment) {
    var ahead = Duration.between(Clock.systemUTC().instant(), moment);
    var written = file.resolveSibling(file.getFileName() + ".written");
    try {
      Files.writeString(written, ahead.toString());
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  @Override
  public Instant instant() {
    try {
      return world.instant().plus(Duration.parse(Files.readString(file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
