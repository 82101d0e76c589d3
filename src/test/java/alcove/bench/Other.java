package alcove.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/// Another process, on the same JVM with the same options.
final class Other implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;

  /// A [Child].
  static Other child(String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
    command.addAll(List.of(arguments));
    return new Other(Map.of(), command);
  }

  /// Java with our own options and these arguments.
  Other(Map<String, String> settings, List<String> arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(settings);
    process = builder.start();
    out = process.inputReader(StandardCharsets.UTF_8);
  }

  void tell(String line) throws IOException {
    process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /// The next line that is meant for us.
  String hear() throws IOException {
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(Child.MARK)) {
        return line.substring(Child.MARK.length());
      }
    }
    throw new IOException("the server has ended");
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// How much memory the process and those it started hold; empty where the system does not say.
  OptionalLong residentBytes() {
    var own = resident(process.pid());
    var children = process.descendants().mapToLong(child -> resident(child.pid())).sum();
    return own == 0 ? OptionalLong.empty() : OptionalLong.of(own + children);
  }

  private static long resident(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
          .sum();
    } catch (IOException elsewhere) {
      return 0;
    }
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopping) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
