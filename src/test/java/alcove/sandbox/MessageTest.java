package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alcove.sandbox.state.Json;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Messages with something to press: what the app gets of it, and what it can change.
final class MessageTest {
  @RegisterExtension final World world = new World();
  private final Raw raw = new Raw(world.slack);
  private final Person ana = world.person("Ana");
  private final Person bea = world.person("Bea");

  @Test
  void a_button_comes_with_its_message_and_a_response_address() {
    postButtons(bea, "Accept", "Not now");

    bea.presses("Accept");

    var payload = world.app.payload("block_actions");
    assertThat(payload.at("/actions/0/action_id").asString()).isEqualTo("do.Accept");
    assertThat(payload.at("/actions/0/value").asString()).isEqualTo("v");
    assertThat(payload.at("/container/type").asString()).isEqualTo("message");
    assertThat(payload.at("/message/text").asString()).isEqualTo("well?");
    assertThat(payload.path("response_url").asString()).isNotEmpty();
    assertThat(payload.path("trigger_id").asString()).matches("\\d+\\.\\d+\\.[0-9a-f]+");
  }

  @Test
  void a_response_address_replaces_the_message_five_times_within_half_an_hour() {
    postButtons(bea, "Accept");
    bea.presses("Accept");
    var url = world.app.payload("block_actions").path("response_url").asString();
    var path = url.substring(world.slack.url().length());
    var body = "{\"replace_original\":true,\"text\":\"Thank you\"}";

    var uses =
        IntStream.range(0, 6)
            .mapToObj(_ -> raw.post(path, "application/json", "", body).status())
            .toList();

    assertThat(uses).containsExactly(200, 200, 200, 200, 200, 404);
    assertThat(bea.dm().messages()).containsExactly("Thank you");
  }

  @Test
  void a_response_address_is_over_after_half_an_hour() {
    postButtons(bea, "Accept");
    bea.presses("Accept");
    var url = world.app.payload("block_actions").path("response_url").asString();
    world.slack.passes(Duration.ofMinutes(31));

    var late =
        raw.post(
            url.substring(world.slack.url().length()), "application/json", "", "{\"text\":\"x\"}");

    assertThat(late.body()).isEqualTo("expired_url");
  }

  @Test
  void an_ephemeral_answer_is_seen_by_one_and_left_out_of_payloads() {
    world.app.answers(got ->
        got.body().contains("command=")
            ? TinyApp.Answer.json("{\"text\":\"menu\",\"blocks\":" + buttons("Only me") + "}")
            : TinyApp.Answer.EMPTY);

    ana.types("/tiny menu").presses("Only me");

    var payload = world.app.payload("block_actions");
    assertThat(payload.has("message")).isFalse();
    assertThat(payload.at("/container/is_ephemeral").asBoolean()).isTrue();
    bea.seesNot("Only me");
  }

  @Test
  void a_menu_in_a_message_acts_at_once() {
    post(
        bea,
        "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"How useful?\"},"
            + "\"accessory\":{\"type\":\"static_select\",\"action_id\":\"rate\",\"options\":["
            + "{\"text\":{\"type\":\"plain_text\",\"text\":\"1\"},\"value\":\"ONE\"},"
            + "{\"text\":{\"type\":\"plain_text\",\"text\":\"2\"},\"value\":\"TWO\"}]}}]");

    bea.chooses("How useful?", "2");

    var payload = world.app.payload("block_actions");
    assertThat(payload.at("/actions/0/selected_option/value").asString()).isEqualTo("TWO");
    assertThat(payload.at("/state/values").toString()).contains("\"TWO\"");
  }

  @Test
  void a_failing_look_says_what_there_is_to_see() {
    post(ana, buttons("Accept"));

    assertThatThrownBy(() -> ana.seesNot("Accept"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Ana Duarte sees \"Accept\"")
        .hasMessageContaining("Tiny: [Accept]");
  }

  private void postButtons(Person to, String... labels) {
    post(to, buttons(labels));
  }

  private void post(Person to, String blocks) {
    raw.call("chat.postMessage", Map.of("channel", to.id(), "text", "well?", "blocks", blocks));
  }

  private static String buttons(String... labels) {
    var elements = Json.array();
    for (var label : labels) {
      var button = elements.addObject().put("type", "button").put("value", "v");
      button.put("action_id", "do." + label);
      button.putObject("text").put("type", "plain_text").put("text", label);
    }
    var block = Json.object().put("type", "actions").put("block_id", "row");
    block.set("elements", elements);
    return "[" + block + "]";
  }
}
