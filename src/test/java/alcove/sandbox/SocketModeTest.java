package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alcove.sandbox.state.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// All that goes to an app through WebSockets.
final class SocketModeTest {
  private static final String MODAL =
      """
      {"type":"modal","title":{"type":"plain_text","text":"Ask"},
       "submit":{"type":"plain_text","text":"Send"},
       "blocks":[{"type":"input","block_id":"b","label":{"type":"plain_text","text":"Why"},
         "element":{"type":"plain_text_input","action_id":"a"}}]}
      """;

  @RegisterExtension final World world = new World();
  private final Raw raw = new Raw(world.slack);
  private final Person ana = world.person("Ana");
  private final List<Plug> plugs = new ArrayList<>();

  @BeforeEach
  void on() {
    world.slack.socketMode().turn(true);
  }

  @AfterEach
  void unplug() {
    plugs.forEach(Plug::close);
  }

  @Test
  void only_an_app_level_token_opens_a_connection_and_it_opens_nothing_else() {
    var app = SmallCompany.REGISTRATION.appToken();

    assertThat(raw.call("apps.connections.open", Map.of()).error())
        .isEqualTo("not_allowed_token_type");
    assertThat(raw.call("auth.test", app, Map.of()).error()).isEqualTo("not_allowed_token_type");
    assertThat(Plug.address(world.slack)).startsWith("ws://127.0.0.1:").contains("/link/?ticket=");
  }

  @Test
  void a_connection_says_hello() {
    plugged();

    var hello = plugged().awaits("hello");

    assertThat(hello.at("/connection_info/app_id").asString()).isEqualTo("A0APP00001");
    assertThat(hello.path("num_connections").asInt()).isEqualTo(2);
    assertThat(hello.at("/debug_info/approximate_connection_time").asInt()).isEqualTo(18_000);
  }

  @Test
  void an_address_is_good_once_and_for_half_a_minute() {
    var used = Plug.address(world.slack);
    plugs.add(Plug.at(world.slack, used));
    var old = Plug.address(world.slack);
    world.slack.passes(Duration.ofSeconds(31));

    assertThatThrownBy(() -> Plug.at(world.slack, used)).hasMessageContaining("Handshake");
    assertThatThrownBy(() -> Plug.at(world.slack, old)).hasMessageContaining("Handshake");
  }

  @Test
  void a_command_comes_as_an_envelope_and_is_answered_in_the_acknowledgement() {
    var plug = plugged(envelope -> Plug.with(envelope, "{\"text\":\"pong\"}"));

    ana.types("/tiny ping");

    ana.sees("pong");
    var envelope = plug.got("slash_commands").getFirst();
    assertThat(envelope.path("accepts_response_payload").asBoolean()).isTrue();
    assertThat(envelope.at("/payload/text").asString()).isEqualTo("ping");
    assertThat(envelope.has("retry_attempt")).isFalse();
  }

  @Test
  void nothing_goes_to_the_request_address() {
    plugged();

    ana.types("/tiny ping").says("hello").opensHome();

    assertThat(world.app.got()).isEmpty();
  }

  @Test
  void an_answer_that_is_not_asked_for_is_not_heard() throws Exception {
    plugged(envelope -> Plug.with(envelope, "{\"text\":\"loud\"}"));
    world.client.chatPostMessage(r ->
        r.channel(ana.id())
            .text("press")
            .blocksAsString(
                """
                [{"type":"actions","elements":[{"type":"button","action_id":"go",
                  "text":{"type":"plain_text","text":"Go"}}]}]
                """));

    ana.presses("Go");

    assertThat(ana.last().ok()).isTrue();
    ana.seesNot("loud");
  }

  @Test
  void a_submitted_form_is_answered_in_the_acknowledgement() throws Exception {
    var plug =
        plugged(envelope ->
            type(envelope).equals("view_submission")
                ? Plug.with(
                    envelope, "{\"response_action\":\"errors\",\"errors\":{\"b\":\"Say more\"}}")
                : Plug.plainly(envelope));
    opens(plug);

    ana.fills("Why", "so").submits();

    assertThat(ana.modal()).contains("(!) Say more");
  }

  @Test
  void an_answer_may_be_as_large_as_a_view() throws Exception {
    var text = "{\"type\":\"plain_text\",\"text\":\"" + "long ".repeat(550) + "\"}";
    var section = "{\"type\":\"section\",\"text\":" + text + "}";
    var large =
        "{\"response_action\":\"update\",\"view\":{\"type\":\"modal\","
            + "\"title\":{\"type\":\"plain_text\",\"text\":\"Much\"},\"blocks\":["
            + String.join(",", Collections.nCopies(80, section))
            + "]}}";
    var plug =
        plugged(envelope ->
            type(envelope).equals("view_submission")
                ? Plug.with(envelope, large)
                : Plug.plainly(envelope));
    opens(plug);

    ana.fills("Why", "so").submits();

    assertThat(ana.modal()).startsWith("== Much");
  }

  @Test
  void an_event_that_is_not_acknowledged_comes_again() {
    world.slack.socketMode().patience(Duration.ofMillis(50));
    var plug = plugged(_ -> Plug.SILENCE);

    ana.says("hello");
    world.slack.passes(Duration.ofMinutes(1));

    assertThat(plug.got("events_api"))
        .extracting(each -> each.path("retry_attempt").asInt())
        .containsExactly(0, 1, 2);
    assertThat(plug.got("events_api"))
        .extracting(each -> Json.text(each, "retry_reason"))
        .containsExactly("", "timeout", "timeout");
    assertThat(plug.got("events_api"))
        .extracting(each -> each.at("/payload/event_id").asString())
        .containsOnly(plug.got("events_api").getFirst().at("/payload/event_id").asString());
  }

  @Test
  void a_command_that_is_not_acknowledged_has_failed() {
    world.slack.socketMode().patience(Duration.ofMillis(50));
    plugged(_ -> Plug.SILENCE);

    ana.types("/tiny");

    ana.sees("/tiny failed with the error \"operation_timeout\"");
  }

  @Test
  void without_a_connection_nothing_arrives() {
    ana.types("/tiny");

    ana.sees("/tiny failed with the error \"dispatch_failed\"");
  }

  @Test
  void each_event_goes_to_one_connection() {
    var one = plugged();
    var other = plugged();

    ana.says("first").says("second");

    assertThat(one.got("events_api")).hasSize(1);
    assertThat(other.got("events_api")).hasSize(1);
  }

  @Test
  void ten_connections_are_enough() {
    IntStream.range(0, 10).forEach(_ -> plugged());
    var more = Plug.at(world.slack, Plug.address(world.slack));
    plugs.add(more);

    more.awaitsClose();

    assertThat(more.reasons()).containsExactly("too_many_websockets");
    assertThat(world.slack.socketMode().connections()).isEqualTo(10);
  }

  @Test
  void a_connection_lives_for_five_hours_and_is_warned_before() {
    var plug = plugged();

    world.slack.passes(Duration.ofHours(5).minusSeconds(10));
    plug.awaits("disconnect");
    assertThat(plug.reasons()).containsExactly("warning");
    assertThat(world.slack.socketMode().connections()).isEqualTo(1);

    world.slack.passes(Duration.ofSeconds(10));
    plug.awaitsClose();
    assertThat(plug.reasons()).containsExactly("warning", "refresh_requested");
    assertThat(world.slack.socketMode().connections()).isZero();
  }

  @Test
  void an_app_may_ask_for_short_lives_to_try_its_reconnecting() {
    var plug = Plug.at(world.slack, Plug.address(world.slack) + "&debug_reconnects=true");
    plugs.add(plug);
    plug.awaits("hello");

    world.slack.passes(Duration.ofMinutes(6));

    plug.awaitsClose();
  }

  @Test
  void what_was_on_a_connection_that_broke_comes_again_on_the_next() {
    plugged(_ -> {
      world.slack.socketMode().breaks();
      return Plug.SILENCE;
    });
    ana.says("hello");
    var next = plugged();

    world.slack.passes(Duration.ofMinutes(1));

    assertThat(next.got("events_api").getFirst().path("retry_attempt").asInt()).isEqualTo(2);
    assertThat(Json.text(next.got("events_api").getFirst(), "retry_reason"))
        .isEqualTo("connection_failed");
  }

  @Test
  void while_it_is_off_a_connection_is_told_so_and_closed() {
    var open = plugged();
    world.slack.socketMode().turn(false);
    var late = Plug.at(world.slack, Plug.address(world.slack));
    plugs.add(late);

    open.awaitsClose();
    late.awaitsClose();

    assertThat(open.reasons()).containsExactly("link_disabled");
    assertThat(late.reasons()).containsExactly("link_disabled");
    assertThat(late.got("hello")).isEmpty();
  }

  private Plug plugged() {
    return plugged(Plug::plainly);
  }

  private Plug plugged(Function<JsonNode, String> answer) {
    var plug = Plug.into(world.slack, answer);
    plugs.add(plug);
    return plug;
  }

  /// Ana types a command, and the app opens a modal.
  private void opens(Plug plug) throws Exception {
    ana.types("/tiny");
    var trigger = plug.got("slash_commands").getFirst().at("/payload/trigger_id").asString();
    world.client.viewsOpen(r -> r.triggerId(trigger).viewAsString(MODAL));
  }

  private static String type(JsonNode envelope) {
    return envelope.at("/payload/type").asString("");
  }
}
