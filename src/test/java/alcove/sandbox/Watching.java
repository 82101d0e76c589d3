package alcove.sandbox;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import org.awaitility.Awaitility;

/// The threads of this process by their names, the virtual ones too.
final class Watching {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Watching() {}

  /// How many there are.
  static long threads(String name) throws IOException {
    var folder = Files.createTempDirectory("threads");
    var dump = folder.resolve("dump.txt");
    try {
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
      try (var lines = Files.lines(dump)) {
        return lines.filter(line -> line.contains("\"" + name + "\"")).count();
      }
    } finally {
      Files.deleteIfExists(dump);
      Files.delete(folder);
    }
  }

  /// Whether there are none within a moment.
  static boolean ends(String name) {
    Awaitility.await().atMost(PATIENCE).until(() -> threads(name) == 0);
    return true;
  }
}
