package alcove.canary;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// Lists of all threads, virtual ones too, made while something was being done.
final class Threads implements AutoCloseable {
  /// One list takes some milliseconds.
  private static final int EVERY = 25;

  private static final int MOST = 60;

  private final HotSpotDiagnosticMXBean machine =
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
  private final Path file;
  private final StringBuilder seen = new StringBuilder();
  private final AtomicInteger looks = new AtomicInteger();
  private int lists;

  Threads(Path file) {
    this.file = file.toAbsolutePath();
  }

  /// Makes a list, now and then.
  void look() {
    if (looks.getAndIncrement() % EVERY == 0) {
      list();
    }
  }

  private synchronized void list() {
    if (lists++ == MOST) {
      return;
    }
    try {
      Files.deleteIfExists(file);
      machine.dumpThreads(file.toString(), ThreadDumpFormat.TEXT_PLAIN);
      seen.append(Files.readString(file));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  synchronized String seen() {
    return seen.toString();
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException busy) {
      throw new UncheckedIOException(busy);
    }
  }
}
