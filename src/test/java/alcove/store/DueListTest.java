package alcove.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.privacy.Ids;
import alcove.store.Commit.Result;
import alcove.store.Shelf.Drink.Tea;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is to be done at its time: errands, their lanes and leases, and the agendas of pairs.
class DueListTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @RegisterExtension static final RealRedis REDIS = new RealRedis();

  private final Shelf shelf = new Shelf(REDIS, Ids.pair());

  @Test
  void an_errand_is_claimed_when_it_is_due_and_by_one_alone() {
    shelf.addErrand("e1", NOON, new Tea(1, Optional.empty()));

    assertThat(shelf.claim(NOON.minusMillis(1))).isEmpty();
    assertThat(shelf.claim(NOON)).hasSize(1);
    assertThat(shelf.claim(NOON)).isEmpty();
  }

  @Test
  void an_errand_comes_back_when_its_lease_runs_out_and_says_so() {
    shelf.addErrand("e1", NOON, new Tea(1, Optional.empty()));
    var first = shelf.claim(NOON).getFirst();

    var second = shelf.claim(NOON.plus(Shelf.MINUTE).plusMillis(1)).getFirst();

    assertThat(first.again()).isFalse();
    assertThat(second.again()).isTrue();
    assertThat(shelf.complete(first)).isEqualTo(Result.LEASE_LOST);
    assertThat(shelf.complete(second)).isEqualTo(Result.DONE);
    assertThat(shelf.claim(NOON.plus(Duration.ofDays(1)))).isEmpty();
  }

  @Test
  void whoever_goes_to_the_moment_at_which_a_lease_ends_gets_the_errand() {
    shelf.addErrand("e1", NOON, new Tea(1, Optional.empty()));
    shelf.claim(NOON);

    assertThat(shelf.claim(shelf.store().nextDue().orElseThrow())).hasSize(1);
  }

  @Test
  void an_errand_takes_the_place_of_one_with_its_id() {
    shelf.addErrand("e1", NOON, new Tea(1, Optional.empty()));
    shelf.addErrand("e1", NOON.plus(Shelf.MINUTE), new Tea(2, Optional.empty()));

    assertThat(shelf.claim(NOON)).isEmpty();
    assertThat(shelf.claim(NOON.plus(Shelf.MINUTE)).getFirst().task())
        .isEqualTo(new Tea(2, Optional.empty()));
  }

  @Test
  void a_pairs_agenda_comes_at_its_time_and_says_nothing_but_whose_it_is() {
    shelf.plan(Optional.of(NOON));

    assertThat(shelf.claim(NOON.minusMillis(1))).isEmpty();
    var turn = shelf.claim(NOON).getFirst();
    assertThat(turn.pair()).contains(shelf.pair);
    assertThat(turn.task()).isEqualTo(Shelf.AGENDA);
    assertThat(REDIS.plain().hlen(new String(shelf.store().keys().errands(), ISO_8859_1))).isZero();
  }

  @Test
  void an_agenda_stands_on_the_due_list_once_and_can_be_taken_off() {
    shelf.plan(Optional.of(NOON));
    shelf.plan(Optional.of(NOON.plus(Shelf.MINUTE)));

    assertThat(shelf.claim(NOON)).isEmpty();
    shelf.plan(Optional.empty());
    assertThat(shelf.store().nextDue()).isEmpty();
  }

  @Test
  void an_agenda_that_was_planned_anew_while_it_was_claimed_is_not_the_claimers_any_more() {
    shelf.plan(Optional.of(NOON));
    var turn = shelf.claim(NOON).getFirst();
    shelf.plan(Optional.of(NOON));

    assertThat(shelf.complete(turn)).isEqualTo(Result.LEASE_LOST);
    assertThat(shelf.claim(NOON)).hasSize(1);
  }

  @Test
  void an_errand_waits_for_the_one_before_it_in_its_lane_however_late_that_comes() {
    shelf.addErrand("e1", NOON.plusSeconds(1), Optional.of("Ana"));
    shelf.addErrand("e2", NOON, Optional.of("Ana"));
    var later = NOON.plusSeconds(2);

    var first = shelf.claim(later);

    assertThat(first).extracting(Errand.Claimed::id).containsExactly("e1");
    assertThat(shelf.claim(later)).isEmpty();
    assertThat(shelf.complete(first.getFirst())).isEqualTo(Result.DONE);
    assertThat(shelf.claim(later)).extracting(Errand.Claimed::id).containsExactly("e2");
  }

  @Test
  void an_errand_in_another_lane_waits_for_nobody() {
    shelf.addErrand("e1", NOON, Optional.of("Ana"));
    shelf.addErrand("e2", NOON, Optional.of("Bea"));
    shelf.addErrand("e3", NOON, Optional.empty());

    assertThat(shelf.claim(NOON)).hasSize(3);
  }

  @Test
  void what_was_put_off_keeps_its_place() {
    shelf.addErrand("e1", NOON, Optional.of("Ana"));
    shelf.addErrand("e2", NOON, Optional.of("Ana"));
    var first = shelf.claim(NOON).getFirst();
    shelf.store().commit(new Commit().putsOff(first, NOON.plus(Shelf.MINUTE), first.task()));

    assertThat(shelf.claim(NOON)).isEmpty();
    var again = shelf.claim(NOON.plus(Shelf.MINUTE).plusMillis(5));
    assertThat(again).extracting(Errand.Claimed::id).containsExactly("e1");
    shelf.complete(again.getFirst());
    assertThat(shelf.claim(NOON.plus(Shelf.MINUTE)))
        .extracting(Errand.Claimed::id)
        .containsExactly("e2");
  }

  @Test
  void when_whoever_had_the_first_dies_the_second_still_comes_after_it() {
    shelf.addErrand("e1", NOON, Optional.of("Ana"));
    shelf.claim(NOON);
    shelf.addErrand("e2", NOON, Optional.of("Ana"));

    assertThat(shelf.claim(NOON)).isEmpty();
    var again = shelf.claim(NOON.plus(Shelf.MINUTE).plusMillis(5));
    assertThat(again).extracting(Errand.Claimed::id).containsExactly("e1");
    assertThat(again.getFirst().again()).isTrue();
    shelf.complete(again.getFirst());
    var second = shelf.claim(NOON.plus(Shelf.MINUTE).plusMillis(5)).getFirst();
    assertThat(second.id()).isEqualTo("e2");
    assertThat(second.again()).isFalse();
  }

  @Test
  void what_is_to_come_some_day_holds_up_nothing_that_is_decided_meanwhile() {
    shelf.addErrand("e1", NOON.plus(Shelf.MINUTE), Optional.of("Ana"));
    shelf.addErrand("e2", NOON, Optional.of("Ana"));

    assertThat(shelf.claim(NOON)).extracting(Errand.Claimed::id).containsExactly("e2");
  }

  @Test
  void however_many_wait_in_a_lane_the_others_are_given_out() {
    for (var i = 0; i < 25; i++) {
      shelf.addErrand("a" + (char) ('a' + i), NOON, Optional.of("Ana"));
    }
    shelf.claim(NOON);
    shelf.addErrand("b", NOON.plusMillis(1), Optional.of("Bea"));

    assertThat(shelf.claim(NOON.plusMillis(1))).extracting(Errand.Claimed::id).containsExactly("b");
  }

  @Test
  void a_lane_is_gone_from_redis_when_its_errands_are() {
    shelf.addErrand("e1", NOON, Optional.of("U1ANA"));
    shelf.addErrand("e2", NOON, Optional.of("U1ANA"));
    assertThat(shelf.everything()).doesNotContain("U1ANA");

    shelf.complete(shelf.claim(NOON).getFirst());
    shelf.complete(shelf.claim(NOON).getFirst());

    assertThat(REDIS.plain().exists(new String(shelf.store().keys().lanes(), ISO_8859_1)))
        .isFalse();
  }

  @Test
  void leases_that_nobody_holds_can_be_ended_and_what_was_claimed_is_still_known_to_have_been() {
    shelf.addErrand("e1", NOON, Optional.of("Ana"));
    shelf.addErrand("e2", NOON, Optional.of("Ana"));
    shelf.addErrand("e3", NOON.plusSeconds(10), Optional.of("Bea"));
    shelf.claim(NOON);

    shelf.store().endLeases(NOON.plusSeconds(1), Shelf.MINUTE);

    var again = shelf.claim(NOON.plusSeconds(1));
    assertThat(again).extracting(Errand.Claimed::id).containsExactly("e1");
    assertThat(again.getFirst().again()).isTrue();
  }

  @Test
  void an_errand_that_does_not_open_waits_and_keeps_no_other_waiting() {
    shelf.addErrand("e1", NOON, new Tea(1, Optional.empty()));
    shelf.addErrand("e2", NOON, new Tea(2, Optional.empty()));
    var errands = new String(shelf.store().keys().errands(), ISO_8859_1);
    REDIS.plain().hset(errands, "e1", REDIS.plain().hget(errands, "e2"));

    assertThat(shelf.claim(NOON)).extracting(Errand.Claimed::id).containsExactly("e2");
    assertThat(REDIS.plain().hexists(errands, "e1")).isTrue();
    assertThat(shelf.store().nextDue()).contains(NOON.plus(Shelf.MINUTE).plusMillis(1));
  }

  @Test
  void what_is_no_errand_at_all_keeps_no_other_waiting() {
    shelf.addErrand("e1", NOON, new Tea(1, Optional.empty()));
    shelf.addErrand("e2", NOON, new Tea(2, Optional.empty()));
    shelf.addErrand("e3", NOON, new Tea(3, Optional.empty()));
    var errands = new String(shelf.store().keys().errands(), ISO_8859_1);
    REDIS.plain().hset(errands, "e1", "cut off");
    REDIS.plain().hset(errands, "e2", "X" + REDIS.plain().hget(errands, "e2").substring(1));
    REDIS.plain().zadd(new String(shelf.store().keys().due(), ISO_8859_1), 1, "pair:x");

    assertThat(shelf.claim(NOON)).extracting(Errand.Claimed::id).containsExactly("e3");
  }

  @Test
  void what_a_shredded_pair_left_is_unreadable_and_its_errands_vanish() {
    shelf.write(shelf.drink, new Tea(1, Optional.empty()));
    shelf.addErrand("e1", NOON, new Tea(1, Optional.empty()));
    var reads = shelf.store().read(List.of(shelf.drink));

    shelf.store().commit(new Commit().in(shelf.program).delete(reads.get(shelf.drink)));

    assertThat(shelf.store().read(shelf.drink).value()).isEmpty();
    assertThat(shelf.claim(NOON)).isEmpty();
    assertThat(shelf.store().nextDue()).isEmpty();
  }
}
