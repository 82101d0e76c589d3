package alcove.slack;

import static alcove.slack.WayOut.ANA;
import static alcove.slack.WayOut.BEA;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.PairId;
import alcove.pairing.Pairing;
import alcove.sandbox.api.Fault;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of what Slack never takes: it says so for good, or does not answer for hours.
final class GivingUpTest {
  private static final String POST = "chat.postMessage";

  /// The first try, and sixty more.
  private static final int TRIES = 61;

  /// Sixty waits of at most ten minutes.
  private static final Duration HOURS = Duration.ofHours(11);

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
  void the_pair_hears_that_what_counts_has_arrived() {
    var pair = invited();

    out.deliver(pair, "for Bea");
    passes(Duration.ofMinutes(1));

    assertThat(out.sent(BEA)).contains("for Bea");
    assertThat(out.pairing(pair).isLive()).isTrue();
  }

  @Test
  void the_pair_hears_at_once_of_what_slack_refuses_for_good() {
    var pair = invited();
    out.slack.faults().next(POST, 1, new Fault.Refusal("restricted_action"));

    out.deliver(pair, "for Bea");
    out.dispatcher.settle();

    assertThat(out.pairing(pair)).isInstanceOf(Pairing.Declined.class);
    assertThat(out.sent(BEA)).doesNotContain("for Bea");
  }

  @Test
  void the_pair_hears_of_what_is_given_up_after_hours() {
    var pair = invited();
    out.slack.faults().next(POST, TRIES, new Fault.Status(503));

    out.deliver(pair, "for Bea");
    passes(HOURS);

    assertThat(out.pairing(pair)).isInstanceOf(Pairing.Declined.class);
    assertThat(out.sent(BEA)).doesNotContain("for Bea");
  }

  @Test
  void one_try_before_it_is_given_up_it_still_arrives() {
    var pair = invited();
    out.slack.faults().next(POST, TRIES - 1, new Fault.Status(503));

    out.deliver(pair, "for Bea");
    passes(HOURS);

    assertThat(out.sent(BEA)).containsOnlyOnce("for Bea");
    assertThat(out.pairing(pair).isLive()).isTrue();
  }

  @Test
  void what_was_given_up_keeps_nobody_waiting() {
    var pair = invited();
    out.slack.faults().next(POST, TRIES, new Fault.Status(503));

    out.tell(pair, ANA, "first");
    out.slack.clock().passes(Duration.ofSeconds(1));
    out.tell(pair, ANA, "second");
    passes(HOURS);

    assertThat(out.sent(ANA)).doesNotContain("first").endsWith("second");
  }

  @Test
  void a_refusal_for_good_keeps_nobody_waiting() {
    var pair = invited();
    out.slack.faults().next(POST, 1, new Fault.Refusal("restricted_action"));

    out.tell(pair, ANA, "first");
    out.slack.clock().passes(Duration.ofSeconds(1));
    out.tell(pair, ANA, "second");
    passes(Duration.ofMinutes(1));

    assertThat(out.sent(ANA)).doesNotContain("first").endsWith("second");
  }

  @Test
  void of_a_room_that_does_not_open_for_hours_both_are_told_and_can_have_it_tried_again() {
    out.slack.faults().during("conversations.create", HOURS, new Fault.Status(503));
    var pair = out.pair();

    passes(HOURS);
    assertThat(out.sent(ANA)).anyMatch(text -> text.contains("room"));
    assertThat(out.sent(BEA)).anyMatch(text -> text.contains("room"));
    assertThat(out.desk.pair(pair).orElseThrow().room().at()).isEmpty();

    out.retry(pair);
    passes(Duration.ofMinutes(1));
    assertThat(out.desk.pair(pair).orElseThrow().room().at()).isPresent();
  }

  private PairId invited() {
    var pair = out.invite();
    passes(Duration.ofMinutes(1));
    return pair;
  }

  private void passes(Duration time) {
    out.passes(time);
  }
}
