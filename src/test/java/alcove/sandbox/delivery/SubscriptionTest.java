package alcove.sandbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.delivery.Subscription.Admission;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// How many events an app is sent, and when Slack gives it up.
final class SubscriptionTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final Subscription subscription = new Subscription();

  @Test
  void an_app_is_sent_thirty_thousand_events_an_hour_and_told_once_a_minute_that_there_were_more() {
    for (var event = 0; event < 30_000; event++) {
      assertThat(subscription.admit(NOON)).isEqualTo(Admission.SENT);
    }

    assertThat(subscription.admit(NOON)).isEqualTo(Admission.DROPPED_FIRST);
    assertThat(subscription.admit(NOON.plusSeconds(59))).isEqualTo(Admission.DROPPED);
    assertThat(subscription.admit(NOON.plusSeconds(60))).isEqualTo(Admission.DROPPED_FIRST);
    assertThat(subscription.admit(NOON.plus(Duration.ofHours(1)))).isEqualTo(Admission.SENT);
  }

  @Test
  void an_app_that_takes_less_than_a_twentieth_of_a_thousand_is_sent_no_more() {
    attempts(49, true);
    attempts(950, false);
    assertThat(subscription.on()).isTrue();

    assertThat(subscription.attempted(false, NOON)).isTrue();

    assertThat(subscription.admit(NOON)).isEqualTo(Admission.DROPPED);
    assertThat(subscription.admit(NOON.plus(Duration.ofDays(1)))).isEqualTo(Admission.DROPPED);
  }

  @Test
  void a_twentieth_is_enough() {
    attempts(50, true);
    attempts(950, false);

    assertThat(subscription.on()).isTrue();
  }

  @Test
  void an_app_with_few_events_is_let_be_and_an_hour_ago_is_forgotten() {
    attempts(999, false);
    subscription.attempted(false, NOON.plus(Duration.ofHours(1)));

    assertThat(subscription.on()).isTrue();
  }

  @Test
  void turned_on_again_it_begins_anew() {
    attempts(1_000, false);
    assertThat(subscription.on()).isFalse();

    subscription.turn(true);
    attempts(999, false);

    assertThat(subscription.on()).isTrue();
  }

  private void attempts(int count, boolean taken) {
    for (var attempt = 0; attempt < count; attempt++) {
      subscription.attempted(taken, NOON);
    }
  }
}
