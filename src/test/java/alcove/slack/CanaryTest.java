package alcove.slack;

import static alcove.slack.Doorstep.NOW;
import static alcove.slack.Doorstep.command;
import static alcove.slack.Doorstep.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.blockkit.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Words put into every kind of request, well and ill formed, are looked for in all that was
/// printed and answered.
final class CanaryTest {
  private static final String CANARY = "kanarienvogel7f3a9c";

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private Doorstep step;

  @BeforeEach
  void open() throws IOException {
    var all = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(all);
    System.setErr(all);
    step =
        new Doorstep(
            new Routes()
                .word("help", _ -> broken())
                .tap("pairing.accept", _ -> broken())
                .form("agreement.answer", _ -> broken())
                .unknown((_, _) -> new Reply.Whisper(Message.line("the menu"))));
    step.slack.on("views.open", FakeSlack.hangUp());
  }

  @AfterEach
  void close() {
    step.close();
    System.setOut(out);
    System.setErr(err);
  }

  @Test
  void no_word_is_printed_or_sent_back() {
    var answers = new StringBuilder();
    for (var body :
        new String[] {
          command("help " + CANARY),
          command(CANARY),
          command("help") + "&" + CANARY + "=%ZZ",
          "payload=" + CANARY,
          "payload=%7B%22type%22%3A%22" + CANARY + "%22%7D",
          "payload=%7B%22type%22%3A%22block_actions%22%2C%22user%22%3A%22" + CANARY + "%22%7D",
          "payload=%7B%22type%22%3A%22view_submission%22%2C%22view%22%3A%22" + CANARY + "%22%7D",
          "{\"type\":\"event_callback\",\"event\":\"" + CANARY + "\"}",
          "{\"type\":\"" + CANARY + "\"}",
          "{\"type\":\"url_verification\",\"challenge\":\"<" + CANARY + "\"}",
          "{\"" + CANARY,
          CANARY.repeat(3_000)
        }) {
      answers.append(step.signed(body).body());
      answers.append(step.unsigned(body).body());
      answers.append(
          step.send(
                  "/" + CANARY,
                  seconds(NOW),
                  step.sign(body),
                  CANARY.getBytes(StandardCharsets.UTF_8))
              .body());
    }
    step.hears(
        "{\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"D1\",\"user\":\"U0ANA\",\"ts\":\"1.1\",\"text\":\"help "
            + CANARY
            + "\"}");
    step.interacts(
        """
        {"type":"block_actions","team":{"id":"T1"},"user":{"id":"U0ANA","team_id":"T1","name":"CANARY"},
         "trigger_id":"1.2.c","container":{"type":"view","view_id":"V2"},
         "view":{"id":"V2","type":"home","blocks":[],"private_metadata":"CANARY"},
         "actions":[{"action_id":"pairing.accept","block_id":"CANARY","type":"button","value":"CANARY"}]}\
        """
            .replace("CANARY", CANARY));
    step.close();

    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("BUG").doesNotContain(CANARY);
    assertThat(answers.toString()).contains("the menu").doesNotContain(CANARY);
    assertThat(step.slack.calls()).noneMatch(call -> call.body().contains(CANARY));
  }

  private static Reply broken() {
    throw new IllegalStateException(CANARY);
  }
}
