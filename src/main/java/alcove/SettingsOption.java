package alcove;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// `--settings`, for the commands that need the settings.
final class SettingsOption {
  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "A file with NAME=value lines; the environment wins. See README.md.")
  private Optional<String> file = Optional.empty();

  private final Map<String, String> environment;
  private final Path here;

  /// @param here what relative paths start from
  SettingsOption(Map<String, String> environment, Path here) {
    this.environment = Map.copyOf(environment);
    this.here = here;
  }

  Settings.Reading read() {
    var all = new HashMap<>(environment);
    file.ifPresent(name -> all.put(Setting.ALCOVE_SETTINGS.name(), name));
    return Settings.read(all, here);
  }
}
