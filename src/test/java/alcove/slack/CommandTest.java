package alcove.slack;

import static alcove.slack.Doorstep.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alcove.blockkit.Blocks;
import alcove.blockkit.Message;
import alcove.blockkit.View;
import alcove.core.PersonId;
import alcove.privacy.Keyring;
import alcove.store.Keys;
import alcove.store.Redis;
import alcove.store.Turns;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

final class CommandTest {
  private static final View VIEW =
      View.page("pairing.read", "A page", "x", List.of(Blocks.section("words")));

  private final BlockingQueue<Asking.Said> asked = new LinkedBlockingQueue<>();
  private final BlockingQueue<Optional<String>> guesses = new LinkedBlockingQueue<>();
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final CountDownLatch wentOn = new CountDownLatch(1);
  private final Redis redis = Redis.at(URI.create("redis://127.0.0.1:1/0"));
  @TempDir Path folder;
  private Turns turns;
  private Doorstep step;

  @BeforeEach
  void open() throws IOException {
    turns =
        new Turns(redis, new Keys(Keyring.create(folder.resolve("keyring.json")), Doorstep.TEAM));
    step =
        new Doorstep(
            new Routes()
                .word("whisper", answer(_ -> new Reply.Whisper(Message.line("Grüße, *Ana*"))))
                .word("open", answer(_ -> new Reply.Open(VIEW)))
                .word("done", answer(_ -> new Reply.Done()))
                .word("misplaced", answer(_ -> new Reply.CloseAll()))
                .word("slow", answer(this::slow))
                .word("broken", answer(CommandTest::broken))
                .word("unreachable", answer(_ -> unreachable()))
                .unknown((_, nearest) -> {
                  guesses.add(nearest);
                  return new Reply.Whisper(Message.line("the menu"));
                }));
  }

  @AfterEach
  void close() {
    goOn.countDown();
    step.close();
    redis.close();
  }

  @Test
  void a_whisper_is_the_acknowledgement() {
    var body = json(step.types("whisper"));

    assertThat(body.path("response_type").asString()).isEqualTo("ephemeral");
    assertThat(body.path("text").asString()).isEqualTo("Grüße, *Ana*");
    assertThat(body.at("/blocks/0/text/text").asString()).isEqualTo("Grüße, *Ana*");
    assertThat(step.slack.calls()).isEmpty();
  }

  @Test
  void a_conversation_learns_who_asks_about_whom_and_when() {
    step.types("done <@U0BEA|bea> 2027-03-08 and some words");

    var said = asked.remove();
    assertThat(said.who().person()).isEqualTo(new PersonId(Doorstep.ANA));
    assertThat(said.who().team()).isEqualTo(Doorstep.TEAM);
    assertThat(said.who().at()).isEqualTo(Doorstep.NOW);
    assertThat(said.person()).contains(new PersonId(Doorstep.BEA));
    assertThat(said.day()).contains(new SaidDay.On(LocalDate.of(2027, 3, 8)));
    assertThat(said.dropped()).isTrue();
  }

  @Test
  void nothing_to_see_is_an_empty_acknowledgement() {
    var response = step.types("done");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void a_modal_opens_within_the_request() {
    var response = step.types("open");

    assertThat(response.body()).isEmpty();
    var call = step.slack.calls().getFirst();
    assertThat(call.path()).isEqualTo("views.open");
    assertThat(call.field("trigger_id")).startsWith("13345224609.");
    assertThat(new JsonMapper().readTree(call.field("view"))).isEqualTo(VIEW.json());
  }

  @Test
  void a_modal_that_does_not_open_is_said() {
    step.slack.answers("views.open", "{\"ok\":false,\"error\":\"expired_trigger_id\"}");

    assertThat(json(step.types("open")).path("text").asString()).contains("took too long");
  }

  @Test
  void a_slack_that_does_not_answer_is_not_waited_for() {
    step.slack.on("views.open", FakeSlack.silence());
    var begin = System.nanoTime();

    var body = json(step.types("open"));

    assertThat(body.path("text").asString()).contains("took too long");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void a_slow_conversation_is_excused_in_time_and_finishes() throws InterruptedException {
    var begin = System.nanoTime();

    var body = json(step.types("slow"));

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
    assertThat(body.path("text").asString()).contains("a little longer than usual");
    goOn.countDown();
    assertThat(wentOn.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_bug_is_apologised_for_without_a_word_of_it() {
    var response = step.types("broken <@U0BEA|bea>");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).path("text").asString()).contains("we are sorry");
    assertThat(response.body()).doesNotContain("canary", Doorstep.BEA, "broken");
  }

  @Test
  void without_redis_a_person_is_asked_to_try_again() {
    assertThatThrownBy(this::unreachable).isInstanceOf(Redis.Unavailable.class);

    assertThat(json(step.types("unreachable")).path("text").asString())
        .contains("Please try again in a minute.")
        .doesNotContain("we are sorry");
  }

  @Test
  void a_reply_without_meaning_here_is_a_bug() {
    assertThat(json(step.types("misplaced")).path("text").asString()).contains("we are sorry");
  }

  @Test
  void an_unknown_word_gets_the_menu_and_the_nearest_word() {
    assertThat(json(step.types("whipser")).path("text").asString()).isEqualTo("the menu");
    assertThat(guesses).containsExactly(Optional.of("whisper"));
  }

  @Test
  void the_bare_command_gets_the_menu() {
    assertThat(json(step.types("")).path("text").asString()).isEqualTo("the menu");
    assertThat(guesses).containsExactly(Optional.empty());
  }

  @Test
  void a_shortcut_shows_its_answer_as_a_page() {
    step.interacts(
        """
        {"type":"shortcut","callback_id":"word.whisper","trigger_id":"1.2.a",
         "team":{"id":"T1"},"user":{"id":"U0ANA","team_id":"T1"}}\
        """);

    var call = step.slack.calls().getFirst();
    assertThat(call.path()).isEqualTo("views.open");
    assertThat(call.field("view")).contains("Grüße, *Ana*");
  }

  private Function<Asking.Said, Reply> answer(Function<Asking.Said, Reply> reply) {
    return said -> {
      asked.add(said);
      return reply.apply(said);
    };
  }

  private Reply slow(Asking.Said said) {
    try {
      goOn.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    wentOn.countDown();
    return new Reply.Done();
  }

  private Reply unreachable() {
    turns.take(List.of(), Doorstep.NOW);
    return new Reply.Done();
  }

  private static Reply broken(Asking.Said said) {
    throw new IllegalStateException("canary " + said.person().orElseThrow().value());
  }
}
