package alcove.slack;

import static alcove.slack.Doorstep.json;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.blockkit.Blocks;
import alcove.blockkit.Message;
import alcove.blockkit.View;
import alcove.core.PersonId;
import alcove.privacy.Confidential;
import alcove.slack.Asking.Submission;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SubmissionTest {
  private static final View VIEW =
      View.page("agreement.next", "A page", "x", List.of(Blocks.section("words")));

  private final List<Submission> submitted = new ArrayList<>();
  private Reply reply = new Reply.Done();
  private Doorstep step;

  @BeforeEach
  void open() throws IOException {
    step =
        new Doorstep(
            new Routes()
                .form(
                    "agreement.answer",
                    submission -> {
                      submitted.add(submission);
                      return reply;
                    })
                .form(
                    "agreement.broken",
                    _ -> {
                      throw new IllegalStateException("canary");
                    }));
  }

  @AfterEach
  void close() {
    step.close();
  }

  @Test
  void what_was_typed_is_wrapped_and_what_was_chosen_is_not() {
    submit("agreement.answer");

    var submission = submitted.getFirst();
    assertThat(submission.who().person()).isEqualTo(new PersonId("U0ANA"));
    assertThat(submission.about()).isEqualTo("pair-1");
    var values = submission.values();
    assertThat(values.text("purpose").orElseThrow().sameAs(Confidential.of("Grüße 😀"))).isTrue();
    assertThat(values.text("empty")).isEmpty();
    assertThat(values.choice("degree")).contains("NOTHING");
    assertThat(values.all("duties")).containsExactly("danger", "crime");
    assertThat(values.date("ends")).contains(LocalDate.of(2027, 9, 1));
    assertThat(values.choice("whom")).contains("U0BEA");
    assertThat(values.choice("unchosen")).isEmpty();
  }

  @Test
  void a_second_press_on_the_same_form_is_the_same_request() {
    submit("agreement.answer");
    submit("agreement.answer");

    assertThat(submitted.getFirst().who().request()).isEqualTo(submitted.getLast().who().request());
  }

  @Test
  void done_closes_the_form() {
    var response = submit("agreement.answer");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void what_is_wrong_is_said_at_each_block() {
    reply = new Reply.FieldErrors(Map.of("purpose", "Say a little more", "ends", "In the past"));

    var body = json(submit("agreement.answer"));

    assertThat(body.path("response_action").asString()).isEqualTo("errors");
    assertThat(body.at("/errors/purpose").asString()).isEqualTo("Say a little more");
    assertThat(body.at("/errors/ends").asString()).isEqualTo("In the past");
  }

  @Test
  void the_form_becomes_another() {
    reply = new Reply.Update(VIEW);

    var body = json(submit("agreement.answer"));

    assertThat(body.path("response_action").asString()).isEqualTo("update");
    assertThat(body.path("view")).isEqualTo(VIEW.json());
  }

  @Test
  void another_form_comes_on_top() {
    reply = new Reply.Open(VIEW);

    assertThat(json(submit("agreement.answer")).path("response_action").asString())
        .isEqualTo("push");
  }

  @Test
  void all_forms_close() {
    reply = new Reply.CloseAll();

    assertThat(json(submit("agreement.answer")).path("response_action").asString())
        .isEqualTo("clear");
  }

  @Test
  void a_whisper_after_the_form_is_a_direct_message() throws InterruptedException {
    reply = new Reply.Whisper(Message.line("thank you"));

    assertThat(submit("agreement.answer").body()).isEmpty();

    var call = step.slack.next();
    assertThat(call.path()).isEqualTo("chat.postMessage");
    assertThat(call.field("channel")).isEqualTo("U0ANA");
    assertThat(call.field("text")).isEqualTo("thank you");
  }

  @Test
  void a_bug_leaves_the_form_open_with_all_that_was_typed() {
    var response = submit("agreement.broken");

    var body = json(response);
    assertThat(body.path("response_action").asString()).isEqualTo("errors");
    assertThat(body.at("/errors/purpose").asString()).contains("we are sorry");
    assertThat(response.body()).doesNotContain("canary", "Grüße");
  }

  @Test
  void a_bug_behind_a_form_without_a_field_is_said_on_a_page() {
    var body = json(step.interacts(payload("agreement.broken", "")));

    assertThat(body.path("response_action").asString()).isEqualTo("update");
    assertThat(body.at("/view/blocks/0/text/text").asString()).contains("we are sorry");
  }

  @Test
  void a_reply_without_meaning_here_is_a_bug() {
    reply = new Reply.Replace(Message.line("no message here"));

    assertThat(json(submit("agreement.answer")).at("/errors/purpose").asString())
        .contains("we are sorry");
  }

  @Test
  void a_form_that_nobody_knows_any_more_closes() {
    assertThat(submit("old.form").body()).isEmpty();
  }

  @Test
  void a_closed_form_is_acknowledged() {
    var response =
        step.interacts(payload("agreement.answer", "").replace("view_submission", "view_closed"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(submitted).isEmpty();
  }

  private HttpResponse<String> submit(String callback) {
    return step.interacts(
        payload(
            callback,
            """
            {"type":"section","block_id":"intro","text":{"type":"mrkdwn","text":"x"}},
            {"type":"input","block_id":"purpose","label":{"type":"plain_text","text":"Why"},
             "element":{"type":"plain_text_input","action_id":"a"}}\
            """));
  }

  private static String payload(String callback, String blocks) {
    return """
    {"type":"view_submission","team":{"id":"T1"},"user":{"id":"U0ANA","team_id":"T1"},
     "trigger_id":"1.2.d","response_urls":[],"is_enterprise_install":false,
     "view":{"id":"V1","team_id":"T1","type":"modal","hash":"156.h","callback_id":"%s",
      "private_metadata":"pair-1","title":{"type":"plain_text","text":"A"},"blocks":[%s],
      "app_installed_team_id":"T1","state":{"values":{
       "purpose":{"a":{"type":"plain_text_input","value":"Gr\\u00fc\\u00dfe \\ud83d\\ude00"}},
       "empty":{"a":{"type":"plain_text_input","value":null}},
       "degree":{"a":{"type":"radio_buttons",
         "selected_option":{"text":{"type":"plain_text","text":"N"},"value":"NOTHING"}}},
       "duties":{"a":{"type":"checkboxes","selected_options":[
         {"text":{"type":"plain_text","text":"D"},"value":"danger"},
         {"text":{"type":"plain_text","text":"C"},"value":"crime"}]}},
       "ends":{"a":{"type":"datepicker","selected_date":"2027-09-01"}},
       "whom":{"a":{"type":"users_select","selected_user":"U0BEA"}},
       "unchosen":{"a":{"type":"static_select","selected_option":null}}}}}}\
    """
        .formatted(callback, blocks);
  }
}
