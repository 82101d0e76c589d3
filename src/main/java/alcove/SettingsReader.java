package alcove;

import alcove.Settings.Reading;
import alcove.core.PersonId;
import alcove.privacy.Keyring;
import alcove.privacy.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads and checks the settings. No value is ever repeated in a mistake: it might be a secret in
/// the wrong place.
final class SettingsReader {
  /// Slack's SDK takes a shorter token apart when it prints it, and fails.
  private static final int SHORTEST_SECRET = 16;

  private static final Pattern KMS = Pattern.compile("[a-z][a-z0-9+.-]*://[!-~]+");

  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  private final SettingsSource source;

  SettingsReader(Map<String, String> environment, Path here) {
    source = new SettingsSource(environment, here);
  }

  Reading read() {
    var port = port();
    var signingSecret = signingSecret();
    var botToken = botToken();
    var owners = people(Setting.ALCOVE_OWNERS);
    var api = api();
    var redis = redis();
    var home = path(Setting.ALCOVE_HOME, "./.alcove");
    var keyring = home.flatMap(this::keyring);
    var kms = kms();
    if (!source.mistakes().isEmpty()) {
      return new Reading.Bad(source.mistakes(), source.warnings());
    }
    var slack =
        new Settings.Slack(signingSecret.orElseThrow(), botToken.orElseThrow(), api.orElseThrow());
    var settings =
        new Settings(
            port.orElseThrow(),
            slack,
            owners,
            redis,
            home.orElseThrow(),
            new Keyring.Place(keyring.orElseThrow(), kms));
    return new Reading.Good(settings, source.warnings());
  }

  private Optional<Integer> port() {
    try {
      var port = Integer.parseInt(source.get(Setting.PORT).orElse("3000"));
      if (port >= 1 && port <= 65_535) {
        return Optional.of(port);
      }
    } catch (NumberFormatException _) {
      // Said below, as for a number that is no port.
    }
    return mistaken(Setting.PORT, "is not a port: give a number from 1 to 65535");
  }

  private Optional<Secret> signingSecret() {
    var secret = required(Setting.SLACK_SIGNING_SECRET, "\"Basic Information\"");
    return secret.flatMap(text -> {
      if (text.startsWith("xox") || text.startsWith("xapp-")) {
        return mistaken(
            Setting.SLACK_SIGNING_SECRET,
            "is a token: copy the signing secret from \"Basic Information\" of your Slack app");
      }
      return longEnough(Setting.SLACK_SIGNING_SECRET, text);
    });
  }

  private Optional<Secret> botToken() {
    var token = required(Setting.SLACK_BOT_TOKEN, "\"OAuth & Permissions\"");
    return token.flatMap(text -> {
      if (!text.startsWith("xoxb-") && !text.startsWith("xoxe.xoxb-")) {
        return mistaken(
            Setting.SLACK_BOT_TOKEN,
            "is not a bot token, which begins with xoxb-: copy the \"Bot User OAuth Token\" from"
                + " \"OAuth & Permissions\" of your Slack app");
      }
      return longEnough(Setting.SLACK_BOT_TOKEN, text);
    });
  }

  private Optional<Secret> longEnough(Setting setting, String text) {
    return text.length() >= SHORTEST_SECRET && text.chars().allMatch(c -> c > ' ' && c < 127)
        ? Optional.of(Secret.of(text))
        : mistaken(setting, "is too short or has a blank in it: copy the whole of it once more");
  }

  private Set<PersonId> people(Setting setting) {
    var named = source.get(setting).orElse("");
    var people = new HashSet<PersonId>();
    for (var id : named.split(",", -1)) {
      if (!id.isBlank()) {
        try {
          people.add(new PersonId(id.strip()));
        } catch (IllegalArgumentException _) {
          source.mistake(
              setting,
              "has something in it that is no Slack id: give ids like U0123ABCD with commas between"
                  + " (in Slack: a profile, ⋮, \"Copy member ID\")");
          return Set.of();
        }
      }
    }
    return people;
  }

  private Optional<URI> api() {
    var url = source.get(Setting.SLACK_API_URL).orElse("https://slack.com/api/");
    var api = uri(url, Set.of("http", "https"));
    if (api.isEmpty()) {
      return mistaken(
          Setting.SLACK_API_URL, "is not an address: give one like https://slack.com/api/");
    }
    if (isInTheOpen(api.get(), "http")) {
      source.warning(
          Setting.SLACK_API_URL, "is not encrypted: the token travels in the open; use https://");
    }
    return api.map(uri -> uri.getPath().endsWith("/") ? uri : URI.create(uri + "/"));
  }

  private Optional<Secret> redis() {
    return source
        .get(Setting.REDIS_URL)
        .flatMap(url -> {
          var address =
              uri(url, Set.of("redis", "rediss")).filter(uri -> isDatabase(uri.getPath()));
          if (address.isEmpty()) {
            return mistaken(
                Setting.REDIS_URL,
                "is not an address: give one like rediss://user:password@host:6379/0, or none for"
                    + " the embedded Redis");
          }
          if (isInTheOpen(address.get(), "redis")) {
            source.warning(
                Setting.REDIS_URL,
                "is not encrypted: its password travels in the open; use rediss://");
          }
          return Optional.of(Secret.of(withPort(address.get())));
        });
  }

  /// Redis' databases have numbers.
  private static boolean isDatabase(String path) {
    return path.matches("/?[0-9]{0,4}");
  }

  private static String withPort(URI uri) {
    var authority = uri.getRawAuthority();
    return uri.getPort() >= 0
        ? uri.toString()
        : uri.getScheme() + "://" + authority + ":6379" + uri.getRawPath();
  }

  private static boolean isInTheOpen(URI uri, String scheme) {
    return scheme.equals(uri.getScheme()) && !LOCAL.contains(uri.getHost());
  }

  private static Optional<URI> uri(String text, Set<String> schemes) {
    try {
      var uri = new URI(text);
      var isAddress = uri.getHost() != null && schemes.contains(String.valueOf(uri.getScheme()));
      return isAddress ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private Optional<Path> keyring(Path home) {
    var keyring = path(Setting.ALCOVE_KEYRING, home.resolve("keyring.json").toString());
    if (keyring.filter(path -> path.startsWith(Settings.redisFolder(home))).isPresent()) {
      return mistaken(
          Setting.ALCOVE_KEYRING,
          "is inside the folder of Redis: put it elsewhere, or a backup of one is a backup of"
              + " both");
    }
    return keyring;
  }

  private Optional<String> kms() {
    return source
        .get(Setting.ALCOVE_KEYRING_KMS)
        .flatMap(name ->
            KMS.matcher(name).matches()
                ? Optional.of(name)
                : mistaken(
                    Setting.ALCOVE_KEYRING_KMS,
                    "is no key of a KMS: give one as Tink writes it, aws-kms://arn:… or"
                        + " gcp-kms://…"));
  }

  private Optional<Path> path(Setting setting, String otherwise) {
    return source.path(source.get(setting).orElse(otherwise), setting.name());
  }

  private Optional<String> required(Setting setting, String page) {
    var before = source.mistakes().size();
    var value = source.get(setting);
    if (value.isEmpty() && source.mistakes().size() == before) {
      source.mistake(setting, "is not set: copy it from " + page + " of your Slack app");
    }
    return value;
  }

  private <T> Optional<T> mistaken(Setting setting, String whatToDo) {
    source.mistake(setting, whatToDo);
    return Optional.empty();
  }
}
