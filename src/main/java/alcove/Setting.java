package alcove;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Everything that an operator can set, by the name it has in the environment and in a settings
/// file.
enum Setting {
  PORT("3000", "the port that Slack's requests come in on"),
  SLACK_SIGNING_SECRET("required", "tells Slack's requests from forged ones"),
  SLACK_BOT_TOKEN("required", "the bot token, `xoxb-…`, that the app acts with"),
  ALCOVE_OWNERS("nobody", "who sets up the first program: Slack ids, `U…`, with commas between"),
  SLACK_API_URL("https://slack.com/api/", "where the Web API is"),
  REDIS_URL(
      "embedded, under `ALCOVE_HOME`",
      "a Redis of your own, `redis://` or, encrypted, `rediss://`"),
  ALCOVE_HOME("./.alcove", "the folder for the embedded Redis and the keyring"),
  ALCOVE_KEYRING(
      "`keyring.json` in `ALCOVE_HOME`", "the file with the keys; back it up apart from Redis"),
  ALCOVE_KEYRING_KMS(
      "none", "the key of a KMS that wraps the keyring, `aws-kms://…` or `gcp-kms://…`"),
  ALCOVE_SETTINGS("none", "a file with any of these as `NAME=value` lines; the environment wins");

  private static final Set<Setting> SECRETS =
      EnumSet.of(SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN, REDIS_URL);

  /// Read by the launcher and the tests, not here.
  private static final Set<String> ELSEWHERE =
      Set.of("ALCOVE_JAVA_HOME", "ALCOVE_JDK_FOLDERS", "ALCOVE_CHROMIUM");

  private final String otherwise;
  private final String meaning;

  Setting(String otherwise, String meaning) {
    this.otherwise = otherwise;
    this.meaning = meaning;
  }

  /// What holds when it is not set, in words.
  String otherwise() {
    return otherwise;
  }

  String meaning() {
    return meaning;
  }

  boolean isSecret() {
    return SECRETS.contains(this);
  }

  /// The name under which a file with the secret can be given instead.
  Optional<String> fileName() {
    return isSecret() ? Optional.of(name() + "_FILE") : Optional.empty();
  }

  /// All names that mean something.
  static Set<String> names() {
    return Arrays.stream(values())
        .flatMap(s -> s.fileName().map(f -> Set.of(s.name(), f)).orElse(Set.of(s.name())).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  static boolean isKnown(String name) {
    return names().contains(name) || ELSEWHERE.contains(name);
  }
}
