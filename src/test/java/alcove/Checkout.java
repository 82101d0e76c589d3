package alcove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A pretended checkout with the real launcher in it: its Maven and its JDKs are stubs that say how
/// they were called.
final class Checkout {

  /// What a run of the launcher left.
  record Run(int exit, String out, String err) {}

  private static final Instant YESTERDAY = Instant.parse("2026-11-20T09:00:00Z");
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "cat",
          "cp",
          "dirname",
          "env",
          "find",
          "grep",
          "head",
          "id",
          "mkdir",
          "mktemp",
          "readlink",
          "rm",
          "sleep",
          "tail",
          "tee",
          "uname");

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  Checkout(Path folder) throws IOException {
    this.folder = folder;
    Files.copy(Path.of("alcove"), Files.createDirectories(folder).resolve("alcove"));
    write("pom.xml", "");
    write(".mvn/jvm.config", "");
    write("src/main/java/Some.java", "");
    for (var tool : TOOLS) {
      command(tool, "exec " + found(tool) + " \"$@\"");
    }
    Files.createDirectories(folder.resolve("jdks"));
    maven("exit 0");
    environment.put("PATH", folder.resolve("bin").toString());
    environment.put("ALCOVE_JDK_FOLDERS", folder.resolve("jdks").toString());
  }

  /// A JDK of this version among the usual folders.
  Path jdk(String version) throws IOException {
    return jdkAt("jdks/" + version, version);
  }

  Path jdkAt(String place, String version) throws IOException {
    write(place + "/release", "JAVA_VERSION=\"" + version + "\"\n");
    script(place + "/bin/java", "echo java of " + version + ": \"$@\"");
    script(place + "/bin/javac", "exit 0");
    return folder.resolve(place);
  }

  void rehearsalFails(Path jdk) throws IOException {
    script(
        folder.relativize(jdk) + "/bin/java",
        "case \"$*\" in *--rehearse*) exit 1 ;; esac; echo java: \"$@\"");
  }

  /// A command on the PATH.
  Checkout command(String name, String script) throws IOException {
    script("bin/" + name, script);
    return this;
  }

  Checkout maven(String script) throws IOException {
    script("mvnw", "echo called >>'" + folder.resolve("mvnw.calls") + "'\n" + script);
    return this;
  }

  Checkout with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /// As if a build had just succeeded: all sources are older than the jar.
  Checkout built() throws IOException {
    write("target/alcove.jar", "");
    write("target/alcove.aot", "");
    try (Stream<Path> all = Files.walk(folder)) {
      for (var path : all.toList()) {
        Files.setLastModifiedTime(path, FileTime.from(YESTERDAY));
      }
    }
    Files.setLastModifiedTime(
        folder.resolve("target/alcove.aot"), FileTime.from(YESTERDAY.plusSeconds(1)));
    return this;
  }

  Checkout touch(String path) throws IOException {
    Files.setLastModifiedTime(folder.resolve(path), FileTime.from(YESTERDAY.plusSeconds(1)));
    return this;
  }

  Checkout delete(String path) throws IOException {
    Files.delete(folder.resolve(path));
    return this;
  }

  void link(String from, String to) throws IOException {
    Files.createSymbolicLink(folder.resolve(from), Path.of(to));
  }

  boolean calledMaven() {
    return Files.exists(folder.resolve("mvnw.calls"));
  }

  Run run(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(folder.resolve("alcove").toString()));
    command.addAll(List.of(arguments));
    var out = folder.resolve("out");
    var err = folder.resolve("err");
    var builder =
        new ProcessBuilder(command)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    var process = builder.start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the launcher hangs");
    }
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private static Path found(String tool) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private void script(String path, String text) throws IOException {
    write(path, "#!/bin/sh\n" + text + "\n");
    if (!folder.resolve(path).toFile().setExecutable(true)) {
      throw new IOException("cannot be made executable: " + path);
    }
  }

  private void write(String path, String text) throws IOException {
    var file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
