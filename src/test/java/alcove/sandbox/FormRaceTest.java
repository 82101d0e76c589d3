package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.delivery.Done;
import alcove.sandbox.state.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A modal that is sent twice, or changed by two at once.
@Timeout(30)
final class FormRaceTest {
  private static final String FORM =
      """
      {"type": "modal", "callback_id": "ask", "title": {"type": "plain_text", "text": "Ask"},
       "submit": {"type": "plain_text", "text": "Send"},
       "blocks": [{"type": "divider"}]}
      """;
  private static final int HANDS = 8;

  @RegisterExtension final World world = new World();
  private final Raw raw = new Raw(world.slack);
  private final Person ana = world.person("Ana");

  @Test
  void of_two_submissions_before_the_answer_both_reach_the_app_and_the_modal_closes_once() {
    var view = opened();
    answersWhenBothAreThere("", "");

    var done = twice(() -> world.slack.interactions().submit(ana.id(), view, Json.object()));

    assertThat(done).allMatch(Done::ok);
    assertThat(ana.hasModal()).isFalse();
  }

  @Test
  void a_submission_after_the_modal_has_closed_does_not_reach_the_app() {
    var view = opened();
    world.slack.interactions().submit(ana.id(), view, Json.object());
    var heard = world.app.got().size();

    var done = world.slack.interactions().submit(ana.id(), view, Json.object());

    assertThat(done.ok()).isFalse();
    assertThat(world.app.got()).hasSize(heard);
  }

  @Test
  void what_the_app_answers_to_a_modal_that_is_closed_by_now_is_not_shown() {
    var view = opened();
    answersWhenBothAreThere("", "{\"response_action\":\"push\",\"view\":" + FORM + "}");

    var done = twice(() -> world.slack.interactions().submit(ana.id(), view, Json.object()));

    // Whichever came first: pushed and then closed from beneath, or closed and then not pushed.
    assertThat(done).filteredOn(one -> !one.ok()).hasSizeLessThan(2);
    assertThat(ana.hasModal()).isFalse();
  }

  @Test
  void of_many_updates_with_one_hash_only_one_is_taken() {
    var view = opened();
    var hash = world.slack.workspace().views().top(ana.id()).orElseThrow().hash();

    var errors = atOnce(HANDS, () -> update(view, hash));

    assertThat(errors).filteredOn(String::isEmpty).hasSize(1);
    assertThat(errors).filteredOn("hash_conflict"::equals).hasSize(HANDS - 1);
  }

  @Test
  void the_hash_in_a_submission_serves_until_somebody_has_changed_the_modal() {
    var view = opened();
    var errors = new CopyOnWriteArrayList<String>();
    world.app.answers(got -> {
      var sent = Json.parse(got.field("payload")).orElseThrow().at("/view/hash").asString();
      errors.add(update(view, sent));
      errors.add(update(view, sent));
      return TinyApp.Answer.EMPTY;
    });

    world.slack.interactions().submit(ana.id(), view, Json.object());

    assertThat(errors).containsExactly("", "hash_conflict");
  }

  private String opened() {
    var workspace = world.slack.workspace();
    var trigger = workspace.atomically(() -> workspace.trigger(ana.id(), ""));
    return Json.text(
        raw.call("views.open", Map.of("trigger_id", trigger, "view", FORM)).json().path("view"),
        "id");
  }

  private String update(String view, String hash) {
    return raw.call("views.update", Map.of("view_id", view, "hash", hash, "view", FORM)).error();
  }

  /// One gets this answer, the other that, and neither before both have asked.
  private void answersWhenBothAreThere(String one, String other) {
    var both = new CountDownLatch(2);
    var asked = new AtomicInteger();
    world.app.answers(_ -> {
      var first = asked.getAndIncrement() == 0;
      both.countDown();
      await(both);
      return TinyApp.Answer.json(first ? one : other);
    });
  }

  private static List<Done> twice(Supplier<Done> act) {
    return atOnce(2, act);
  }

  private static <T> List<T> atOnce(int times, Supplier<T> act) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var begun =
          Stream.generate(() -> CompletableFuture.supplyAsync(act, threads)).limit(times).toList();
      return begun.stream().map(CompletableFuture::join).toList();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(2, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
