package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.state.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The errors that every method may give, and the ways to send arguments: what provokes each, which
/// test shows it, or why the sandbox cannot give it.
final class SharedErrorTest {
  private static final World WORLD = new World();
  private static final Raw RAW = new Raw(WORLD.slack);
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final JsonNode TABLE =
      Json.mapper().readTree(Path.of("src/test/resources/alcove/sandbox/api/shared.json"));

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @ParameterizedTest
  @MethodSource("provoked")
  void a_wrong_call_is_told_why(String error) {
    var call = TABLE.path("provoked").path(error);

    var answer =
        RAW.post(
            "/api/" + call.path("method").asString("users.info"),
            call.path("type").asString(FORM),
            call.path("token").asString(SmallCompany.TOKEN),
            call.path("body").asString("user=U0ANA00001"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.error()).isEqualTo(error);
    assertThat(answer.headers()).containsEntry("x-slack-failure", error);
  }

  @Test
  void every_common_error_is_provoked_shown_or_listed() {
    var known = new TreeSet<String>();
    TABLE.forEach(group -> known.addAll(group.propertyNames()));

    assertThat(known).containsAll(documented());
    assertThat(TABLE.path("shown").values())
        .allSatisfy(test ->
            assertThat(Path.of("src/test/java/alcove/sandbox", test.asString() + ".java"))
                .exists());
    assertThat(TABLE.path("shown").properties())
        .allSatisfy(shown ->
            assertThat(source(shown.getValue().asString())).contains("\"" + shown.getKey() + "\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json|{\"foo\":\"bar\"}|missing_charset",
        "application/json; charset=utf-8|{\"foo\":\"bar\"}|",
        "application/x-www-form-urlencoded; charset=utf-8|foo=bar|superfluous_charset",
        "application/x-www-form-urlencoded|foo=bar|",
        "text/plain|anything|"
      })
  void a_way_of_sending_that_slack_minds_is_warned_of(String type, String body, String warning) {
    var answer = RAW.post("/api/api.test", type, "", body).json();

    assertThat(answer.path("ok").asBoolean()).isTrue();
    assertThat(Json.text(answer, "warning")).isEqualTo(warning == null ? "" : warning);
    assertThat(answer.at("/response_metadata/warnings").values())
        .extracting(JsonNode::asString)
        .isEqualTo(warning == null ? List.of() : List.of(warning));
  }

  @Test
  void each_answer_has_a_number_of_its_own() {
    var one = RAW.post("/api/api.test", FORM, "", "").headers();
    var other = RAW.post("/api/api.test", FORM, "", "").headers();

    assertThat(one.get("x-slack-req-id")).isNotBlank().isNotEqualTo(other.get("x-slack-req-id"));
    assertThat(one)
        .containsEntry("content-type", "application/json; charset=utf-8")
        .containsEntry("cache-control", "private, no-cache, no-store, must-revalidate");
  }

  @Test
  void arguments_come_in_parts_too() {
    var body =
        """
        --here
        Content-Disposition: form-data; name="foo"

        bar ü
        --here
        Content-Disposition: form-data; name="two"

        lines
        of it
        --here--
        """
            .replace("\n", "\r\n");

    var answer = RAW.post("/api/api.test", "multipart/form-data; boundary=here", "", body).json();

    assertThat(answer.path("args"))
        .isEqualTo(Json.mapper().valueToTree(Map.of("foo", "bar ü", "two", "lines\r\nof it")));
  }

  static List<String> provoked() {
    return List.copyOf(TABLE.path("provoked").propertyNames());
  }

  private static List<String> documented() {
    var source = SharedErrorTest.class.getResourceAsStream("api/contracts.json");
    return Json.mapper().readTree(source).path("common").values().stream()
        .map(JsonNode::asString)
        .toList();
  }

  private static String source(String test) {
    try {
      return Files.readString(Path.of("src/test/java/alcove/sandbox", test + ".java"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
