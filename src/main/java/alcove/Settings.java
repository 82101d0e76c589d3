package alcove;

import alcove.core.PersonId;
import alcove.privacy.Keyring;
import alcove.privacy.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everything that `serve` needs to know, checked. [Setting] says what each is.
///
/// @param owners who sets up the first program
/// @param redis the address of a Redis of one's own, with its password; empty for the embedded one
/// @param home an absolute path, as is that of `keyring`
public record Settings(
    int port,
    Slack slack,
    Set<PersonId> owners,
    Optional<Secret> redis,
    Path home,
    Keyring.Place keyring) {
  public Settings {
    owners = Set.copyOf(owners);
  }

  /// How to speak with Slack.
  public record Slack(Secret signingSecret, Secret botToken, URI api) {}

  /// What came of reading the settings.
  public sealed interface Reading {
    /// What an operator should know but may leave as it is.
    List<String> warnings();

    record Good(Settings settings, List<String> warnings) implements Reading {
      public Good {
        warnings = List.copyOf(warnings);
      }
    }

    /// @param mistakes all of them, each with what to do
    record Bad(List<String> mistakes, List<String> warnings) implements Reading {
      public Bad {
        mistakes = List.copyOf(mistakes);
        warnings = List.copyOf(warnings);
      }
    }
  }

  /// Reads from `environment` and from the settings file that it names.
  ///
  /// @param here what relative paths start from
  public static Reading read(Map<String, String> environment, Path here) {
    return new SettingsReader(environment, here).read();
  }

  /// Where the embedded Redis lives.
  public Path redisFolder() {
    return redisFolder(home);
  }

  static Path redisFolder(Path home) {
    return home.resolve("redis");
  }
}
