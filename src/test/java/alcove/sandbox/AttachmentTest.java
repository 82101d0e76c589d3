package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.state.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Attachments: the old way to lay out a message, which apps still use.
final class AttachmentTest {
  private static final String SUMMARY =
      "[{\"color\":\"good\",\"title\":\"A summary\",\"text\":\"of *it*\","
          + "\"fields\":[{\"title\":\"Owner\",\"value\":\"Ana\",\"short\":true}]}]";
  private static final String BUTTON =
      "[{\"blocks\":[{\"type\":\"actions\",\"block_id\":\"row\",\"elements\":[{\"type\":\"button\","
          + "\"action_id\":\"go\",\"text\":{\"type\":\"plain_text\",\"text\":\"Go\"}}]}]}]";

  @RegisterExtension final World world = new World();
  private final Raw raw = new Raw(world.slack);
  private final Person bea = world.person("Bea");

  @Test
  void an_attachment_is_read_below_the_text() {
    var posted = post("attachments", SUMMARY);

    assertThat(posted.json().at("/message/attachments/0/id").asInt()).isEqualTo(1);
    assertThat(posted.json().at("/message/attachments/0/fallback").asString())
        .isEqualTo("[no preview available]");
    bea.sees("well?\nA summary\nof *it*\nOwner Ana");
  }

  @Test
  void a_button_in_an_attachment_says_in_which() {
    post("attachments", BUTTON);

    bea.presses("Go");

    var payload = world.app.payload("block_actions");
    assertThat(payload.at("/container/type").asString()).isEqualTo("message_attachment");
    assertThat(payload.at("/container/attachment_id").asInt()).isEqualTo(1);
    assertThat(payload.at("/actions/0/action_id").asString()).isEqualTo("go");
  }

  @Test
  void attachments_stay_until_others_come_or_none_are_given() {
    var posted = post("attachments", SUMMARY).json();
    var channel = Json.text(posted, "channel");
    var ts = Json.text(posted, "ts");

    var kept = raw.call("chat.update", Map.of("channel", channel, "ts", ts, "text", "now")).json();
    var gone =
        raw.call(
                "chat.update",
                Map.of("channel", channel, "ts", ts, "attachments", "[]", "text", "x"))
            .json();

    assertThat(kept.at("/message/attachments").size()).isEqualTo(1);
    assertThat(gone.path("message").has("attachments")).isFalse();
  }

  @Test
  void an_attachment_with_a_field_that_slack_does_not_know_is_refused() {
    var answer = post("attachments", "[{\"headline\":\"x\"}]");

    assertThat(answer.error()).isEqualTo("invalid_arguments");
    assertThat(answer.json().at("/response_metadata/messages/0").asString())
        .contains("/attachments/0");
  }

  private Raw.Got post(String name, String value) {
    return raw.call("chat.postMessage", Map.of("channel", bea.id(), "text", "well?", name, value));
  }
}
