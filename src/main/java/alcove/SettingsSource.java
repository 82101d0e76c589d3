package alcove;

import alcove.core.Nearest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/// Where settings come from: the environment, then the settings file that it names. It gathers what
/// is wrong instead of stopping at the first mistake. A value that is empty is not set.
final class SettingsSource {
  private static final int MAX_FILE_BYTES = 64 * 1024;
  private static final Set<PosixFilePermission> READ_BY_ALL =
      Set.of(PosixFilePermission.OTHERS_READ);

  private final Path here;
  private final Map<String, String> values = new HashMap<>();
  private final List<String> mistakes = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  SettingsSource(Map<String, String> environment, Path here) {
    this.here = here;
    var file = Optional.ofNullable(environment.get(Setting.ALCOVE_SETTINGS.name()));
    file.filter(name -> !name.isBlank()).ifPresent(this::readFile);
    values.putAll(environment);
    warnOfUnknown(environment.keySet());
  }

  List<String> mistakes() {
    return mistakes;
  }

  List<String> warnings() {
    return warnings;
  }

  void mistake(Setting setting, String whatToDo) {
    mistakes.add(setting + " " + whatToDo);
  }

  void warning(Setting setting, String whatToKnow) {
    warnings.add(setting + " " + whatToKnow);
  }

  /// The value of `setting`, for a secret perhaps from the file that `…_FILE` names.
  Optional<String> get(Setting setting) {
    var direct = plain(setting.name());
    var file = setting.fileName().flatMap(this::plain);
    if (direct.isPresent() && file.isPresent()) {
      mistake(setting, "is set, and " + setting + "_FILE is too: keep one of them");
    }
    return direct.isPresent() ? direct : file.flatMap(name -> secretIn(name, setting + "_FILE"));
  }

  /// The path that `text` means; empty, with a mistake noted, when it cannot be one.
  Optional<Path> path(String text, String name) {
    try {
      return Optional.of(here.resolve(text).toAbsolutePath().normalize());
    } catch (InvalidPathException _) {
      mistakes.add(name + " is not a path: give that of a file or folder");
      return Optional.empty();
    }
  }

  private Optional<String> plain(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private Optional<String> secretIn(String file, String name) {
    return text(file, name)
        .map(String::strip)
        .filter(secret -> {
          if (secret.isEmpty()) {
            mistakes.add(name + " names an empty file: write the secret into it");
          }
          return !secret.isEmpty();
        });
  }

  private void readFile(String file) {
    text(file, Setting.ALCOVE_SETTINGS.name())
        .ifPresent(text -> {
          var lines = new Properties();
          try {
            lines.load(new StringReader(text));
          } catch (IOException | IllegalArgumentException _) {
            mistake(
                Setting.ALCOVE_SETTINGS, "names a file that is not NAME=value lines: correct it");
          }
          lines.stringPropertyNames().forEach(name -> values.put(name, lines.getProperty(name)));
          new TreeSet<>(lines.stringPropertyNames())
              .stream()
                  .filter(name -> !Setting.isKnown(name))
                  .forEach(
                      name -> warnings.add(name + " in the settings file" + notASetting(name)));
        });
  }

  private Optional<String> text(String file, String name) {
    return path(file, name)
        .flatMap(path -> {
          try {
            if (Files.size(path) > MAX_FILE_BYTES) {
              mistakes.add(name + " names a file that is far too long: is it the right one?");
              return Optional.empty();
            }
            warnIfOpen(path, name);
            return Optional.of(Files.readString(path, StandardCharsets.UTF_8));
          } catch (NoSuchFileException _) {
            mistakes.add(name + " names a file that is not there: correct the path");
          } catch (IOException _) {
            mistakes.add(name + " names a file that cannot be read: check its owner");
          }
          return Optional.empty();
        });
  }

  private void warnIfOpen(Path path, String name) throws IOException {
    if (Files.getFileStore(path).supportsFileAttributeView("posix")
        && Files.getPosixFilePermissions(path).containsAll(READ_BY_ALL)) {
      warnings.add(name + " names a file that everybody on this machine can read: chmod 600 it");
    }
  }

  /// Names of ours that mean nothing; of Slack's and Redis' only what is nearly a setting, since
  /// other programs have settings too.
  private void warnOfUnknown(Set<String> names) {
    for (var name : new TreeSet<>(names)) {
      var ours = name.startsWith("ALCOVE_");
      var nearly = Nearest.to(name, Setting.names()).isPresent();
      var theirs = name.startsWith("SLACK_") || name.startsWith("REDIS");
      if (!Setting.isKnown(name) && (ours || (theirs && nearly))) {
        warnings.add(name + notASetting(name));
      }
    }
  }

  private static String notASetting(String name) {
    var guess = Nearest.to(name.toUpperCase(Locale.ROOT), Setting.names());
    return " is not a setting" + guess.map(known -> ": did you mean " + known + "?").orElse("");
  }
}
