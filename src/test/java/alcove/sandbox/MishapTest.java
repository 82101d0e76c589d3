package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.api.Fault;
import alcove.sandbox.delivery.Mishap;
import alcove.sandbox.state.Journal;
import alcove.sandbox.state.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What goes wrong on the way to the app, on request: nobody waits for it by the world's clock.
final class MishapTest {
  @RegisterExtension final World world = new World();
  private final Person ana = world.person("Ana");

  @Test
  void a_command_that_never_arrives_is_said_to_have_failed() {
    world.slack.mishaps().next("command", 1, new Mishap.Lost());

    ana.types("/tiny");

    ana.sees("/tiny failed with the error \"operation_timeout\"");
    assertThat(world.app.got()).isEmpty();
    assertThat(world.slack.journal().of("command"))
        .extracting(Journal.Entry::remark)
        .containsExactly("lost on request");
  }

  @Test
  void a_command_whose_answer_is_late_has_been_done() {
    world.slack.mishaps().next("command", 1, new Mishap.Unheard());

    ana.types("/tiny");

    assertThat(ana.last().error()).isEqualTo("operation_timeout");
    assertThat(world.app.got()).hasSize(1);
  }

  @Test
  void an_app_that_is_not_there_or_behind_a_broken_gateway_cannot_answer() {
    world.slack.mishaps().next("command", 1, new Mishap.Unreachable());
    world.slack.mishaps().next("command", 1, new Mishap.Answered(502, "<html>Bad gateway"));

    ana.types("/tiny");
    assertThat(ana.last().error()).isEqualTo("dispatch_failed");
    ana.types("/tiny");

    assertThat(ana.last().error()).isEqualTo("dispatch_failed");
    assertThat(world.app.got()).isEmpty();
  }

  @Test
  void an_app_that_takes_more_than_three_seconds_of_a_standing_clock_is_late() {
    world.app.answers(_ -> {
      world.slack.clock().passes(Duration.ofMillis(3_001));
      return TinyApp.Answer.EMPTY;
    });

    ana.types("/tiny");

    assertThat(ana.last().error()).isEqualTo("operation_timeout");
  }

  @Test
  void an_app_that_takes_three_seconds_of_a_standing_clock_is_in_time() {
    world.app.answers(_ -> {
      world.slack.clock().passes(Duration.ofSeconds(3));
      return TinyApp.Answer.EMPTY;
    });

    ana.types("/tiny");

    assertThat(ana.last().ok()).isTrue();
  }

  @Test
  void an_event_whose_answer_is_late_comes_again_with_the_reason() {
    world.slack.mishaps().next("message", 2, new Mishap.Unheard());

    ana.says("hello");
    world.slack.passes(Duration.ofMinutes(1));

    assertThat(world.app.got()).extracting(TinyApp.Got::retryNum).containsExactly("", "1", "2");
    assertThat(world.app.got().getLast().retryReason()).isEqualTo("http_timeout");
    assertThat(world.slack.journal().of("message"))
        .extracting(Journal.Entry::remark)
        .containsExactly("", "retry 1: http_timeout", "retry 2: http_timeout");
  }

  @Test
  void an_event_does_not_come_again_to_an_app_that_asks_so() {
    world.app.answers(_ -> TinyApp.Answer.NO_RETRY);

    ana.says("hello");
    world.slack.passes(Duration.ofMinutes(10));

    assertThat(world.app.got()).hasSize(1);
  }

  @Test
  void events_come_in_another_order_on_request() {
    world.slack.events().reverse(3);

    ana.says("one").says("two");
    assertThat(said()).isEmpty();
    ana.says("three").says("four");

    assertThat(said()).containsExactly("three", "two", "one", "four");
  }

  @Test
  void events_come_late_on_request() {
    world.slack.events().delay(1, Duration.ofMinutes(2));

    ana.says("one").says("two");
    assertThat(said()).containsExactly("two");
    world.slack.passes(Duration.ofMinutes(2));

    assertThat(said()).containsExactly("two", "one");
  }

  @Test
  void an_outage_lasts_as_long_as_was_asked_for() {
    var raw = Raw.hasty(world.slack);
    world.slack.faults().during("*", Duration.ofHours(1), new Fault.Refusal("internal_error"));

    assertThat(raw.call("auth.test", Map.of()).error()).isEqualTo("internal_error");
    world.slack.clock().passes(Duration.ofMinutes(59));
    assertThat(raw.call("auth.test", Map.of()).error()).isEqualTo("internal_error");
    world.slack.clock().passes(Duration.ofMinutes(1));

    assertThat(raw.call("auth.test", Map.of()).error()).isEmpty();
  }

  private List<String> said() {
    return world.app.got().stream()
        .map(got -> Json.text(Json.parse(got.body()).orElseThrow().path("event"), "text"))
        .toList();
  }
}
