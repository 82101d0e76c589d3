package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Messages that wait for their time.
final class ScheduleTest {
  @RegisterExtension final World world = new World();
  private final Raw raw = new Raw(world.slack);
  private final Person ana = world.person("Ana");

  @Test
  void a_message_is_posted_when_its_time_has_come() {
    schedule("good morning", Duration.ofHours(24));

    world.slack.passes(Duration.ofHours(23));
    ana.seesNot("good morning");

    world.slack.passes(Duration.ofHours(1));
    ana.sees("good morning");
    assertThat(waiting()).isZero();
  }

  @Test
  void the_clock_stops_at_each_message_on_its_way() {
    schedule("second", Duration.ofMinutes(2));
    schedule("first", Duration.ofMinutes(1));

    world.slack.passes(Duration.ofHours(1));

    assertThat(ana.dm().messages()).containsExactly("first", "second");
    assertThat(world.slack.workspace().now()).isEqualTo(World.MONDAY_9AM.plus(Duration.ofHours(1)));
  }

  @Test
  void a_message_that_was_taken_back_does_not_come() {
    var scheduled = schedule("good morning", Duration.ofHours(1));

    var deleted =
        raw.call(
            "chat.deleteScheduledMessage",
            Map.of(
                "channel", scheduled.json().path("channel").asString(),
                "scheduled_message_id", scheduled.json().path("scheduled_message_id").asString()));
    world.slack.passes(Duration.ofHours(2));

    assertThat(deleted.error()).isEmpty();
    ana.seesNot("good morning");
  }

  @Test
  void a_message_that_is_about_to_be_posted_cannot_be_taken_back() {
    var scheduled = schedule("good morning", Duration.ofSeconds(59)).json();

    var deleted =
        raw.call(
            "chat.deleteScheduledMessage",
            Map.of(
                "channel", scheduled.path("channel").asString(),
                "scheduled_message_id", scheduled.path("scheduled_message_id").asString()));

    assertThat(deleted.error()).isEqualTo("invalid_scheduled_message_id");
  }

  @Test
  void a_message_with_metadata_never_comes_as_slack_documents() {
    var arguments = arguments("good morning", Duration.ofMinutes(1));
    arguments.put("metadata", "{\"event_type\":\"e\",\"event_payload\":{}}");
    raw.call("chat.scheduleMessage", arguments);

    world.slack.passes(Duration.ofMinutes(2));

    ana.seesNot("good morning");
    assertThat(waiting()).isZero();
  }

  @Test
  void a_message_into_a_channel_that_was_archived_is_dropped() {
    var room =
        raw.call("conversations.create", Map.of("name", "quiet", "is_private", "true"))
            .json()
            .at("/channel/id")
            .asString();
    raw.call("conversations.invite", Map.of("channel", room, "users", ana.id()));
    var arguments = arguments("anybody here?", Duration.ofMinutes(1));
    arguments.put("channel", room);
    raw.call("chat.scheduleMessage", arguments);
    raw.call("conversations.archive", Map.of("channel", room));

    world.slack.passes(Duration.ofMinutes(2));

    assertThat(waiting()).isZero();
    assertThat(ana.in("quiet").messages()).isEmpty();
  }

  @Test
  void on_a_clock_that_runs_a_message_comes_by_itself() {
    try (var now = World.now()) {
      var waiting = new Raw(now.slack);
      var at = now.slack.workspace().now().plusSeconds(2).getEpochSecond();

      waiting.call(
          "chat.scheduleMessage",
          Map.of("channel", ana.id(), "text", "good morning", "post_at", String.valueOf(at)));

      now.person("Ana").sees("good morning");
    }
  }

  @Test
  void nobody_waits_for_a_time_after_the_workspace_is_closed() throws Exception {
    try (var now = World.now()) {
      var waiting = new Raw(now.slack);
      for (var days = 1; days <= 3; days++) {
        var at = now.slack.workspace().now().plus(Duration.ofDays(days)).getEpochSecond();
        waiting.call(
            "chat.scheduleMessage",
            Map.of("channel", ana.id(), "text", "later", "post_at", String.valueOf(at)));
      }
      assertThat(Watching.threads("sandbox-schedule")).isOne();
    }

    assertThat(Watching.ends("sandbox-schedule")).isTrue();
  }

  private Raw.Got schedule(String text, Duration in) {
    return raw.call("chat.scheduleMessage", arguments(text, in));
  }

  private Map<String, String> arguments(String text, Duration in) {
    var at = world.slack.workspace().now().plus(in).getEpochSecond();
    return new HashMap<>(Map.of("channel", ana.id(), "text", text, "post_at", String.valueOf(at)));
  }

  private int waiting() {
    return raw.call("chat.scheduledMessages.list", Map.of())
        .json()
        .path("scheduled_messages")
        .size();
  }
}
