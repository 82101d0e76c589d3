package alcove.slack;

import static alcove.slack.Doorstep.NOW;
import static alcove.slack.Doorstep.command;
import static alcove.slack.Doorstep.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import alcove.blockkit.Message;
import alcove.privacy.Metrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DoorTest {
  private final List<Asking.Said> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private Doorstep step;

  @BeforeEach
  void open() throws IOException {
    step =
        new Doorstep(
            new Routes()
                .word(
                    "help",
                    said -> {
                      asked.add(said);
                      return new Reply.Whisper(Message.line("here to help"));
                    })
                .word("slow", _ -> slow()));
  }

  @AfterEach
  void close() {
    step.close();
  }

  @Test
  void a_signed_request_is_answered() {
    var response = step.types("help");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertThat(Doorstep.json(response).path("text").asString()).isEqualTo("here to help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/slack/events", "/slack/commands", "/slack/interactions"})
  void every_path_takes_every_kind(String path) {
    var body = command("help");

    var response =
        step.send(path, seconds(NOW), step.sign(body), body.getBytes(StandardCharsets.UTF_8));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(asked).hasSize(1);
  }

  @Test
  void a_wrong_signature_learns_a_number_and_nothing_else() {
    var body = command("help");

    var response =
        step.send(
            "/slack/events",
            seconds(NOW),
            step.sign(body + " "),
            body.getBytes(StandardCharsets.UTF_8));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void no_signature_is_a_wrong_one() {
    assertThat(step.unsigned(command("help")).statusCode()).isEqualTo(401);
    assertThat(asked).isEmpty();
  }

  @Test
  void an_old_request_sent_again_is_refused() {
    assertThat(step.signedAt(NOW.minus(Duration.ofSeconds(301)), command("help")).statusCode())
        .isEqualTo(401);
    assertThat(asked).isEmpty();
  }

  @Test
  void a_request_from_the_future_is_refused() {
    assertThat(step.signedAt(NOW.plus(Duration.ofDays(3650)), command("help")).statusCode())
        .isEqualTo(401);
    assertThat(asked).isEmpty();
  }

  @Test
  void the_signature_is_looked_at_before_the_body() {
    assertThat(step.unsigned("{\"type\":\"url_verification\",\"challenge\":\"x\"}").statusCode())
        .isEqualTo(401);
    assertThat(step.unsigned("rubbish").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rubbish",
        "{",
        "{}",
        "[]",
        "{\"type\":7}",
        "{\"type\":\"event_callback\"}",
        "{\"type\":\"event_callback\",\"event\":[]}",
        "{\"type\":\"url_verification\"}",
        "{\"type\":\"url_verification\",\"challenge\":\"<script>\"}",
        "payload=",
        "payload=%7B",
        "payload=%ZZ",
        "payload=%7B%22type%22%3A%22block_actions%22%7D",
        "payload=%7B%22type%22%3A%22view_submission%22%7D",
        "command=%2Fmentor",
        "command=%2Fmentor&team_id=T1&user_id=rubbish&trigger_id=1",
        "a=b"
      })
  void rubbish_is_refused_in_silence(String body) {
    var response = step.signed(body);

    assertThat(List.of(200, 400)).contains(response.statusCode());
    assertThat(response.body()).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void deep_rubbish_is_refused_in_silence() {
    var response = step.signed("{\"a\":" + "[".repeat(100_000));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void bytes_that_are_no_text_are_refused_in_silence() {
    var bytes = new byte[] {(byte) 0xff, (byte) 0xfe, 0, '{', (byte) 0xc3};
    var signature = new Signature(Doorstep.SECRET, () -> NOW).sign(seconds(NOW), bytes);

    assertThat(step.send("/slack/events", seconds(NOW), signature, bytes).statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"app_rate_limited\",\"team_id\":\"T1\"}",
        "{\"type\":\"something_new\",\"words\":\"x\"}",
        "payload=%7B%22type%22%3A%22something_new%22%7D",
        "ssl_check=1&token=x"
      })
  void what_this_version_does_not_know_is_acknowledged_in_silence(String body) {
    var response = step.signed(body);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void slack_gets_its_challenge_back() {
    var response =
        step.signed("{\"token\":\"x\",\"challenge\":\"3eZbrw1aB1\",\"type\":\"url_verification\"}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("3eZbrw1aB1");
  }

  @Test
  void a_body_that_says_it_is_huge_is_not_read() throws IOException {
    try (var line = step.line()) {
      line.getOutputStream()
          .write(
              "POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 9999999\r\n\r\nabc"
                  .getBytes(StandardCharsets.UTF_8));

      assertThat(new String(line.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
          .isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void a_body_that_does_not_say_so_is_read_as_far_as_allowed() {
    assertThat(step.streams("x".repeat(Limits.REQUEST_BYTES + 1)).statusCode()).isEqualTo(413);
  }

  @Test
  void bytes_beyond_ascii_are_signed_as_they_came() {
    var event =
        "{\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"D1\",\"user\":\"U0ANA\","
            + "\"ts\":\"1.1\",\"text\":\"Grüße 😀 שלום\"}";

    assertThat(step.hears(event).statusCode()).isEqualTo(200);
  }

  @Test
  void another_workspace_gets_the_same_as_nothing() {
    var body = command("help").replace("team_id=T1", "team_id=T2");

    var response = step.signed(body);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void the_same_request_twice_has_the_same_name() {
    step.types("help");
    step.types("help");

    assertThat(asked)
        .extracting(said -> said.who().request())
        .hasSize(2)
        .containsOnly(asked.getFirst().who().request());
  }

  @Test
  void nothing_else_is_here() {
    for (var path : List.of("/", "/slack", "/slack/events/x", "/secret?text=words")) {
      var response = step.get(path);
      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(response.body()).isEmpty();
    }
    assertThat(step.get("/slack/events").body()).isEmpty();
    assertThat(step.get("/slack/events").headers().map()).doesNotContainKey("server");
  }

  @Test
  void closing_finishes_what_is_in_hand() throws Exception {
    var response = CompletableFuture.supplyAsync(() -> step.types("slow"));
    assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();

    var closed = CompletableFuture.runAsync(step.door::close);
    await().until(() -> isRefused());
    goOn.countDown();

    assertThat(Doorstep.json(response.get(5, TimeUnit.SECONDS)).path("text").asString())
        .isEqualTo("slow and done");
    closed.get(5, TimeUnit.SECONDS);
  }

  @Test
  void a_port_in_use_is_an_error_and_not_a_door() {
    var frame =
        new Door.Frame(
            "127.0.0.1", step.door.port(), Doorstep.SECRET, Doorstep.TEAM, InstantSource.system());

    var out = new Door.Out(new Calls(step.api, Optional.empty()), (_, _, _) -> {});

    assertThatThrownBy(
            () -> new Door(frame, new Routes(), out, new Door.Signs(() -> true, new Metrics())))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void a_trace_repeats_nothing() {
    for (var path : List.of("/slack/events", "/healthz")) {
      var response = step.traces(path, "kanarienvogel");
      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(response.body()).isEmpty();
    }
  }

  @Test
  void no_thread_of_the_sdk_keeps_figures() {
    await()
        .untilAsserted(() ->
            assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("slack-api-metrics")));
  }

  @Test
  void machines_read_the_signs() {
    assertThat(step.get("/healthz").statusCode()).isEqualTo(200);
    assertThat(step.get("/readyz").statusCode()).isEqualTo(200);
    assertThat(step.get("/metrics").statusCode()).isEqualTo(200);
  }

  @Test
  void requests_are_counted_by_what_they_are_and_why_they_are_not() {
    step.types("help");
    step.unsigned(command("help"));

    assertThat(step.get("/metrics").body())
        .contains("alcove_request_seconds_count{kind=\"Command\"} 1")
        .contains("alcove_requests_refused_total{kind=\"NOT_SIGNED\"} 1");
  }

  @Test
  void a_field_given_twice_counts_once() {
    step.signed(command("help") + "&" + Doorstep.form(Map.of("text", "other")));

    assertThat(asked).hasSize(1);
  }

  private Reply slow() {
    begun.countDown();
    try {
      goOn.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return new Reply.Whisper(Message.line("slow and done"));
  }

  private boolean isRefused() {
    try (var _ = step.line()) {
      return false;
    } catch (IOException | IllegalArgumentException refused) {
      return true;
    }
  }
}
