package alcove.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.state.Json;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Whatever stands in an argument that Slack documents, the answer is one that Slack documents: the
/// sandbox breaks otherwise.
final class AnyArgumentTest {
  private static final List<JsonNode> RUBBISH =
      List.of(
              "\"nonsense\"",
              "\"\"",
              "\"-1\"",
              "\"[\"",
              "\"null\"",
              "\"99999999999999999999\"",
              "\"1.5\"",
              "\"*\"",
              "\"bmV4dDotMQ==\"",
              "7",
              "true",
              "null",
              "[]",
              "[[1]]",
              "{}",
              "{\"type\":7}")
          .stream()
          .map(text -> Json.parse(text).orElseThrow())
          .toList();

  @ParameterizedTest
  @MethodSource("right")
  void rubbish_in_an_argument_is_answered_as_documented(Case call) {
    var scene = new Scene();
    for (var argument : Documented.arguments(call.method())) {
      for (var value : RUBBISH) {
        var given = call.given().deepCopy();
        given.set(argument, value);

        var answer = Case.call(scene, call.method(), given);

        assertThat(answer.body().path("ok").isBoolean()).as("%s %s", argument, value).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("working")
  void a_success_has_the_fields_of_the_documented_example(Case call) {
    var answer = call.answer();

    assertThat(answer.body().propertyNames()).containsAll(Documented.answers(call.method()));
  }

  static List<Case> right() {
    return Case.right();
  }

  static List<Case> working() {
    return Case.right().stream().filter(call -> call.error().isEmpty()).toList();
  }
}
