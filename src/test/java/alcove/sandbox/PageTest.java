package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.state.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What the browser page is told and can do.
final class PageTest {
  private static final String JSON = "application/json";

  @RegisterExtension final World world = new World();
  private final Raw raw = new Raw(world.slack);

  @Test
  void it_hears_who_there_is_and_what_the_app_offers() {
    var people = raw.get("/page/people").json();

    assertThat(people.path("team").asString()).isEqualTo("Harbour & Pine");
    assertThat(people.path("people")).hasSize(14);
    assertThat(people.at("/people/0/name").asString()).isEqualTo("Ana Duarte");
    assertThat(people.at("/app/commands/0/command").asString()).isEqualTo("/tiny");
  }

  @Test
  void a_person_sees_their_own_conversations_only() {
    world.person("Ana").says("between us");

    var ana = raw.get("/page/state?as=U0ANA00001").json();
    var bea = raw.get("/page/state?as=U0BEA00002").json();

    assertThat(ana.at("/conversations/0/name").asString()).isEqualTo("general");
    assertThat(ana.at("/conversations/1/kind").asString()).isEqualTo("app");
    assertThat(ana.at("/conversations/1/messages/0/text").asString()).isEqualTo("between us");
    assertThat(bea.toString()).doesNotContain("between us");
    assertThat(bea.path("home").isNull()).isTrue();
  }

  @Test
  void a_command_is_done_when_the_app_has_answered() {
    world.app.answers(_ -> TinyApp.Answer.json("{\"text\":\"here you are\"}"));
    var dm = raw.get("/page/state?as=U0ANA00001").json().at("/conversations/0/id").asString();

    var done =
        act(
            "{\"as\":\"U0ANA00001\",\"do\":\"command\",\"channel\":\""
                + dm
                + "\",\"text\":\"/tiny help\"}");

    assertThat(done.path("ok").asBoolean()).isTrue();
    assertThat(raw.get("/page/state?as=U0ANA00001").body())
        .contains("here you are", "\"ephemeral\":true");
  }

  @Test
  void a_button_on_a_message_is_pressed_by_its_ids() {
    var posted =
        raw.call(
                "chat.postMessage",
                Map.of(
                    "channel",
                    "U0BEA00002",
                    "text",
                    "well?",
                    "blocks",
                    "[{\"type\":\"actions\",\"block_id\":\"b\",\"elements\":[{\"type\":\"button\","
                        + "\"action_id\":\"a\",\"value\":\"v\","
                        + "\"text\":{\"type\":\"plain_text\",\"text\":\"Yes\"}}]}]"))
            .json();
    var where =
        "{\"message\":{\"channel\":\"%s\",\"ts\":\"%s\"}}"
            .formatted(Json.text(posted, "channel"), Json.text(posted, "ts"));

    var done =
        act(
            "{\"as\":\"U0BEA00002\",\"do\":\"action\",\"where\":"
                + where
                + ",\"block_id\":\"b\",\"action_id\":\"a\",\"values\":{}}");
    var stranger =
        act(
            "{\"as\":\"U0CHI00003\",\"do\":\"action\",\"where\":"
                + where
                + ",\"block_id\":\"b\",\"action_id\":\"a\",\"values\":{}}");

    assertThat(done.path("ok").asBoolean()).isTrue();
    assertThat(stranger.path("ok").asBoolean()).isFalse();
    assertThat(world.app.payload("block_actions").at("/actions/0/value").asString()).isEqualTo("v");
  }

  @Test
  void the_clock_stops_at_each_thing_due_on_its_way() {
    var due = new AtomicReference<>(Optional.of(World.MONDAY_9AM.plus(Duration.ofHours(2))));
    var done = new AtomicReference<>(World.MONDAY_9AM);
    world.slack.nextDue(due::get);
    world.slack.afterwards(() ->
        due.get()
            .filter(moment -> !moment.isAfter(world.slack.clock().instant()))
            .ifPresent(_ -> {
              done.set(world.slack.clock().instant());
              due.set(Optional.empty());
            }));

    var answer = raw.post("/page/clock", JSON, "", "{\"advance\":\"P1D\"}").json();

    assertThat(done.get()).isEqualTo(World.MONDAY_9AM.plus(Duration.ofHours(2)));
    assertThat(answer.path("now").asString())
        .isEqualTo(World.MONDAY_9AM.plus(Duration.ofDays(1)).toString());
    assertThat(raw.post("/page/clock", JSON, "", "{\"to\":\"next\"}").error())
        .isEqualTo("nothing_due");
  }

  @Test
  void the_journal_goes_on_from_a_number() {
    raw.call("auth.test", Map.of());
    raw.call("team.info", Map.of());

    var all = raw.get("/page/journal?after=0").json().path("entries");
    var rest = raw.get("/page/journal?after=" + all.path(0).path("n").asInt()).json();

    assertThat(all).hasSize(2);
    assertThat(all.path(0).path("direction").asString()).isEqualTo("to_slack");
    assertThat(rest.at("/entries/0/what").asString()).isEqualTo("team.info");
    assertThat(rest.toString()).doesNotContain(SmallCompany.TOKEN);
  }

  @Test
  void changes_are_told_as_they_come() throws IOException {
    var connection =
        URI.create(world.slack.url() + "/page/live?as=U0ANA00001").toURL().openConnection();
    connection.setReadTimeout(5_000);
    try (var lines =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
      var first = lines.readLine();
      var empty = lines.readLine();

      world.slack.workspace().changed();

      assertThat(first).startsWith("data: {\"revision\":");
      assertThat(empty).isEmpty();
      assertThat(lines.readLine()).startsWith("data: {\"revision\":").isNotEqualTo(first);
    }
  }

  @Test
  void a_channel_and_a_talk_are_begun() {
    var made = act("{\"as\":\"U0ANA00001\",\"do\":\"create\",\"name\":\"plans\",\"private\":true}");
    var talk = act("{\"as\":\"U0ANA00001\",\"do\":\"talk\",\"with\":\"U0BEA00002\"}");

    assertThat(world.person("Ana").in("plans").id()).isEqualTo(made.path("channel").asString());
    assertThat(world.person("Ana").with("Bea").id()).isEqualTo(talk.path("channel").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "general, name_taken",
    "'', invalid_name_required",
    "__, invalid_name_punctuation",
    "Plans!, invalid_name_specials"
  })
  void a_name_that_no_channel_can_have_is_refused(String name, String why) {
    var done = act("{\"as\":\"U0ANA00001\",\"do\":\"create\",\"name\":\"" + name + "\"}");

    assertThat(done.path("error").asString()).isEqualTo(why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"U0ANA00001", "U0LEO00012", "U0BOT00013", "U0NOBODY01"})
  void nobody_talks_with_oneself_or_with_who_is_not_there(String other) {
    var done = act("{\"as\":\"U0ANA00001\",\"do\":\"talk\",\"with\":\"" + other + "\"}");

    assertThat(done.path("error").asString()).isEqualTo("user_not_found");
  }

  @Test
  void its_files_are_served_and_no_others() {
    assertThat(raw.get("/").body()).contains("<!doctype html>");
    assertThat(raw.get("/page/main.js").headers())
        .containsEntry("content-type", "text/javascript; charset=utf-8");
    assertThat(raw.get("/page/Files.class").status()).isEqualTo(404);
    assertThat(raw.get("/page/..%2Fapi%2Fcontracts.json").status()).isIn(400, 404);
  }

  @Test
  void another_site_can_not_act_through_the_browser() {
    var deed = "{\"as\":\"U0ANA00001\",\"do\":\"home\"}";

    assertThat(raw.post("/page/act", "text/plain", "", deed).status()).isEqualTo(415);
    assertThat(raw.post("/page/act", JSON, "", "[]").status()).isEqualTo(400);
  }

  private JsonNode act(String deed) {
    return raw.post("/page/act", JSON, "", deed).json();
  }
}
