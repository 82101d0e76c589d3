package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alcove.sandbox.state.Json;
import alcove.sandbox.state.OpenView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// People at their clients: what they type, press and fill reaches the app in Slack's shapes, and
/// what the app answers is what they see.
final class StoryTest {
  private static final String FORM =
      """
      {"type":"modal","callback_id":"ask","private_metadata":"m1","notify_on_close":true,
       "title":{"type":"plain_text","text":"Ask"},
       "submit":{"type":"plain_text","text":"Send"},
       "blocks":[
        {"type":"input","block_id":"why","label":{"type":"plain_text","text":"Why"},
         "element":{"type":"plain_text_input","action_id":"w","max_length":20}},
        {"type":"input","block_id":"who","label":{"type":"plain_text","text":"With whom"},
         "element":{"type":"users_select","action_id":"u"}},
        {"type":"input","block_id":"day","optional":true,
         "label":{"type":"plain_text","text":"When"},
         "element":{"type":"datepicker","action_id":"d"}},
        {"type":"input","block_id":"how","label":{"type":"plain_text","text":"How"},
         "element":{"type":"radio_buttons","action_id":"h","options":[
          {"text":{"type":"plain_text","text":"By walking"},"value":"WALK"},
          {"text":{"type":"plain_text","text":"By talking"},"value":"TALK"}]}},
        {"type":"input","block_id":"what","optional":true,
         "label":{"type":"plain_text","text":"What"},
         "element":{"type":"checkboxes","action_id":"x","options":[
          {"text":{"type":"plain_text","text":"Goals"},"value":"G"},
          {"text":{"type":"plain_text","text":"Doubts"},"value":"D"}]}}]}
      """;

  private final World world = new World();
  private final Raw raw = new Raw(world.slack);
  private final Person ana = world.person("Ana");
  private final Person bea = world.person("Bea");

  @BeforeEach
  void answerWithTheForm() {
    world.app.answers(got -> {
      if (got.field("command").equals("/tiny")) {
        raw.call("views.open", Map.of("trigger_id", got.field("trigger_id"), "view", FORM));
      }
      return TinyApp.Answer.EMPTY;
    });
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_command_comes_as_a_form_with_the_mention_turned() {
    ana.types("/tiny start @Bea now");

    var got = world.app.got().getFirst();
    assertThat(got.field("command")).isEqualTo("/tiny");
    assertThat(got.field("text")).isEqualTo("start <@U0BEA00002|bea> now");
    assertThat(got.field("user_id")).isEqualTo(ana.id());
    assertThat(got.field("channel_name")).isEqualTo("directmessage");
    assertThat(got.field("response_url")).startsWith(world.slack.url() + "/response/");
  }

  @Test
  void a_command_that_does_not_escape_gets_the_text_as_typed() {
    ana.types("/raw start @Bea <now>");

    assertThat(world.app.got().getFirst().field("text")).isEqualTo("start @Bea <now>");
  }

  @Test
  void a_command_that_nobody_brings_is_answered_by_slack() {
    ana.types("/nothing");

    ana.sees("is not a valid command");
    assertThat(world.app.got()).isEmpty();
  }

  @Test
  void a_form_is_sent_with_the_state_of_all_its_elements() {
    ana.types("/tiny form")
        .fills("Why", "to grow")
        .picks("With whom", bea)
        .picks("When", "2027-01-31")
        .chooses("How", "By talking")
        .ticks("Goals")
        .ticks("Doubts")
        .ticks("Goals")
        .submits();

    var view = payload("view_submission").path("view");
    var values = view.at("/state/values");
    assertThat(view.path("callback_id").asString()).isEqualTo("ask");
    assertThat(view.path("private_metadata").asString()).isEqualTo("m1");
    assertThat(values.at("/why/w/value").asString()).isEqualTo("to grow");
    assertThat(values.at("/who/u/selected_user").asString()).isEqualTo(bea.id());
    assertThat(values.at("/day/d/selected_date").asString()).isEqualTo("2027-01-31");
    assertThat(values.at("/how/h/selected_option/value").asString()).isEqualTo("TALK");
    assertThat(values.at("/what/x/selected_options")).hasSize(1);
    assertThat(ana.hasModal()).isFalse();
  }

  @Test
  void an_incomplete_form_never_reaches_the_app() {
    ana.types("/tiny form").fills("Why", "a text that is much too long").submits();

    assertThat(ana.fieldError("Why")).isEqualTo("Please enter fewer characters.");
    assertThat(ana.fieldError("How")).isEqualTo("Please complete this required field.");
    assertThat(ana.fieldError("When")).isEmpty();
    assertThat(world.app.got()).hasSize(1);
  }

  @Test
  void field_errors_of_the_app_keep_the_modal_and_what_was_entered() {
    filled();
    answerSubmission("{\"response_action\":\"errors\",\"errors\":{\"why\":\"Say more.\"}}");

    ana.submits();

    assertThat(ana.fieldError("Why")).isEqualTo("Say more.");
    answerSubmission("");
    ana.submits();
    assertThat(payload("view_submission").at("/view/state/values/why/w/value").asString())
        .isEqualTo("to grow");
    assertThat(ana.hasModal()).isFalse();
  }

  @Test
  void errors_for_a_block_that_is_not_there_are_trouble() {
    filled();
    answerSubmission("{\"response_action\":\"errors\",\"errors\":{\"nowhere\":\"x\"}}");

    ana.submits();

    ana.sees("We had some trouble connecting");
    assertThat(ana.hasModal()).isTrue();
    assertThat(ana.last().detail()).contains("nowhere");
  }

  @Test
  void a_submission_can_update_push_and_clear() {
    filled();
    answerSubmission("{\"response_action\":\"push\",\"view\":" + page("Second") + "}");
    ana.submits();
    assertThat(ana.modal()).startsWith("== Second");

    answerSubmission("{\"response_action\":\"update\",\"view\":" + page("Third") + "}");
    ana.submits();
    assertThat(ana.modal()).startsWith("== Third");

    answerSubmission("{\"response_action\":\"clear\"}");
    ana.submits();
    assertThat(ana.hasModal()).isFalse();
  }

  @Test
  void a_view_that_slack_would_refuse_does_not_appear() {
    filled();
    answerSubmission("{\"response_action\":\"update\",\"view\":{\"type\":\"modal\"}}");

    ana.submits();

    assertThat(ana.modal()).startsWith("== Ask");
    assertThat(ana.last().detail()).contains("missing required field: title");
  }

  @Test
  void closing_is_told_when_the_app_asked_for_it() {
    ana.types("/tiny form").closesModal();

    assertThat(payload("view_closed").path("is_cleared").asBoolean()).isFalse();
    assertThat(ana.hasModal()).isFalse();
  }

  @Test
  void an_update_keeps_what_was_entered_under_the_same_ids() {
    ana.types("/tiny form").fills("Why", "to grow").chooses("How", "By walking");
    var view = open().id();

    raw.call("views.update", Map.of("view_id", view, "view", FORM.replace("\"h\"", "\"h2\"")));
    ana.picks("With whom", bea).submits();

    assertThat(ana.fieldError("How")).isEqualTo("Please complete this required field.");
    assertThat(ana.fieldError("Why")).isEmpty();
  }

  @Test
  void a_button_comes_with_its_message_and_a_response_address() {
    postButtons(bea, "Accept", "Not now");

    bea.presses("Accept");

    var payload = payload("block_actions");
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
    var url = payload("block_actions").path("response_url").asString();
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
    var url = payload("block_actions").path("response_url").asString();
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

    var payload = payload("block_actions");
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

    var payload = payload("block_actions");
    assertThat(payload.at("/actions/0/selected_option/value").asString()).isEqualTo("TWO");
    assertThat(payload.at("/state/values").toString()).contains("\"TWO\"");
  }

  @Test
  void words_to_the_app_come_as_an_event_with_markup_escaped() {
    ana.says("see @Bea & <!channel>");

    var event = event("message");
    assertThat(event.path("text").asString()).isEqualTo("see <@U0BEA00002> &amp; &lt;!channel&gt;");
    assertThat(event.path("channel_type").asString()).isEqualTo("im");
    ana.sees("see @Bea Lindqvist & <!channel>");
  }

  @Test
  void opening_home_is_told_and_shows_what_is_published() {
    raw.call(
        "views.publish",
        Map.of(
            "user_id",
            ana.id(),
            "view",
            "{\"type\":\"home\",\"blocks\":[{\"type\":\"header\",\"text\":"
                + "{\"type\":\"plain_text\",\"text\":\"Your pairs\"}}]}"));

    ana.opensHome();

    assertThat(ana.home()).isEqualTo("Your pairs");
    assertThat(event("app_home_opened").at("/view/type").asString()).isEqualTo("home");
    assertThat(bea.home()).isEmpty();
  }

  @Test
  void an_app_that_is_away_is_said_so() {
    world.app.close();

    ana.types("/tiny form");

    ana.sees("/tiny failed with the error \"dispatch_failed\"");
  }

  @Test
  void a_failing_look_says_what_there_is_to_see() {
    post(ana, buttons("Accept"));

    assertThatThrownBy(() -> ana.seesNot("Accept"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Ana Duarte sees \"Accept\"")
        .hasMessageContaining("Tiny: [Accept]");
  }

  @Test
  void a_deactivated_person_can_do_nothing() {
    world.slack.admin().deactivates("Ana");

    ana.types("/tiny form");

    assertThat(ana.last().error()).isEqualTo("this person cannot act");
    assertThat(event("user_change").at("/user/deleted").asBoolean()).isTrue();
  }

  @Test
  void a_third_person_in_a_room_is_told_with_who_asked_them_in() {
    var room = room("quiet");

    ana.in("quiet").invites("Chidi");

    var joined = event("member_joined_channel");
    assertThat(joined.path("user").asString()).isEqualTo("U0CHI00003");
    assertThat(joined.path("inviter").asString()).isEqualTo(ana.id());
    assertThat(joined.path("channel").asString()).isEqualTo(room);
    assertThat(world.person("Chidi").rooms()).hasSize(1);
  }

  @Test
  void the_app_hears_of_a_room_without_hearing_what_is_said_in_it() {
    room("quiet");
    world.slack.settle();
    var before = world.app.got().size();

    ana.in("quiet").says("our secret").archives();

    var since = world.app.got().subList(before, world.app.got().size());
    assertThat(since).hasSize(1);
    assertThat(since.getFirst().event("group_archive")).isTrue();
  }

  @Test
  void only_markup_pings() {
    room("quiet");
    var id = ana.in("quiet").id();

    raw.call(
        "chat.postMessage",
        Map.of(
            "channel",
            id,
            "text",
            "hi",
            "blocks",
            "[{\"type\":\"section\",\"text\":{\"type\":\"plain_text\",\"text\":\"<!channel>\"}},"
                + "{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_quote\",\"elements\":"
                + "[{\"type\":\"text\",\"text\":\"<@U0BEA00002> <!here>\"}]}]}]"));
    assertThat(ana.in("quiet").pings()).isEmpty();

    raw.call("chat.postMessage", Map.of("channel", id, "text", "<!channel> and <@U0BEA00002>"));
    assertThat(ana.in("quiet").pings()).isEqualTo(List.of("@channel", "@U0BEA00002"));
  }

  private void filled() {
    ana.types("/tiny form").fills("Why", "to grow").picks("With whom", bea).chooses("By walking");
  }

  private void answerSubmission(String body) {
    world.app.answers(got ->
        got.body().contains("view_submission") ? TinyApp.Answer.json(body) : TinyApp.Answer.EMPTY);
  }

  private String room(String name) {
    var made = raw.call("conversations.create", Map.of("name", name, "is_private", "true")).json();
    var id = made.at("/channel/id").asString();
    raw.call("conversations.invite", Map.of("channel", id, "users", ana.id() + "," + bea.id()));
    return id;
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

  private static String page(String title) {
    return "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\""
        + title
        + "\"},\"submit\":{\"type\":\"plain_text\",\"text\":\"Go\"},"
        + "\"blocks\":[{\"type\":\"divider\"}]}";
  }

  private OpenView open() {
    return world.slack.workspace().views().top(ana.id()).orElseThrow();
  }

  private JsonNode payload(String type) {
    return world.app.got().reversed().stream()
        .map(got -> Json.parse(got.field("payload")).orElseGet(Json::object))
        .filter(json -> Json.text(json, "type").equals(type))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode event(String type) {
    return world.app.got().reversed().stream()
        .filter(got -> got.body().startsWith("{"))
        .map(got -> Json.parse(got.body()).orElseThrow().path("event"))
        .filter(json -> Json.text(json, "type").equals(type))
        .findFirst()
        .orElseThrow();
  }
}
