package alcove.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// `./alcove fuzz [SECONDS] [TARGET...]`: fuzzing guided by coverage, a JVM for each target, one
/// after the other.
///
/// What a run has learnt lies in `target/fuzz`, and the next one goes on from it. An input that
/// makes a target fail is kept there, too, and ends that target's run: what is mended, is mended
/// with that input among the seeds.
final class Fuzz {
  private static final int SECONDS = 60;
  private static final Path WORK = Path.of("target", "fuzz");

  /// The fuzzer's own counts: `#1234 REDUCE cov: 56 ft: 78 ...`, at the end `Done 5678 runs in
  /// ...`.
  private static final Pattern COUNTED =
      Pattern.compile("(?m)^#(\\d+)\\s.*?cov: (\\d+)|^Done (\\d+) runs");

  private Fuzz() {}

  /// What came of a target.
  ///
  /// @param places in the code that some input reached, as the fuzzer counts them
  /// @param found the inputs that made it fail
  private record Ran(long executions, long places, long seconds, List<Path> found) {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var isTimed = arguments.length > 0 && arguments[0].matches("\\d{1,6}");
    var seconds = isTimed ? Integer.parseInt(arguments[0]) : SECONDS;
    var named = Arrays.stream(arguments).skip(isTimed ? 1 : 0).collect(Collectors.toSet());
    var unknown = new TreeSet<>(named);
    Target.ALL.forEach(each -> unknown.remove(each.title()));
    if (!unknown.isEmpty()) {
      say("There is no target %s. These are: %s", String.join(", ", unknown), all());
      System.exit(2);
    }
    var targets =
        Target.ALL.stream()
            .filter(each -> named.isEmpty() || named.contains(each.title()))
            .toList();
    say("%-11s %12s %10s %8s  %s", "target", "executions", "a second", "places", "found");
    var isClean = true;
    for (var target : targets) {
      var ran = run(target, seconds);
      isClean &= ran.found().isEmpty();
      tell(target, ran);
    }
    System.exit(isClean ? 0 : 1);
  }

  private static String all() {
    return Target.ALL.stream().map(Target::title).collect(Collectors.joining(", "));
  }

  private static void tell(Target target, Ran ran) {
    var found =
        ran.found().isEmpty()
            ? "nothing"
            : ran.found().stream().map(Path::toString).collect(Collectors.joining(" "));
    say(
        "%-11s %,12d %,10d %,8d  %s",
        target.title(), ran.executions(), ran.executions() / ran.seconds(), ran.places(), found);
    if (ran.executions() == 0 && ran.found().isEmpty()) {
      say("            it did not run: see %s", log(target));
      System.exit(1);
    }
  }

  private static Ran run(Target target, int seconds) throws IOException, InterruptedException {
    var folder = WORK.resolve(target.title());
    var found = folder.resolve("found");
    Files.createDirectories(folder.resolve("corpus"));
    Files.createDirectories(found);
    var before = inputs(found);
    var begin = System.nanoTime();
    new ProcessBuilder(command(target, folder, seconds))
        .redirectErrorStream(true)
        .redirectOutput(log(target).toFile())
        .start()
        .waitFor();
    var took = Math.max(1, (System.nanoTime() - begin) / 1_000_000_000);
    var fresh = new ArrayList<>(inputs(found));
    fresh.removeAll(before);
    return counted(Files.readString(log(target)), Math.min(took, seconds), fresh);
  }

  private static Ran counted(String log, long seconds, List<Path> found) {
    var executions = 0L;
    var places = 0L;
    var counts = COUNTED.matcher(log);
    while (counts.find()) {
      var isEnd = counts.group(3) != null;
      executions = Math.max(executions, Long.parseLong(counts.group(isEnd ? 3 : 1)));
      places = isEnd ? places : Math.max(places, Long.parseLong(counts.group(2)));
    }
    return new Ran(executions, places, seconds, found);
  }

  private static List<String> command(Target target, Path folder, int seconds) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx1g",
        "-XX:+EnableDynamicAgentLoading",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Dfile.encoding=UTF-8",
        "-Duser.timezone=UTC",
        "-cp",
        System.getProperty("java.class.path"),
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + target.type().getName(),
        "--instrumentation_includes=alcove.**:com.google.gson.**:de.siegmar.**:net.fortuna.ical4j.**",
        "--custom_hook_includes=alcove.**:com.google.gson.**:de.siegmar.**:net.fortuna.ical4j.**",
        // Two of them knock at a door of this machine, and Slack stands behind it on this machine,
        // too.
        "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery",
        "--reproducer_path=" + folder,
        "-artifact_prefix=" + folder.resolve("found") + File.separator,
        "-max_total_time=" + seconds,
        "-max_len=4096",
        "-timeout=30",
        "-report_slow_units=30",
        folder.resolve("corpus").toString(),
        target.folder().toString());
  }

  private static Path log(Target target) {
    return WORK.resolve(target.title()).resolve("log");
  }

  private static List<Path> inputs(Path found) throws IOException {
    try (var files = Files.list(found)) {
      return files.sorted().toList();
    }
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
