package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alcove.sandbox.api.Fault;
import alcove.sandbox.api.OnCall;
import alcove.sandbox.api.OnCall.Moment;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What goes wrong on request.
final class TroubleTest {
  @RegisterExtension final World world = new World();
  private final Raw raw = Raw.hasty(world.slack);
  private final Person ana = world.person("Ana");

  static List<Fault> breaksBeforeTheEffect() {
    return List.of(new Fault.DroppedBefore(), new Fault.TimeoutBefore(Duration.ofMillis(50)));
  }

  static List<Fault> breaksAfterTheEffect() {
    return List.of(new Fault.DroppedAfter(), new Fault.TimeoutAfter(Duration.ofMillis(50)));
  }

  @ParameterizedTest
  @MethodSource("breaksBeforeTheEffect")
  void a_connection_that_breaks_early_leaves_nothing_done(Fault fault) {
    world.slack.faults().next("chat.postMessage", 1, fault);

    assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class);

    assertThat(ana.dm().messages()).isEmpty();
    assertThat(post().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("breaksAfterTheEffect")
  void a_connection_that_breaks_late_leaves_all_done(Fault fault) {
    world.slack.faults().next("chat.postMessage", 1, fault);

    assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class);

    assertThat(ana.dm().messages()).containsExactly("hello");
  }

  @Test
  void a_status_and_a_word_of_haste_leave_nothing_done() {
    world.slack.faults().next("chat.postMessage", 1, new Fault.Status(503));
    world.slack.faults().next("*", 2, new Fault.RateLimited(30));

    assertThat(post().status()).isEqualTo(503);
    var limited = post();
    assertThat(limited.status()).isEqualTo(429);
    assertThat(limited.headers()).containsEntry("retry-after", "30");
    assertThat(post().status()).isEqualTo(429);
    assertThat(ana.dm().messages()).isEmpty();
    assertThat(post().status()).isEqualTo(200);
  }

  @Test
  void rubbish_comes_after_the_effect_and_lateness_before_an_answer() {
    world.slack.faults().next("chat.postMessage", 1, new Fault.Rubbish());
    world.slack.faults().next("chat.postMessage", 1, new Fault.Latency(Duration.ofMillis(30)));

    assertThat(post().body()).startsWith("<html>");
    assertThat(post().json().path("ok").asBoolean()).isTrue();
    assertThat(ana.dm().messages()).hasSize(2);
  }

  @Test
  void slacks_own_refusal_leaves_nothing_done_and_a_late_status_all() {
    world.slack.faults().next("chat.postMessage", 1, new Fault.Refusal("internal_error"));
    world.slack.faults().next("chat.postMessage", 1, new Fault.StatusAfter(502));

    assertThat(post().error()).isEqualTo("internal_error");
    assertThat(ana.dm().messages()).isEmpty();
    assertThat(post().status()).isEqualTo(502);
    assertThat(ana.dm().messages()).containsExactly("hello");
  }

  @Test
  void an_answer_can_break_off_in_the_middle() {
    world.slack.faults().next("chat.postMessage", 1, new Fault.Cut());

    assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class);

    assertThat(ana.dm().messages()).containsExactly("hello");
    assertThat(post().status()).isEqualTo(200);
  }

  @Test
  void a_response_address_can_fail_too() {
    ana.types("/tiny");
    var url = world.app.got().getFirst().field("response_url");
    var path = url.substring(world.slack.url().length());
    world.slack.faults().next(OnCall.RESPONSE, 1, new Fault.Status(500));

    assertThat(raw.post(path, "application/json", "", "{\"text\":\"one\"}").status())
        .isEqualTo(500);
    assertThat(raw.post(path, "application/json", "", "{\"text\":\"two\"}").status())
        .isEqualTo(200);

    assertThat(ana.dm().messages()).containsExactly("two");
  }

  @Test
  void a_hook_hears_of_each_call_before_and_after_and_can_break_it() {
    var heard = new CopyOnWriteArrayList<String>();
    world.slack.onCall((method, moment) -> heard.add(method + " " + moment));
    post();
    world.slack.onCall((_, moment) -> {
      if (moment == Moment.AFTER) {
        throw new IllegalStateException("the app is stopped here");
      }
    });

    assertThat(heard).containsExactly("chat.postMessage BEFORE", "chat.postMessage AFTER");
    assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class);
    assertThat(ana.dm().messages()).hasSize(2);
  }

  /// A second after the last one, as Slack wants it.
  private Raw.Got post() {
    world.slack.clock().passes(Duration.ofSeconds(1));
    return raw.call("chat.postMessage", Map.of("channel", ana.id(), "text", "hello"));
  }
}
