package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.state.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Every method holds to what Slack documents of it: token, scopes, arguments.
final class ContractTest {
  private static final World WORLD = new World();
  private static final Raw RAW = new Raw(WORLD.slack);
  private static final Set<String> ALL = WORLD.slack.workspace().app().scopes();

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @ParameterizedTest
  @MethodSource("withToken")
  void without_a_token_nobody_is_known(String method) {
    var answer = RAW.call(method, "", Map.of());

    assertThat(answer.error()).isEqualTo("not_authed");
    assertThat(answer.headers()).containsEntry("x-slack-failure", "not_authed");
  }

  @ParameterizedTest
  @MethodSource("withToken")
  void a_wrong_token_is_refused(String method) {
    assertThat(RAW.call(method, "xoxb-somebody-elses-token", Map.of()).error())
        .isEqualTo("invalid_auth");
  }

  @ParameterizedTest
  @MethodSource("withScope")
  void without_a_scope_the_answer_says_which_would_do(String method) {
    install(Set.of("commands"));

    var answer = RAW.call(method, Map.of());

    install(ALL);
    assertThat(answer.error()).isEqualTo("missing_scope");
    assertThat(Json.text(answer.json(), "needed")).isEqualTo(String.join(",", scopes(method)));
    assertThat(Json.text(answer.json(), "provided")).isEqualTo("commands");
    assertThat(answer.headers()).containsEntry("x-oauth-scopes", "commands");
  }

  @Test
  void a_method_that_is_not_there_says_so() {
    var answer = RAW.call("files.upload", Map.of());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.error()).isEqualTo("unknown_method");
    assertThat(Json.text(answer.json(), "req_method")).isEqualTo("files.upload");
  }

  @Test
  void arguments_come_by_form_query_or_json() {
    var json = "application/json; charset=utf-8";

    assertThat(RAW.get("/api/auth.test?token=" + SmallCompany.TOKEN).json().path("ok").asBoolean())
        .isTrue();
    assertThat(RAW.post("/api/api.test", json, "", "{\"foo\":\"bar\"}").json().at("/args/foo"))
        .hasToString("\"bar\"");
    assertThat(RAW.call("api.test", Map.of("foo", "a*b ü")).json().at("/args/foo").asString())
        .isEqualTo("a*b ü");
  }

  @Test
  void a_method_that_takes_no_json_sees_no_arguments_in_it() {
    var answer =
        RAW.post(
            "/api/users.info", "application/json", SmallCompany.TOKEN, "{\"user\":\"U0ANA00001\"}");

    assertThat(answer.error()).isEqualTo("invalid_arguments");
  }

  @Test
  void what_is_not_simulated_is_refused() {
    var answer =
        RAW.call(
            "chat.postMessage",
            Map.of("channel", "U0ANA00001", "text", "x", "reply_broadcast", "true"));

    assertThat(answer.error()).isEqualTo("invalid_arguments");
  }

  @Test
  void blocks_validate_needs_no_token_and_one_thing_to_look_at() {
    var good = RAW.call("blocks.validate", "", Map.of("blocks", "[{\"type\":\"divider\"}]"));
    var bad = RAW.call("blocks.validate", "", Map.of("blocks", "[{\"type\":\"marquee\"}]"));
    var none = RAW.call("blocks.validate", "", Map.of());

    assertThat(good.json().path("ok").asBoolean()).isTrue();
    assertThat(bad.error()).isEqualTo("invalid_blocks");
    assertThat(bad.json().at("/errors/0/pointer").asString()).isEqualTo("/0/type");
    assertThat(none.error()).isEqualTo("invalid_arguments");
  }

  static Stream<String> withToken() {
    return named(contract -> contract.path("token").asBoolean());
  }

  static Stream<String> withScope() {
    return named(contract -> !contract.path("scopes").isEmpty());
  }

  private static Stream<String> named(Predicate<JsonNode> which) {
    return methods().properties().stream()
        .filter(entry -> which.test(entry.getValue()))
        .map(Map.Entry::getKey);
  }

  private static JsonNode methods() {
    var source = ContractTest.class.getResourceAsStream("api/contracts.json");
    return Json.mapper().readTree(source).path("methods");
  }

  private static List<String> scopes(String method) {
    return methods().path(method).path("scopes").values().stream().map(JsonNode::asString).toList();
  }

  private static void install(Set<String> scopes) {
    var workspace = WORLD.slack.workspace();
    workspace.install(workspace.app().withScopes(scopes));
  }
}
