package alcove.sandbox.install;

import alcove.sandbox.state.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The scopes that an app may ask for, each in plain words, as the consent page says them.
///
/// Slack has more; those that no app for people's conversations touches are unknown here and
/// refused like misspelt ones.
final class Scopes {
  private static final JsonNode KNOWN = read();

  private Scopes() {}

  /// On whose behalf a scope is asked for.
  enum For {
    BOT("bot"),
    USER("user");

    private final String field;

    For(String field) {
      this.field = field;
    }
  }

  /// A comma-separated list, as addresses have it; spaces part as well.
  static List<String> list(String text) {
    return Arrays.stream(text.split("[, ]", -1))
        .filter(each -> !each.isEmpty())
        .distinct()
        .toList();
  }

  static Set<String> all(For whom) {
    return KNOWN.propertyNames().stream()
        .filter(scope -> words(scope, whom).isPresent())
        .collect(Collectors.toSet());
  }

  /// What the scope lets an app do; empty for one that there is not.
  static Optional<String> words(String scope, For whom) {
    return Optional.of(Json.text(KNOWN.path(scope), whom.field)).filter(text -> !text.isEmpty());
  }

  /// Whether it lets the app see something rather than do something.
  static boolean views(String scope) {
    return scope.contains(":read") || scope.endsWith(":history");
  }

  private static JsonNode read() {
    try (var in = Scopes.class.getResourceAsStream("scopes.json")) {
      if (in == null) {
        throw new IllegalStateException("scopes.json is not in the build");
      }
      return Json.mapper().readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
