package alcove.slack;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.blockkit.Blocks;
import alcove.blockkit.Message;
import alcove.privacy.Metrics;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

final class WebApiTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration LONG = Duration.ofSeconds(5);

  private FakeSlack slack;
  private WebApi api;

  @BeforeEach
  void open() throws IOException {
    slack = new FakeSlack();
    api = new WebApi(slack.base(), () -> "xoxb-test-token-0123456789", new Metrics());
  }

  @AfterEach
  void close() {
    api.close();
    slack.close();
  }

  @Test
  void a_call_is_timed_by_how_it_ended_and_by_nothing_else() throws IOException {
    var metrics = new Metrics();
    try (var timed = new WebApi(slack.base(), () -> "xoxb-test-token-0123456789", metrics)) {
      timed.call("chat.postMessage", JSON.createObjectNode().put("channel", "C1"), LONG);
    }

    assertThat(metrics.scrape())
        .contains("alcove_call_seconds_count{kind=\"OK\"} 1")
        .doesNotContain("postMessage", "C1");
  }

  @Test
  void a_call_carries_the_token_and_every_argument() {
    var blocks = "[{\"type\":\"younger_than_the_sdk\",\"words\":\"Grüße 😀 & = +\"}]";
    var args = JSON.createObjectNode().put("channel", "C1").put("unfurl_links", false);
    args.set("blocks", JSON.readTree(blocks));

    var answer = api.call("chat.postMessage", args, LONG);

    assertThat(answer).isInstanceOf(Answer.Ok.class);
    var call = slack.calls().getFirst();
    assertThat(call.path()).isEqualTo("chat.postMessage");
    assertThat(call.authorization()).isEqualTo("Bearer xoxb-test-token-0123456789");
    assertThat(call.field("channel")).isEqualTo("C1");
    assertThat(call.field("unfurl_links")).isEqualTo("false");
    assertThat(JSON.readTree(call.field("blocks"))).isEqualTo(JSON.readTree(blocks));
  }

  @Test
  void what_slack_gives_back_can_be_read() {
    slack.answers("conversations.open", "{\"ok\":true,\"channel\":{\"id\":\"D1\"}}");

    var answer = api.call("conversations.open", JSON.createObjectNode(), LONG);

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Ok.class,
            ok -> assertThat(ok.body().at("/channel/id").asString()).isEqualTo("D1"));
  }

  @Test
  void a_refusal_is_slacks_own_code() {
    slack.answers("chat.postMessage", "{\"ok\":false,\"error\":\"is_archived\"}");

    assertThat(post()).isEqualTo(new Answer.Refused("is_archived"));
  }

  @Test
  void a_limit_says_how_long_to_wait() {
    slack.on(
        "chat.postMessage",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "7");
          FakeSlack.send(exchange, 429, "{\"ok\":false,\"error\":\"ratelimited\"}");
        });

    assertThat(post()).isEqualTo(new Answer.Limited(Duration.ofSeconds(7)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-3", "99999999999999"})
  void a_limit_without_a_sensible_time_waits_half_a_minute(String header) {
    slack.on(
        "chat.postMessage",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", header);
          FakeSlack.send(exchange, 429, "");
        });

    assertThat(post()).isEqualTo(new Answer.Limited(Duration.ofSeconds(30)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rubbish",
        "[]",
        "{\"ok\":",
        "{\"ok\":false}",
        "{\"ok\":false,\"error\":\"Words that nobody should read\"}",
        "{\"ok\":false,\"error\":\"fatal_error\"}"
      })
  void an_answer_that_says_nothing_leaves_the_outcome_unknown(String body) {
    slack.answers("chat.postMessage", body);

    assertThat(post()).isEqualTo(new Answer.Unknown());
  }

  @Test
  void a_broken_server_leaves_the_outcome_unknown() {
    slack.on("chat.postMessage", exchange -> FakeSlack.send(exchange, 503, "{\"ok\":false}"));

    assertThat(post()).isEqualTo(new Answer.Unknown());
  }

  @Test
  void nobody_is_waited_for_longer_than_said() {
    slack.on("chat.postMessage", FakeSlack.silence());
    var begin = System.nanoTime();

    var answer = api.call("chat.postMessage", JSON.createObjectNode(), FakeSlack.SOON);

    assertThat(answer).isEqualTo(new Answer.Unknown());
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void a_broken_call_is_not_sent_twice() {
    slack.on("chat.postMessage", FakeSlack.hangUp());

    assertThat(post()).isEqualTo(new Answer.Unknown());
    assertThat(slack.calls()).hasSize(1);
  }

  @Test
  void nobody_at_home_leaves_the_outcome_unknown() throws IOException {
    var gone = new FakeSlack();
    gone.close();
    try (var lost = new WebApi(gone.base(), () -> "xoxb-test-token-0123456789", new Metrics())) {
      assertThat(lost.call("chat.postMessage", JSON.createObjectNode(), LONG))
          .isEqualTo(new Answer.Unknown());
    }
  }

  @Test
  void a_response_url_takes_a_message_for_one_pair_of_eyes() {
    var taken = api.respond(slack.responseUrl(), Message.line("only you"), false, LONG);

    assertThat(taken).isTrue();
    var call = slack.calls().getFirst();
    assertThat(call.authorization()).isEmpty();
    var body = JSON.readTree(call.body());
    assertThat(body.path("response_type").asString()).isEqualTo("ephemeral");
    assertThat(body.path("replace_original").asBoolean()).isFalse();
    assertThat(body.path("blocks").path(0)).isEqualTo(Blocks.section("only you"));
  }

  @Test
  void a_response_url_takes_a_message_instead_of_the_old() {
    api.respond(slack.responseUrl(), Message.line("done"), true, LONG);

    var body = JSON.readTree(slack.calls().getFirst().body());
    assertThat(body.path("replace_original").asBoolean()).isTrue();
    assertThat(body.has("response_type")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/respond/1",
        "http://hooks.slack.com/respond/1",
        "https://hooks.slack.com@example.com/",
        "https://hooks.slack.com:8443/",
        "file:///etc/passwd",
        "nothing",
        "not an address"
      })
  void no_other_address_is_sent_anything(String url) {
    assertThat(api.respond(url, Message.line("secret"), false, LONG)).isFalse();
  }

  @Test
  void slack_itself_is_an_address_to_answer_to() {
    try (var real =
        new WebApi(URI.create("https://slack.com/api"), () -> "xoxb-none", new Metrics())) {
      assertThat(real.isSlack("https://hooks.slack.com/commands/T1/1/abc")).isTrue();
    }
  }

  private Answer post() {
    return api.call("chat.postMessage", JSON.createObjectNode(), LONG);
  }
}
