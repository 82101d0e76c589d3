package alcove.slack;

import static alcove.slack.WayOut.ANA;
import static alcove.slack.WayOut.BEA;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.PairId;
import alcove.desk.Agenda;
import alcove.sandbox.api.Fault;
import alcove.sandbox.api.OnCall;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each errand is done once, whatever goes wrong and whoever else looks at the same due list.
class DispatcherTest {
  private static final Duration LEASE_IS_OVER = Duration.ofSeconds(61);

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
  void an_answer_that_was_lost_is_looked_up_before_anything_is_sent_again() {
    out.invite();
    out.slack.faults().next("chat.postMessage", 2, new Fault.DroppedAfter());

    out.dispatcher.settle();
    out.slack.clock().passes(LEASE_IS_OVER);
    out.dispatcher.settle();

    assertThat(out.sent(ANA)).hasSize(1);
    assertThat(out.sent(BEA)).hasSize(1);
  }

  @Test
  void what_did_not_arrive_is_sent_again_once() {
    out.invite();
    out.slack.faults().next("chat.postMessage", 2, new Fault.DroppedBefore());

    out.dispatcher.settle();
    out.slack.clock().passes(LEASE_IS_OVER);
    out.dispatcher.settle();

    assertThat(out.sent(ANA)).hasSize(1);
    assertThat(out.sent(BEA)).hasSize(1);
  }

  @Test
  void what_waited_in_line_past_its_lease_is_left_to_whoever_has_it_now() {
    out.invite();
    var late = new AtomicBoolean();
    out.slack.onCall((method, moment) -> {
      if (method.equals("chat.postMessage")
          && moment == OnCall.Moment.AFTER
          && late.compareAndSet(false, true)) {
        out.slack.clock().passes(LEASE_IS_OVER);
        try (var other = out.replica()) {
          other.settle();
        }
        out.slack.clock().passes(Duration.ofSeconds(5));
      }
    });

    out.dispatcher.settle();

    assertThat(out.sent(ANA)).hasSize(1);
    assertThat(out.sent(BEA)).hasSize(1);
  }

  @Test
  void whom_to_call_in_danger_is_known_within_a_minute_of_being_set_elsewhere() {
    out.dispatcher.settle();
    out.callsElsewhere("Security desk: 4444");

    out.slack.clock().passes(Duration.ofSeconds(61));
    out.dispatcher.settle();

    assertThat(out.desk.programs().emergency()).containsExactly("Security desk: 4444");
  }

  @Test
  void replicas_that_race_for_the_same_errands_do_each_once() {
    var mentees = List.of(ANA, "U0CHI00003", "U0DEV00004", "U0EMI00005");
    var mentors = List.of(BEA, "U0FIN00006", "U0GIL00007");
    mentees.forEach(mentee -> mentors.forEach(mentor -> out.invite(mentee, mentor)));

    try (var other = out.replica()) {
      out.passes(Duration.ofMinutes(2), other);
    }

    assertThat(mentees).allSatisfy(mentee -> assertThat(out.sent(mentee)).hasSize(3));
    assertThat(mentors).allSatisfy(mentor -> assertThat(out.sent(mentor)).hasSize(4));
  }

  @Test
  void an_item_that_the_rules_fail_on_keeps_no_other_waiting_and_is_tried_less_and_less() {
    var pair = out.invite();
    out.damage(pair);
    var began = out.slack.clock().instant();

    out.dispatcher.settle();

    assertThat(agenda(pair)).containsOnlyKeys("first");
    assertThat(out.metrics.scrape()).contains("alcove_mishaps_total{kind=\"AGENDA\"} 1.0");
    assertThat(first(pair)).isEqualTo(began.plus(Duration.ofMinutes(1)));
    out.passes(Duration.ofMinutes(2));
    assertThat(first(pair)).isEqualTo(began.plus(Duration.ofMinutes(3)));
    out.passes(Duration.ofDays(1));
    assertThat(out.metrics.scrape()).contains("alcove_mishaps_total{kind=\"AGENDA\"} 29.0");
  }

  @Test
  void an_errand_that_fails_by_a_mistake_of_ours_is_tried_less_and_less_and_dropped_at_last() {
    out.enterImpossible();
    var began = out.slack.clock().instant();

    out.dispatcher.settle();

    assertThat(out.metrics.scrape()).contains("alcove_mishaps_total{kind=\"ERRAND\"} 1.0");
    assertThat(out.desk.nextDue()).contains(began.plusSeconds(2));
    out.passes(Duration.ofDays(1));
    assertThat(out.desk.nextDue()).isEmpty();
  }

  private Instant first(PairId pair) {
    return requireNonNull(agenda(pair).get("first")).at();
  }

  private Map<String, Agenda.Item> agenda(PairId pair) {
    return out.desk.pair(pair).orElseThrow().agenda().items();
  }
}
