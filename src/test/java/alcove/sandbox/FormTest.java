package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.state.OpenView;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Forms in modals: what is entered there, how it is sent, and what the app can answer.
final class FormTest {
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
  @RegisterExtension final World world = new World();
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

    var view = world.app.payload("view_submission").path("view");
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
    assertThat(world.app.payload("view_submission").at("/view/state/values/why/w/value").asString())
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

    assertThat(world.app.payload("view_closed").path("is_cleared").asBoolean()).isFalse();
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

  private void filled() {
    ana.types("/tiny form").fills("Why", "to grow").picks("With whom", bea).chooses("By walking");
  }

  private void answerSubmission(String body) {
    world.app.answers(got ->
        got.body().contains("view_submission") ? TinyApp.Answer.json(body) : TinyApp.Answer.EMPTY);
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
}
