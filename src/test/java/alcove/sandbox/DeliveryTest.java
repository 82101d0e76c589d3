package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.delivery.Signature;
import alcove.sandbox.state.Json;
import com.slack.api.app_backend.SlackSignature;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// How requests reach the app: signed, on time, and events again when they were not taken.
final class DeliveryTest {
  @RegisterExtension final World world = new World();
  private final Person ana = world.person("Ana");

  @Test
  void a_request_is_signed_over_its_very_bytes() {
    ana.types("/raw 5 * 3 = fünfzehn & more");

    var got = world.app.got().getFirst();
    var sdk =
        new SlackSignature.Generator(SmallCompany.SIGNING_SECRET)
            .generate(got.timestamp(), got.body());
    assertThat(got.signature()).isEqualTo(sdk);
    assertThat(got.body()).contains("text=5+*+3").doesNotEndWith("\n");
    assertThat(got.field("text")).isEqualTo("5 * 3 = fünfzehn & more");
    assertThat(got.timestamp()).isEqualTo(String.valueOf(World.MONDAY_9AM.getEpochSecond()));
  }

  @Test
  void the_signature_is_that_of_slacks_own_example() {
    var body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
            + "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    assertThat(Signature.of("8f742231b10e8888abcd99yyyzzz85a5", 1_531_420_618L, body))
        .isEqualTo("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
  }

  @Test
  void an_event_that_is_not_taken_comes_again_at_once_after_a_minute_and_after_five() {
    world.app.answers(_ -> new TinyApp.Answer(500, "text/plain", ""));

    ana.says("hello");
    assertThat(retries()).containsExactly("", "1");
    world.slack.passes(Duration.ofMinutes(1));
    assertThat(retries()).containsExactly("", "1", "2");
    world.slack.passes(Duration.ofMinutes(4));
    assertThat(retries()).containsExactly("", "1", "2");
    world.slack.passes(Duration.ofMinutes(1));
    assertThat(retries()).containsExactly("", "1", "2", "3");
    world.slack.passes(Duration.ofDays(1));

    assertThat(retries()).containsExactly("", "1", "2", "3");
    assertThat(world.app.got().getLast().retryReason()).isEqualTo("http_error");
    assertThat(world.app.got().stream().map(TinyApp.Got::body).distinct()).hasSize(1);
  }

  @Test
  void an_event_that_is_taken_at_last_does_not_come_again() {
    world.app.answers(got ->
        got.retryNum().isEmpty()
            ? new TinyApp.Answer(500, "text/plain", "")
            : TinyApp.Answer.EMPTY);

    ana.says("hello");
    world.slack.passes(Duration.ofMinutes(10));

    assertThat(retries()).containsExactly("", "1");
  }

  @Test
  void events_come_twice_on_request() {
    world.slack.events().duplicate(1);

    ana.says("one").says("two");

    assertThat(world.app.got().stream().map(DeliveryTest::text).toList())
        .containsExactly("one", "one", "two");
  }

  @Test
  void no_event_goes_to_an_app_without_its_scope() {
    var workspace = world.slack.workspace();
    workspace.install(workspace.app().withScopes(Set.of("chat:write")));

    ana.says("hello");

    assertThat(world.app.got()).isEmpty();
  }

  @Test
  void no_event_goes_to_an_app_that_did_not_ask() {
    var workspace = world.slack.workspace();
    workspace.install(workspace.app().withEvents(Set.of("app_home_opened")));

    ana.says("hello");

    assertThat(world.app.got()).isEmpty();
  }

  @Test
  void an_envelope_names_the_bot_it_is_for() {
    ana.opensHome();

    var envelope = Json.parse(world.app.got().getFirst().body()).orElseThrow();
    assertThat(envelope.at("/authorizations/0/user_id").asString())
        .isEqualTo(SmallCompany.BOT_USER);
    assertThat(envelope.path("is_ext_shared_channel").asBoolean()).isFalse();
    assertThat(envelope.path("event_id").asString()).startsWith("Ev");
  }

  @Test
  void the_app_hears_its_own_words_as_slack_tells_them() throws Exception {
    world.client.chatPostMessage(r -> r.channel(ana.id()).text("hello"));
    world.slack.settle();

    var event = Json.parse(world.app.got().getFirst().body()).orElseThrow().path("event");
    assertThat(event.path("bot_id").asString()).startsWith("B");
    assertThat(event.path("user").asString()).isEqualTo(SmallCompany.BOT_USER);
  }

  @Test
  void a_command_that_takes_more_than_three_seconds_is_said_to_have_failed() {
    var over = new CountDownLatch(1);
    world.app.answers(_ -> {
      try {
        assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
      return TinyApp.Answer.EMPTY;
    });

    ana.types("/tiny slow");
    over.countDown();

    ana.sees("/tiny failed with the error \"operation_timeout\"");
  }

  @Test
  void a_command_answered_with_what_slack_refuses_is_said_to_have_failed() {
    world.app.answers(_ -> TinyApp.Answer.json("{\"blocks\":[{\"type\":\"marquee\"}]}"));

    ana.types("/tiny");

    ana.sees("/tiny failed with the error \"invalid_command_response\"");
    assertThat(ana.last().detail()).contains("unsupported type: marquee");
  }

  private List<String> retries() {
    return world.app.got().stream().map(TinyApp.Got::retryNum).toList();
  }

  private static String text(TinyApp.Got got) {
    return Json.text(Json.parse(got.body()).orElseThrow().path("event"), "text");
  }
}
