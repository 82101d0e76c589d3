package alcove.slack;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.blockkit.Blocks;
import alcove.blockkit.Message;
import alcove.blockkit.View;
import alcove.core.PersonId;
import alcove.slack.Asking.Surface;
import alcove.slack.Asking.Tap;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class TapTest {
  private static final View VIEW =
      View.page("pairing.read", "A page", "x", List.of(Blocks.section("words")));
  private static final View HOME = View.home(List.of(Blocks.section("home")));

  private final BlockingQueue<Tap> taps = new ArrayBlockingQueue<>(9);
  private Reply reply = new Reply.Done();
  private Doorstep step;

  @BeforeEach
  void open() throws IOException {
    step =
        new Doorstep(
            new Routes()
                .tap(
                    "pairing.accept",
                    tap -> {
                      taps.add(tap);
                      return reply;
                    })
                .word("agreement", said -> new Reply.Open(VIEW)));
  }

  @AfterEach
  void close() {
    step.close();
  }

  @Test
  void a_tap_on_a_message_says_what_and_where() {
    tapOnMessage();

    var tap = taps.remove();
    assertThat(tap.who().person()).isEqualTo(new PersonId("U0ANA"));
    assertThat(tap.action()).isEqualTo("pairing.accept");
    assertThat(tap.block()).isEqualTo("b1");
    assertThat(tap.value()).isEqualTo("abc234");
    assertThat(tap.surface())
        .isEqualTo(new Surface.OnMessage("D1", "1548261231.000200", step.slack.responseUrl()));
  }

  @Test
  void a_tap_in_a_modal_brings_what_was_filled_in() {
    tapInModal();

    assertThat(taps.remove().surface())
        .isInstanceOfSatisfying(
            Surface.InModal.class,
            modal -> {
              assertThat(modal.viewId()).isEqualTo("V1");
              assertThat(modal.hash()).isEqualTo("156.h");
              assertThat(modal.about()).isEqualTo("pair-1");
              assertThat(modal.values().choice("degree")).contains("NOTHING");
            });
  }

  @Test
  void a_tap_at_home_is_one_at_home() {
    tapAtHome();

    assertThat(taps.remove().surface()).isEqualTo(new Surface.AtHome("V2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "type":"static_select","selected_option":{"text":{"type":"plain_text","text":"A"},"value":"A1"}|A1
          "type":"overflow","selected_option":{"text":{"type":"plain_text","text":"B"},"value":"B1"}|B1
          "type":"checkboxes","selected_options":[{"text":{"type":"plain_text","text":"C"},"value":"C1"}]|C1
          "type":"datepicker","selected_date":"2027-03-08"|2027-03-08
          "type":"users_select","selected_user":"U0BEA"|U0BEA
          "type":"plain_text_input","value":"words of a person"|''
          """)
  void what_was_chosen_is_the_value_and_what_was_typed_is_not(String element, String value) {
    step.interacts(onMessage(element.strip()));

    assertThat(taps.remove().value()).isEqualTo(value.strip());
  }

  @Test
  void done_is_seen_by_nobody() {
    var response = tapOnMessage();

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(step.slack.calls()).isEmpty();
  }

  @Test
  void a_modal_opens_from_a_message() throws InterruptedException {
    reply = new Reply.Open(VIEW);

    tapOnMessage();

    assertThat(step.slack.next().path()).isEqualTo("views.open");
  }

  @Test
  void a_modal_opens_on_a_modal() throws InterruptedException {
    reply = new Reply.Open(VIEW);

    tapInModal();

    assertThat(step.slack.next().path()).isEqualTo("views.push");
  }

  @Test
  void a_modal_that_does_not_open_is_said_where_the_tap_was() throws InterruptedException {
    reply = new Reply.Open(VIEW);
    step.slack.answers("views.open", "{\"ok\":false,\"error\":\"expired_trigger_id\"}");

    tapOnMessage();

    assertThat(step.slack.next().path()).isEqualTo("views.open");
    assertThat(json(step.slack.next()).path("text").asString()).contains("took too long");
  }

  @Test
  void a_whisper_on_a_message_goes_to_its_response_url() throws InterruptedException {
    reply = new Reply.Whisper(Message.line("only you"));

    tapOnMessage();

    var call = step.slack.next();
    assertThat(call.path()).isEqualTo("respond/1");
    assertThat(json(call).path("response_type").asString()).isEqualTo("ephemeral");
    assertThat(json(call).path("replace_original").asBoolean()).isFalse();
  }

  @Test
  void a_whisper_in_a_modal_is_a_page_on_it() throws InterruptedException {
    reply = new Reply.Whisper(Message.line("only you"));

    tapInModal();

    var call = step.slack.next();
    assertThat(call.path()).isEqualTo("views.push");
    assertThat(call.field("view")).contains("only you");
  }

  @Test
  void a_whisper_that_cannot_be_shown_is_a_direct_message() throws InterruptedException {
    reply = new Reply.Whisper(Message.line("only you"));
    step.slack.on("respond/1", exchange -> FakeSlack.send(exchange, 404, "used_url"));

    tapOnMessage();

    assertThat(step.slack.next().path()).isEqualTo("respond/1");
    var call = step.slack.next();
    assertThat(call.path()).isEqualTo("chat.postMessage");
    assertThat(call.field("channel")).isEqualTo("U0ANA");
  }

  @Test
  void the_pressed_message_becomes_another() throws InterruptedException {
    reply = new Reply.Replace(Message.line("accepted"));

    tapOnMessage();

    var call = step.slack.next();
    assertThat(json(call).path("replace_original").asBoolean()).isTrue();
    assertThat(json(call).path("text").asString()).isEqualTo("accepted");
  }

  @Test
  void the_pressed_message_becomes_another_after_its_url_has_run_out() throws InterruptedException {
    reply = new Reply.Replace(Message.line("accepted"));
    step.slack.on("respond/1", exchange -> FakeSlack.send(exchange, 404, "expired_url"));

    tapOnMessage();

    step.slack.next();
    var call = step.slack.next();
    assertThat(call.path()).isEqualTo("chat.update");
    assertThat(call.field("ts")).isEqualTo("1548261231.000200");
    assertThat(call.field("channel")).isEqualTo("D1");
  }

  @Test
  void the_open_modal_becomes_another_unless_it_has_changed() throws InterruptedException {
    reply = new Reply.Update(VIEW);

    tapInModal();

    var call = step.slack.next();
    assertThat(call.path()).isEqualTo("views.update");
    assertThat(call.field("view_id")).isEqualTo("V1");
    assertThat(call.field("hash")).isEqualTo("156.h");
    assertThat(new JsonMapper().readTree(call.field("view"))).isEqualTo(VIEW.json());
  }

  @Test
  void app_home_becomes_another() throws InterruptedException {
    reply = new Reply.Update(HOME);

    tapAtHome();

    var call = step.slack.next();
    assertThat(call.path()).isEqualTo("views.publish");
    assertThat(call.field("user_id")).isEqualTo("U0ANA");
  }

  @Test
  void a_modal_that_cannot_be_closed_says_that_it_may_be() throws InterruptedException {
    reply = new Reply.CloseAll();

    tapInModal();

    var call = step.slack.next();
    assertThat(call.path()).isEqualTo("views.update");
    assertThat(call.field("view")).contains("You can close this");
  }

  @Test
  void a_button_that_nobody_answers_says_so() throws InterruptedException {
    step.interacts(
        onMessage("\"type\":\"button\",\"value\":\"x\"").replace("pairing.accept", "old.one"));

    assertThat(json(step.slack.next()).path("text").asString()).contains("has done its work");
  }

  @Test
  void a_word_of_the_direct_message_opens_its_window_by_a_press() throws InterruptedException {
    step.interacts(
        onMessage("\"type\":\"button\",\"value\":\"agreement\"")
            .replace("pairing.accept", "word.say"));

    assertThat(step.slack.next().path()).isEqualTo("views.open");
  }

  @Test
  void blocks_younger_than_the_sdk_do_no_harm() {
    var blocks =
        "\"blocks\":[{\"type\":\"data_visualization\",\"block_id\":\"z\",\"chart\":{\"type\":\"pie\"}}],";

    var response =
        step.interacts(
            onMessage("\"type\":\"button\",\"value\":\"abc234\"")
                .replace("\"text\":\"hi\"", blocks + "\"text\":\"hi\""));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(taps).hasSize(1);
  }

  @Test
  void several_actions_at_once_are_acknowledged_and_left() {
    var one = onMessage("\"type\":\"button\"");

    var response =
        step.interacts(
            one.replace(
                "\"actions\":[", "\"actions\":[{\"action_id\":\"a\",\"type\":\"button\"},"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(taps).isEmpty();
  }

  private HttpResponse<String> tapOnMessage() {
    return step.interacts(onMessage("\"type\":\"button\",\"value\":\"abc234\""));
  }

  private String onMessage(String element) {
    return """
    {"type":"block_actions","team":{"id":"T1","domain":"x"},"user":{"id":"U0ANA","team_id":"T1"},
     "api_app_id":"A1","token":"x","trigger_id":"12321423423.333649436676.d8c1bb837935619ccad0f624c448ffb3",
     "container":{"type":"message","message_ts":"1548261231.000200","channel_id":"D1","is_ephemeral":false},
     "channel":{"id":"D1","name":"directmessage"},"response_url":"%s",
     "message":{"type":"message","user":"UBOT","ts":"1548261231.000200","text":"hi"},
     "actions":[{"action_id":"pairing.accept","block_id":"b1","action_ts":"1.1",%s}]}\
    """
        .formatted(step.slack.responseUrl(), element);
  }

  private HttpResponse<String> tapInModal() {
    return step.interacts(
        """
        {"type":"block_actions","team":{"id":"T1"},"user":{"id":"U0ANA","team_id":"T1"},"trigger_id":"1.2.b",
         "container":{"type":"view","view_id":"V1"},
         "view":{"id":"V1","type":"modal","hash":"156.h","callback_id":"agreement.answer",
          "private_metadata":"pair-1","title":{"type":"plain_text","text":"A"},"blocks":[],
          "state":{"values":{"degree":{"pick":{"type":"radio_buttons",
            "selected_option":{"text":{"type":"plain_text","text":"N"},"value":"NOTHING"}}}}}},
         "actions":[{"action_id":"pairing.accept","block_id":"b1","type":"button","value":"abc234"}]}\
        """);
  }

  private HttpResponse<String> tapAtHome() {
    return step.interacts(
        """
        {"type":"block_actions","team":{"id":"T1"},"user":{"id":"U0ANA","team_id":"T1"},"trigger_id":"1.2.c",
         "container":{"type":"view","view_id":"V2"},"view":{"id":"V2","type":"home","blocks":[]},
         "actions":[{"action_id":"pairing.accept","block_id":"b1","type":"button","value":"abc234"}]}\
        """);
  }

  private static JsonNode json(FakeSlack.Call call) {
    return new JsonMapper().readTree(call.body());
  }
}
