package alcove.slack;

import static alcove.slack.WayOut.ANA;
import static alcove.slack.WayOut.BEA;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.api.Fault;
import alcove.sandbox.state.InstalledApp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Slack answers to a message, and what becomes of the message.
class DeliveriesTest {
  private static final String POST = "chat.postMessage";

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
  void what_slack_limits_is_sent_when_slack_said() {
    var pair = out.invite();
    passes(Duration.ofMinutes(1));
    out.slack.faults().next(POST, 1, new Fault.RateLimited(30));
    var began = out.slack.clock().instant();
    out.tell(pair, ANA, "first");

    out.dispatcher.settle();

    assertThat(out.desk.nextDue()).contains(began.plusSeconds(30));
    assertThat(out.sent(ANA)).doesNotContain("first");
    passes(Duration.ofSeconds(30));
    assertThat(out.sent(ANA)).endsWith("first");
  }

  @Test
  void a_limit_is_no_failure_however_often_it_comes() {
    var pair = out.invite();
    passes(Duration.ofMinutes(1));
    out.slack.faults().next(POST, 100, new Fault.RateLimited(1));
    out.tell(pair, ANA, "first");

    passes(Duration.ofMinutes(5));

    assertThat(out.sent(ANA)).endsWith("first").hasSize(2);
  }

  @Test
  void many_messages_to_one_person_all_arrive_in_their_order() {
    var pair = out.invite();
    passes(Duration.ofMinutes(1));
    for (var i = 0; i < 65; i++) {
      out.tell(pair, ANA, "message " + i);
    }

    passes(Duration.ofMinutes(5));

    assertThat(out.sent(ANA))
        .hasSize(66)
        .startsWith("Your invitation is on its way.", "message 0", "message 1")
        .endsWith("message 63", "message 64");
  }

  @Test
  void after_an_error_of_slacks_own_a_message_is_looked_for_and_sent_once() {
    var pair = out.invite();
    passes(Duration.ofMinutes(1));
    out.slack.faults().next(POST, 1, new Fault.Status(500));
    out.tell(pair, ANA, "first");

    passes(Duration.ofMinutes(1));

    assertThat(out.sent(ANA)).endsWith("first").hasSize(2);
    assertThat(out.calls("conversations.history")).isEqualTo(1);
  }

  @Test
  void after_an_unreadable_answer_a_message_that_arrived_is_not_sent_again() {
    var pair = out.invite();
    passes(Duration.ofMinutes(1));
    out.slack.faults().next(POST, 1, new Fault.Rubbish());
    out.tell(pair, ANA, "first");

    passes(Duration.ofMinutes(1));

    assertThat(out.sent(ANA)).endsWith("first").hasSize(2);
  }

  @Test
  void looking_for_a_message_keeps_to_slacks_limits_too() {
    var pair = out.invite();
    passes(Duration.ofMinutes(1));
    out.slack.faults().next(POST, 1, new Fault.Status(500));
    out.slack.faults().next("conversations.history", 1, new Fault.RateLimited(45));
    out.tell(pair, ANA, "first");
    out.dispatcher.settle();
    var looksAt = out.desk.nextDue().orElseThrow();
    out.slack.clock().reaches(looksAt);

    out.dispatcher.settle();

    assertThat(out.desk.nextDue()).contains(looksAt.plusSeconds(45));
    passes(Duration.ofMinutes(1));
    assertThat(out.sent(ANA)).endsWith("first").hasSize(2);
  }

  @Test
  void a_message_to_somebody_who_has_gone_is_dropped_and_keeps_nobody_waiting() {
    out.slack.admin().deactivates("Bea");
    out.invite();

    passes(Duration.ofMinutes(1));

    assertThat(out.sent(ANA)).hasSize(1);
    assertThat(out.sent(BEA)).isEmpty();
    assertThat(out.calls(POST)).isEqualTo(2);
  }

  @Test
  void while_slack_takes_no_call_of_ours_nothing_is_dropped() {
    var app = out.slack.workspace().app();
    out.slack.workspace().install(revoked(app));
    out.invite();
    passes(Duration.ofHours(5));
    assertThat(out.sent(ANA)).isEmpty();

    out.slack.workspace().install(app);
    passes(Duration.ofMinutes(11));

    assertThat(out.sent(ANA)).hasSize(1);
    assertThat(out.sent(BEA)).hasSize(1);
  }

  @Test
  void what_was_decided_later_does_not_overtake_what_has_to_wait() {
    var pair = out.invite();
    passes(Duration.ofMinutes(1));
    out.slack.faults().next(POST, 1, new Fault.Status(500));
    out.tell(pair, ANA, "first");
    out.dispatcher.settle();
    out.slack.clock().passes(Duration.ofSeconds(1));
    out.tell(pair, ANA, "second");

    passes(Duration.ofMinutes(1));

    assertThat(out.sent(ANA)).endsWith("first", "second").hasSize(3);
  }

  @Test
  void what_has_to_wait_for_one_person_does_not_keep_the_other_waiting() {
    var pair = out.invite();
    passes(Duration.ofMinutes(1));
    out.slack.faults().next(POST, 1, new Fault.Status(500));
    out.tell(pair, ANA, "first");
    out.tell(pair, BEA, "for Bea");

    out.dispatcher.settle();

    assertThat(out.sent(BEA)).endsWith("for Bea");
  }

  @Test
  void what_a_dead_replica_had_in_hand_is_looked_for_and_keeps_its_place() {
    var pair = out.invite();
    passes(Duration.ofMinutes(1));
    out.tell(pair, ANA, "first");
    out.desk.claim(out.slack.clock().instant(), Duration.ofSeconds(30), 1);
    out.tell(pair, ANA, "second");
    out.tell(pair, BEA, "for Bea");

    out.dispatcher.settle();

    assertThat(out.sent(ANA)).doesNotContain("first", "second");
    assertThat(out.sent(BEA)).endsWith("for Bea");
    passes(Duration.ofMinutes(1));
    assertThat(out.sent(ANA)).endsWith("first", "second").hasSize(3);
    assertThat(out.calls("conversations.history")).isEqualTo(1);
  }

  @Test
  void two_replicas_keep_the_order_of_what_is_said_to_one_person() {
    var pair = out.invite();
    passes(Duration.ofMinutes(1));
    for (var i = 0; i < 20; i++) {
      out.tell(pair, ANA, "message " + i);
    }

    try (var other = out.replica()) {
      out.passes(Duration.ofMinutes(2), other);
    }

    assertThat(out.sent(ANA).subList(1, 21))
        .isEqualTo(IntStream.range(0, 20).mapToObj(i -> "message " + i).toList());
  }

  @Test
  void one_who_is_alone_goes_on_at_once_where_its_predecessor_died() {
    var pair = out.invite();
    passes(Duration.ofMinutes(1));
    out.tell(pair, ANA, "first");
    out.desk.claim(out.slack.clock().instant(), Dispatcher.LEASE, 1);

    out.dispatcher.inherit();
    out.dispatcher.settle();

    assertThat(out.sent(ANA)).endsWith("first").hasSize(2);
    assertThat(out.calls("conversations.history")).isEqualTo(1);
  }

  private static InstalledApp revoked(InstalledApp app) {
    return new InstalledApp(
        app.names(),
        "xoxb-another",
        app.signingSecret(),
        app.scopes(),
        app.events(),
        app.offered());
  }

  private void passes(Duration time) {
    out.passes(time);
  }
}
