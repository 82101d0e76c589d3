package alcove.year;

import alcove.World;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// `./alcove year [PAIRS] [DAYS]`: a program lived through, and what it came to.
public final class Years {
  private static final int PAIRS = 25;
  private static final int DAYS = 365;
  private static final long SEED = 7;
  private static final int A_MONTH = 28;

  private static final Pattern CALLS =
      Pattern.compile("alcove_call_seconds_count\\{[^}]*\"(\\w+)\"[^}]*} ([0-9.E]+)");

  private Years() {}

  public static void main(String[] arguments) throws IOException {
    var pairs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PAIRS;
    var days = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DAYS;
    var folder = Files.createTempDirectory("alcove-year");
    try (var world = new World(folder)) {
      tell(world, pairs, days);
    } finally {
      delete(folder);
    }
    System.exit(0);
  }

  private static void tell(World world, int pairs, int days) {
    var year = new Year(world, pairs, SEED);
    var chronicle =
        year.lives(
            days,
            day -> {
              if (day % A_MONTH == 0) {
                say("day %d, %s", day, spent(world));
              }
            });
    say("%d pairs, %d days, %s: %s", pairs, days, spent(world), chronicle);
    say("Slack was called %s", calls(world));
    say("Alcove spoke to each %.2f times a week", year.messages() * 7.0 / days / (2 * pairs));
  }

  /// The time on the wall and that of the processors, since others may be at work here as well.
  private static String spent(World world) {
    var running = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
    var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return "%d exchanges in %.0f s, %.0f s of a processor"
        .formatted(world.slack().journal().last(), running, machine.getProcessCpuTime() / 1e9);
  }

  private static Map<String, Long> calls(World world) {
    var calls = new TreeMap<String, Long>();
    CALLS
        .matcher(world.metrics())
        .results()
        .forEach(one -> calls.put(one.group(1), (long) Double.parseDouble(one.group(2))));
    return calls;
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }

  private static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(Years::deleteOne);
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.delete(path);
    } catch (IOException stuck) {
      throw new UncheckedIOException(stuck);
    }
  }
}
