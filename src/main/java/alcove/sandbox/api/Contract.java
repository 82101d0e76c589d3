package alcove.sandbox.api;

import alcove.sandbox.install.Tokens;
import alcove.sandbox.state.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What Slack documents of a method.
///
/// @param json whether it takes a JSON body
/// @param perMinute its tier's calls a minute; 0 for a rule of its own or none
/// @param scopes bot scopes, any one of which opens it; none when none is needed
/// @param tokens the kinds of token it takes; none when it takes no token at all
/// @param errors what it may answer, besides what all may
record Contract(
    String method,
    boolean json,
    int perMinute,
    List<String> scopes,
    List<String> required,
    Set<Tokens.Kind> tokens,
    Set<String> errors) {

  /// Errors that any method may give; the first four are missing from the reference's list.
  private static final Set<String> ALWAYS =
      Set.of("invalid_auth", "invalid_arguments", "internal_error", "missing_argument");

  boolean token() {
    return !tokens.isEmpty();
  }

  boolean mayAnswer(String error) {
    return errors.contains(error) || ALWAYS.contains(error);
  }

  static Map<String, Contract> all() {
    var source = read();
    var contracts = new TreeMap<String, Contract>();
    source.path("methods").propertyNames().forEach(name -> contracts.put(name, of(name, source)));
    return contracts;
  }

  private static Contract of(String method, JsonNode source) {
    var entry = source.path("methods").path(method);
    var errors = new TreeSet<>(names(source.path("common")));
    errors.addAll(names(entry.path("errors")));
    errors.addAll(names(source.path("moreErrors").path(method)));
    var token = entry.path("token").asBoolean(false);
    return new Contract(
        method,
        entry.path("json").asBoolean(false),
        entry.path("perMinute").asInt(0),
        names(entry.path("scopes")),
        names(entry.path("required")),
        token ? kinds(source.path("tokens").path(method)) : Set.of(),
        errors);
  }

  /// Most take the bot's alone: what a person's token can do the sandbox does not simulate.
  private static Set<Tokens.Kind> kinds(JsonNode array) {
    return array.isArray()
        ? names(array).stream()
            .map(name -> Tokens.Kind.valueOf(name.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet())
        : Set.of(Tokens.Kind.BOT);
  }

  private static List<String> names(JsonNode array) {
    return array.values().stream().map(JsonNode::asString).toList();
  }

  private static JsonNode read() {
    try (var in = Contract.class.getResourceAsStream("contracts.json")) {
      if (in == null) {
        throw new IllegalStateException("contracts.json is not in the build");
      }
      return Json.mapper().readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
