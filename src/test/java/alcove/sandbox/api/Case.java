package alcove.sandbox.api;

import alcove.sandbox.SmallCompany;
import alcove.sandbox.state.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A call of a method, and the error that Slack gives for it; `""` for none.
///
/// The cases stand in `provoked/*.json`: for each method a call that `works`, or, where Slack takes
/// none from a bot, is right and `says` another error than the documented ones; and for each error
/// what is different about the call that provokes it. In a value `$name` is something of the
/// [Scene], and `letter*n` stands for so many of it. A name with `@` is no argument: `@scopes` are
/// all that the app has, `@token` its token, `@rotating` that it has token rotation, `@again` makes
/// the call twice, `@times` so often before, `@first` makes others before, `@passes` lets seconds
/// go by between, `@limited` turns rate limits on and makes so many calls before. `null` takes an
/// argument away.
record Case(String method, String error, ObjectNode given) {
  private static final Path FOLDER = Path.of("src/test/resources/alcove/sandbox/api/provoked");

  /// The right calls, with what they say where they do not work.
  static List<Case> right() {
    return methods()
        .map(entry ->
            new Case(
                entry.getKey(),
                entry.getValue().path("says").asString(""),
                works(entry.getValue())))
        .toList();
  }

  /// The calls that provoke an error.
  static List<Case> provoking() {
    return methods()
        .flatMap(entry ->
            entry.getValue().path("errors").properties().stream()
                .map(error ->
                    new Case(
                        entry.getKey(),
                        error.getKey(),
                        works(entry.getValue()).setAll((ObjectNode) error.getValue()))))
        .toList();
  }

  /// The same without one argument.
  Case without(String argument) {
    var fewer = given.deepCopy();
    fewer.remove(argument);
    return new Case(method, error, fewer);
  }

  /// The same with another setting.
  Case with(String name, String value) {
    return new Case(method, error, given.deepCopy().put(name, value));
  }

  /// What the sandbox answers in a scene of its own.
  Answer answer() {
    var scene = new Scene();
    if (given.path("@rotating").asBoolean(false)) {
      scene.installing.register(SmallCompany.REGISTRATION.withRotation());
    }
    for (var first : given.path("@first")) {
      call(scene, first.get(0).asString(), (ObjectNode) first.get(1));
    }
    var before = given.path("@again").asBoolean(false) ? 1 : given.path("@times").asInt(0);
    for (var i = 0; i < before; i++) {
      call(scene, method, given);
    }
    if (given.has("@limited")) {
      scene.limits.turn(true);
      for (var i = 0; i < given.path("@limited").asInt(); i++) {
        call(scene, method, given);
      }
    }
    if (given.has("@passes")) {
      scene.workspace.clock().passes(Duration.ofSeconds(given.path("@passes").asLong()));
    }
    if (given.has("@scopes")) {
      var scopes = Set.copyOf(Arrays.asList(given.path("@scopes").asString().split(",", -1)));
      scene.workspace.install(scene.workspace.app().withScopes(scopes));
    }
    return call(scene, method, given);
  }

  /// The same call in a scene that may have seen others.
  static Answer call(Scene scene, String method, ObjectNode given) {
    var arguments = Json.object();
    given
        .properties()
        .forEach(entry -> {
          if (!entry.getKey().startsWith("@") && !entry.getValue().isNull()) {
            arguments.set(entry.getKey(), filled(scene, entry.getValue()));
          }
        });
    var token = given.path("@token").asString(SmallCompany.TOKEN);
    if (token.equals("$userToken")) {
      token = scene.userToken();
    }
    return scene.api.call(method, token, arguments);
  }

  private static JsonNode filled(Scene scene, JsonNode value) {
    if (value.isString()) {
      return Json.array().add(text(scene, value.asString())).get(0);
    }
    if (value.isArray()) {
      var copy = Json.array();
      value.forEach(item -> copy.add(filled(scene, item)));
      return copy;
    }
    if (value.isObject()) {
      var copy = Json.object();
      value
          .properties()
          .forEach(entry -> copy.set(entry.getKey(), filled(scene, entry.getValue())));
      return copy;
    }
    return value;
  }

  private static String text(Scene scene, String value) {
    if (value.matches("[a-z]\\*\\d+")) {
      return value.substring(0, 1).repeat(Integer.parseInt(value.substring(2)));
    }
    return Arrays.stream(value.split(",", -1))
        .map(part -> part.startsWith("$") ? scene.named(part) : part)
        .collect(Collectors.joining(","));
  }

  private static ObjectNode works(JsonNode entry) {
    return (ObjectNode) entry.path("works").deepCopy();
  }

  private static Stream<java.util.Map.Entry<String, JsonNode>> methods() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream()
          .flatMap(file -> Json.mapper().readTree(file).properties().stream());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public String toString() {
    return method + (error.isEmpty() ? " works" : " says " + error);
  }
}
