package alcove.slack;

import static alcove.slack.WayOut.ANA;
import static alcove.slack.WayOut.BEA;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.Room;
import alcove.sandbox.SmallCompany;
import alcove.sandbox.api.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A room is opened and furnished in several calls; each of them may be limited, refused or lost.
class RoomWorkTest {
  @TempDir Path folder;
  private WayOut out;

  @BeforeEach
  void begin() {
    out = new WayOut(folder);
  }

  @AfterEach
  void end() {
    out.close();
  }

  @Test
  void a_room_whose_opening_was_not_heard_of_is_found_and_no_second_is_opened() {
    out.pair();
    out.slack.faults().next("conversations.create", 1, new Fault.Rubbish());

    passes(Duration.ofMinutes(1));

    assertThat(out.slack.person("Ana").rooms()).hasSize(1);
    assertThat(room().members()).contains("Ana Duarte", "Bea Lindqvist");
  }

  @Test
  void furnishing_that_was_interrupted_goes_on_and_repeats_nothing_that_shows() {
    out.pair();
    out.slack.faults().next("conversations.setPurpose", 1, new Fault.Status(503));

    passes(Duration.ofMinutes(1));

    assertThat(room().purpose()).isNotEmpty();
    assertThat(out.calls("conversations.setTopic")).isEqualTo(1);
    assertThat(out.slack.journal().of("conversations.invite"))
        .filteredOn(entry -> entry.answered().path("ok").asBoolean(false))
        .hasSize(2);
  }

  @Test
  void one_who_cannot_be_invited_does_not_keep_the_other_out() {
    out.pair();
    out.slack.admin().deactivates("Bea");

    passes(Duration.ofMinutes(1));

    assertThat(room().members()).contains("Ana Duarte").doesNotContain("Bea Lindqvist");
    assertThat(room().topic()).isNotEmpty();
  }

  @Test
  void what_stands_at_a_place_is_what_was_decided_last() {
    var pair = out.pair();
    passes(Duration.ofMinutes(1));
    out.show(pair, "one");
    passes(Duration.ofMinutes(1));
    out.slack.faults().next("chat.update", 1, new Fault.Status(500));
    out.show(pair, "two");
    out.dispatcher.settle();
    out.slack.clock().passes(Duration.ofSeconds(1));
    out.show(pair, "three");

    passes(Duration.ofMinutes(1));

    assertThat(room().messages()).contains("three").doesNotContain("one", "two");
  }

  @Test
  void words_wait_for_a_room_as_long_as_it_takes() {
    without("groups:write");
    var pair = out.pair();
    out.show(pair, "one");
    passes(Duration.ofDays(3));

    out.slack.workspace().install(out.slack.workspace().app().withScopes(SmallCompany.SCOPES));
    out.retry(pair);
    passes(Duration.ofMinutes(10));

    assertThat(room().messages()).contains("one");
  }

  @Test
  void when_no_room_could_be_opened_for_hours_both_are_told() {
    out.pair();
    out.slack.faults().next("conversations.create", 1_000, new Fault.Status(500));

    passes(Duration.ofHours(12));

    assertThat(out.sent(ANA)).endsWith("The room could not be opened.");
    assertThat(out.sent(BEA)).endsWith("The room could not be opened.");
  }

  @Test
  void words_for_a_room_that_somebody_archived_wait_until_it_is_open_again() {
    var pair = out.pair();
    passes(Duration.ofMinutes(1));
    room().archives();
    out.show(pair, "one");

    passes(Duration.ofMinutes(1));

    assertThat(room().messages()).doesNotContain("one");
    room().unarchives();
    passes(Duration.ofHours(1));
    assertThat(room().messages()).contains("one");
  }

  private Room room() {
    return out.slack.person("Ana").rooms().getFirst();
  }

  private void without(String scope) {
    var scopes = new HashSet<>(SmallCompany.SCOPES);
    scopes.remove(scope);
    out.slack.workspace().install(out.slack.workspace().app().withScopes(scopes));
  }

  private void passes(Duration time) {
    out.passes(time);
  }
}
