package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.state.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Modals and App Home: triggers, the stack of three, hashes.
final class ViewTest {
  @RegisterExtension final World world = new World();
  private final Raw raw = new Raw(world.slack);
  private final Person ana = world.person("Ana");

  @Test
  void a_trigger_is_over_after_three_seconds() {
    var inTime = trigger();
    world.slack.clock().passes(Duration.ofSeconds(3));
    assertThat(open(inTime).error()).isEmpty();

    var late = trigger();
    world.slack.clock().passes(Duration.ofMillis(3_001));
    assertThat(open(late).error()).isEqualTo("expired_trigger_id");
  }

  @Test
  void a_trigger_is_spent_once_and_a_made_up_one_never() {
    var trigger = trigger();

    assertThat(open(trigger).error()).isEmpty();
    assertThat(open(trigger).error()).isEqualTo("exchanged_trigger_id");
    assertThat(open("1.2.abc").error()).isEqualTo("invalid_trigger_id");
    assertThat(open("").error()).isEqualTo("invalid_arguments");
  }

  @Test
  void a_view_that_is_refused_does_not_spend_the_trigger() {
    var trigger = trigger();

    var refused =
        raw.call("views.open", Map.of("trigger_id", trigger, "view", "{\"type\":\"modal\"}"));

    assertThat(refused.error()).isEqualTo("invalid_arguments");
    assertThat(refused.json().at("/response_metadata/messages").toString())
        .contains("missing required field: title");
    assertThat(open(trigger).error()).isEmpty();
  }

  @Test
  void three_modals_lie_on_each_other_at_most() {
    open(trigger());
    assertThat(push(inModal()).error()).isEmpty();
    assertThat(push(inModal()).error()).isEmpty();
    assertThat(push(inModal()).error()).isEqualTo("push_limit_reached");

    ana.closesModal();
    assertThat(push(inModal()).error()).isEmpty();
  }

  @Test
  void only_from_inside_a_modal_can_one_be_pushed() {
    open(trigger());

    assertThat(push(trigger()).error()).isEqualTo("not_found");
  }

  @Test
  void a_closed_modal_cannot_be_updated() {
    var id = open(trigger()).json().at("/view/id").asString();
    ana.closesModal();

    assertThat(update(Map.of("view_id", id)).error()).isEqualTo("not_found");
  }

  @Test
  void an_update_with_an_old_hash_is_refused() {
    var view = open(trigger()).json().path("view");
    var id = view.path("id").asString();
    var hash = view.path("hash").asString();

    assertThat(update(Map.of("view_id", id, "hash", hash)).error()).isEmpty();
    assertThat(update(Map.of("view_id", id, "hash", hash)).error()).isEqualTo("hash_conflict");
    assertThat(update(Map.of("view_id", id)).error()).isEmpty();
  }

  @Test
  void an_external_id_is_one_views_own() {
    var named = page("Named").replaceFirst("\\{\"type\"", "{\"external_id\":\"e1\",\"type\"");

    assertThat(open(trigger(), named).error()).isEmpty();
    assertThat(open(trigger(), named).error()).isEqualTo("duplicate_external_id");
    assertThat(update(Map.of("external_id", "e1")).error()).isEmpty();
  }

  @Test
  void a_view_has_250_kilobytes_at_most() {
    var many = new StringBuilder();
    for (var i = 0; i < 90; i++) {
      many.append(
          "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"%s\"}},"
              .formatted("x".repeat(2_900)));
    }
    var view = page("Large").replace("[{", "[" + many + "{");

    assertThat(open(trigger(), view).error()).isEqualTo("view_too_large");
  }

  @Test
  void home_is_each_persons_own_and_the_last_one_stands() {
    publish("first", "");
    var hash = publish("second", "").json().at("/view/hash").asString();

    assertThat(ana.home()).isEqualTo("second");
    assertThat(world.person("Bea").home()).isEmpty();
    assertThat(publish("third", "123.old").error()).isEqualTo("hash_conflict");
    assertThat(publish("third", hash).error()).isEmpty();
  }

  private Raw.Got publish(String text, String hash) {
    var args = new HashMap<String, String>();
    args.put("user_id", ana.id());
    args.put(
        "view",
        "{\"type\":\"home\",\"blocks\":[{\"type\":\"section\",\"text\":"
            + "{\"type\":\"mrkdwn\",\"text\":\""
            + text
            + "\"}}]}");
    if (!hash.isEmpty()) {
      args.put("hash", hash);
    }
    return raw.call("views.publish", args);
  }

  private String trigger() {
    ana.types("/tiny");
    return world.app.got().getLast().field("trigger_id");
  }

  private String inModal() {
    ana.presses("Deeper");
    var payload = world.app.got().getLast().field("payload");
    return Json.parse(payload).orElseThrow().path("trigger_id").asString();
  }

  private Raw.Got open(String trigger) {
    return open(trigger, page("First"));
  }

  private Raw.Got open(String trigger, String view) {
    return raw.call("views.open", Map.of("trigger_id", trigger, "view", view));
  }

  private Raw.Got push(String trigger) {
    return raw.call("views.push", Map.of("trigger_id", trigger, "view", page("Next")));
  }

  private Raw.Got update(Map<String, String> which) {
    var args = new HashMap<>(which);
    args.put("view", page("Changed"));
    return raw.call("views.update", args);
  }

  private static String page(String title) {
    return "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\""
        + title
        + "\"},\"blocks\":[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\","
        + "\"action_id\":\"deep\",\"text\":{\"type\":\"plain_text\",\"text\":\"Deeper\"}}]}]}";
  }
}
