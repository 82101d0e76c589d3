package alcove.slack;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.blockkit.Blocks;
import alcove.blockkit.Message;
import alcove.blockkit.View;
import alcove.core.PersonId;
import alcove.slack.Asking.Said;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventsTest {
  private static final PersonId ANA = new PersonId("U0ANA");
  private static final View HOME = View.home(List.of(Blocks.section("home")));

  private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
  private Doorstep step;

  @BeforeEach
  void open() throws IOException {
    step =
        new Doorstep(
            new Routes()
                .home(opened -> {
                  heard.add(opened);
                  return new Reply.Update(HOME);
                })
                .word(
                    "help",
                    said -> {
                      heard.add(said);
                      return new Reply.Whisper(Message.line("here to help"));
                    })
                .word("agreement", _ -> new Reply.Open(HOME))
                .word(
                    "broken",
                    _ -> {
                      throw new IllegalStateException("canary");
                    })
                .unknown((_, _) -> new Reply.Whisper(Message.line("the menu")))
                .happening(heard::add));
  }

  @AfterEach
  void close() {
    step.close();
  }

  @Test
  void app_home_is_published_when_it_is_opened() throws InterruptedException {
    var response =
        step.hears(
            "{\"type\":\"app_home_opened\",\"user\":\"U0ANA\",\"channel\":\"D1\",\"tab\":\"home\"}");

    assertThat(response.statusCode()).isEqualTo(200);
    var call = step.slack.next();
    assertThat(call.path()).isEqualTo("views.publish");
    assertThat(call.field("user_id")).isEqualTo("U0ANA");
    assertThat(call.field("view")).isEqualTo(HOME.json().toString());
  }

  @Test
  void a_word_in_the_direct_message_is_answered_there() throws InterruptedException {
    step.hears(message("Help <@U0BEA|bea>"));

    var call = step.slack.next();
    assertThat(call.path()).isEqualTo("chat.postMessage");
    assertThat(call.field("channel")).isEqualTo("U0ANA");
    assertThat(call.field("text")).isEqualTo("here to help");
    assertThat(heard.remove())
        .isInstanceOfSatisfying(
            Said.class,
            said -> {
              assertThat(said.who().person()).isEqualTo(ANA);
              assertThat(said.who().request()).contains("Ev1");
              assertThat(said.person()).contains(new PersonId("U0BEA"));
              assertThat(said.trigger()).isEmpty();
            });
  }

  @Test
  void an_answer_that_is_not_its_turn_goes_out_when_it_is() {
    step.slack.on(
        "chat.postMessage",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "7");
          FakeSlack.send(exchange, 429, "");
        });

    step.hears(message("help"));

    step.door.settle();
    assertThat(step.postponed).containsEntry(ANA, Doorstep.NOW.plusSeconds(7));
  }

  @Test
  void a_window_is_offered_where_it_cannot_open() throws InterruptedException {
    step.hears(message("agreement"));

    assertThat(step.slack.next().field("blocks")).contains("word.say", "\"agreement\"");
  }

  @Test
  void anything_else_gets_the_menu() throws InterruptedException {
    step.hears(message("Something that is nobody's business"));

    assertThat(step.slack.next().field("text")).isEqualTo("the menu");
  }

  @Test
  void a_bug_is_apologised_for_where_it_was_met() throws InterruptedException {
    step.hears(message("broken"));

    assertThat(step.slack.next().field("text")).contains("we are sorry").doesNotContain("canary");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"D1\",\"user\":\"UBOT\",\"bot_id\":\"B1\",\"ts\":\"1.1\",\"text\":\"help\"}",
        "{\"type\":\"message\",\"channel_type\":\"group\",\"channel\":\"C1\",\"user\":\"U0ANA\",\"ts\":\"1.1\",\"text\":\"help\"}",
        "{\"type\":\"message\",\"subtype\":\"message_changed\",\"channel_type\":\"im\",\"channel\":\"D1\",\"ts\":\"1.1\"}",
        "{\"type\":\"app_home_opened\",\"user\":\"U0ANA\",\"channel\":\"D1\",\"tab\":\"messages\"}",
        "{\"type\":\"reaction_added\",\"user\":\"U0ANA\"}",
        "{\"type\":\"younger_than_the_sdk\",\"words\":\"x\"}"
      })
  void what_is_not_for_us_is_acknowledged_and_left(String event) throws InterruptedException {
    var response = step.hears(event);
    step.hears("{\"type\":\"group_archive\",\"channel\":\"CLAST\",\"user\":\"U0ANA\"}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(new Happening.RoomChanged("CLAST"));
    assertThat(step.slack.calls()).isEmpty();
  }

  @Test
  void what_slack_tells_again_is_heard_once() throws InterruptedException {
    step.hears("{\"type\":\"group_archive\",\"channel\":\"C1\"}");
    assertThat(next()).isEqualTo(new Happening.RoomChanged("C1"));

    step.hearsAgain("{\"type\":\"group_archive\",\"channel\":\"C1\"}");
    step.hears("{\"type\":\"group_archive\",\"channel\":\"CLAST\"}");

    assertThat(next()).isEqualTo(new Happening.RoomChanged("CLAST"));
  }

  @Test
  void who_changes_is_told_of() throws InterruptedException {
    step.hears("{\"type\":\"user_change\",\"user\":{\"id\":\"U0ANA\",\"deleted\":true}}");

    assertThat(next()).isEqualTo(new Happening.PersonChanged(ANA, true));
  }

  @Test
  void who_comes_and_goes_is_told_of() throws InterruptedException {
    step.hears(
        "{\"type\":\"member_joined_channel\",\"user\":\"U0ANA\",\"channel\":\"C1\",\"channel_type\":\"G\",\"team\":\"T1\"}");
    assertThat(next()).isEqualTo(new Happening.Joined("C1", ANA));

    step.hears(
        "{\"type\":\"member_left_channel\",\"user\":\"U0ANA\",\"channel\":\"C1\",\"channel_type\":\"G\",\"team\":\"T1\"}");
    assertThat(next()).isEqualTo(new Happening.Left("C1", ANA));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "group_archive",
        "group_unarchive",
        "group_deleted",
        "group_left",
        "channel_shared",
        "channel_unshared"
      })
  void a_room_that_changes_is_told_of(String type) throws InterruptedException {
    step.hears("{\"type\":\"" + type + "\",\"channel\":\"C1\"}");

    assertThat(next()).isEqualTo(new Happening.RoomChanged("C1"));
  }

  private Object next() throws InterruptedException {
    return Optional.ofNullable(heard.poll(5, TimeUnit.SECONDS)).orElseThrow();
  }

  private static String message(String text) {
    return "{\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"D1\",\"user\":\"U0ANA\",\"ts\":\"1.1\",\"text\":\""
        + text
        + "\"}";
  }
}
