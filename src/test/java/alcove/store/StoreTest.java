package alcove.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alcove.codec.Codec;
import alcove.codec.Families;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.privacy.Confidential;
import alcove.privacy.Ids;
import alcove.privacy.Keyring;
import alcove.privacy.KeyringProblem;
import alcove.store.Commit.Result;
import alcove.store.StoreTest.Drink.Coffee;
import alcove.store.StoreTest.Drink.Tea;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.RedisClient;

class StoreTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static final Drink AGENDA = new Tea(0, Optional.empty());

  @TempDir static Path folder;
  private static RedisServer server;
  private static RedisClient redis;
  private static Redis connection;
  private static Keyring keyring;

  private final PairId pair = Ids.pair();
  private final Name<Drink> drink = new Name.OfPair<>(pair, Drink.class);
  private final Name<Drink> mine = new Name.OfPerson<>(new PersonId("U1ANA"), Drink.class);
  private Store store;

  sealed interface Drink {
    record Tea(int minutes, Optional<Confidential> note) implements Drink {}

    record Coffee(List<String> kinds, Map<String, Drink> beside) implements Drink {}
  }

  @BeforeAll
  static void begin() {
    server = RedisServer.start(folder.resolve("redis"));
    redis = RedisClient.create(server.uri());
    connection = Redis.at(server.uri());
    keyring = Keyring.create(folder.resolve("keyring.json"));
  }

  @AfterAll
  static void end() {
    redis.close();
    connection.close();
    server.close();
  }

  @BeforeEach
  void empty() {
    redis.flushAll();
    store = store();
  }

  @Test
  void a_record_comes_back_as_it_was_written() {
    var coffee = new Coffee(List.of("long"), Map.of("left", new Tea(3, Optional.empty())));

    assertThat(write(drink, coffee)).isEqualTo(Result.DONE);

    assertThat(store.read(drink).value()).contains(coffee);
  }

  @Test
  void typed_words_come_back_and_are_nowhere_in_redis() {
    write(drink, new Tea(4, Optional.of(Confidential.of("canary-7f3a"))));

    var tea = (Tea) store.read(drink).value().orElseThrow();
    assertThat(tea.note().orElseThrow().sameAs(Confidential.of("canary-7f3a"))).isTrue();
    assertThat(everything()).doesNotContain("canary").doesNotContain("minutes");
  }

  @Test
  void no_slack_id_is_anywhere_in_redis() {
    write(mine, new Tea(1, Optional.empty()));

    assertThat(everything()).doesNotContain("U1ANA").doesNotContain("T1TEAM");
  }

  @Test
  void a_walk_through_the_pairs_names_each_and_nothing_else() {
    var pairs = new TreeSet<String>();
    for (var i = 0; i < 300; i++) {
      var name = new Name.OfPair<>(Ids.pair(), Drink.class);
      write(name, new Tea(i, Optional.empty()));
      pairs.add(name.pair().value());
    }
    write(mine, new Tea(1, Optional.empty()));

    var named = new TreeSet<String>();
    var some = store.pairs(Store.BEGINNING);
    some.pairs().forEach(pair -> named.add(pair.value()));
    var looks = 1;
    for (; some.next().isPresent(); looks++) {
      some = store.pairs(some.next().get());
      some.pairs().forEach(pair -> named.add(pair.value()));
    }

    assertThat(named).isEqualTo(pairs);
    assertThat(looks).isGreaterThan(3);
  }

  @Test
  void a_commit_on_an_older_version_is_stale_and_writes_nothing() {
    var before = store.read(List.of(drink));
    write(drink, new Tea(1, Optional.empty()));

    var late = new Commit().put(before.get(drink), new Tea(2, Optional.empty()));

    assertThat(store.commit(late, before)).isEqualTo(Result.STALE);
    assertThat(store.read(drink).value()).contains(new Tea(1, Optional.empty()));
  }

  @Test
  void a_request_is_answered_once() {
    var reads = store.read(List.of(drink));
    var commit = new Commit().answers("R1").put(reads.get(drink), new Tea(1, Optional.empty()));
    store.commit(commit, reads);
    var again = store.read(List.of(drink));
    var repeated = new Commit().answers("R1").put(again.get(drink), new Tea(2, Optional.empty()));

    assertThat(store.commit(repeated, again)).isEqualTo(Result.ANSWERED_BEFORE);
    assertThat(store.isAnswered("R1")).isTrue();
    assertThat(store.isAnswered("R2")).isFalse();
    assertThat(store.read(drink).value()).contains(new Tea(1, Optional.empty()));
  }

  @Test
  void an_errand_is_claimed_when_it_is_due_and_by_one_alone() {
    addErrand("e1", NOON, new Tea(1, Optional.empty()));

    assertThat(claim(NOON.minusMillis(1))).isEmpty();
    assertThat(claim(NOON)).hasSize(1);
    assertThat(claim(NOON)).isEmpty();
  }

  @Test
  void an_errand_comes_back_when_its_lease_runs_out_and_says_so() {
    addErrand("e1", NOON, new Tea(1, Optional.empty()));
    var first = claim(NOON).getFirst();

    var second = claim(NOON.plus(MINUTE).plusMillis(1)).getFirst();

    assertThat(first.again()).isFalse();
    assertThat(second.again()).isTrue();
    assertThat(complete(first)).isEqualTo(Result.LEASE_LOST);
    assertThat(complete(second)).isEqualTo(Result.DONE);
    assertThat(claim(NOON.plus(Duration.ofDays(1)))).isEmpty();
  }

  @Test
  void whoever_goes_to_the_moment_at_which_a_lease_ends_gets_the_errand() {
    addErrand("e1", NOON, new Tea(1, Optional.empty()));
    claim(NOON);

    assertThat(claim(store.nextDue().orElseThrow())).hasSize(1);
  }

  @Test
  void an_errand_takes_the_place_of_one_with_its_id() {
    addErrand("e1", NOON, new Tea(1, Optional.empty()));
    addErrand("e1", NOON.plus(MINUTE), new Tea(2, Optional.empty()));

    assertThat(claim(NOON)).isEmpty();
    assertThat(claim(NOON.plus(MINUTE)).getFirst().task()).isEqualTo(new Tea(2, Optional.empty()));
  }

  @Test
  void a_pairs_agenda_comes_at_its_time_and_says_nothing_but_whose_it_is() {
    plan(Optional.of(NOON));

    assertThat(claim(NOON.minusMillis(1))).isEmpty();
    var turn = claim(NOON).getFirst();
    assertThat(turn.pair()).contains(pair);
    assertThat(turn.task()).isEqualTo(AGENDA);
    assertThat(redis.hlen(new String(store.keys().errands(), ISO_8859_1))).isZero();
  }

  @Test
  void an_agenda_stands_on_the_due_list_once_and_can_be_taken_off() {
    plan(Optional.of(NOON));
    plan(Optional.of(NOON.plus(MINUTE)));

    assertThat(claim(NOON)).isEmpty();
    plan(Optional.empty());
    assertThat(store.nextDue()).isEmpty();
  }

  @Test
  void an_agenda_that_was_planned_anew_while_it_was_claimed_is_not_the_claimers_any_more() {
    plan(Optional.of(NOON));
    var turn = claim(NOON).getFirst();
    plan(Optional.of(NOON));

    assertThat(complete(turn)).isEqualTo(Result.LEASE_LOST);
    assertThat(claim(NOON)).hasSize(1);
  }

  @Test
  void an_errand_waits_for_the_one_before_it_in_its_lane_however_late_that_comes() {
    addErrand("e1", NOON.plusSeconds(1), Optional.of("Ana"));
    addErrand("e2", NOON, Optional.of("Ana"));
    var later = NOON.plusSeconds(2);

    var first = claim(later);

    assertThat(first).extracting(Errand.Claimed::id).containsExactly("e1");
    assertThat(claim(later)).isEmpty();
    assertThat(complete(first.getFirst())).isEqualTo(Result.DONE);
    assertThat(claim(later)).extracting(Errand.Claimed::id).containsExactly("e2");
  }

  @Test
  void an_errand_in_another_lane_waits_for_nobody() {
    addErrand("e1", NOON, Optional.of("Ana"));
    addErrand("e2", NOON, Optional.of("Bea"));
    addErrand("e3", NOON, Optional.empty());

    assertThat(claim(NOON)).hasSize(3);
  }

  @Test
  void what_was_put_off_keeps_its_place() {
    addErrand("e1", NOON, Optional.of("Ana"));
    addErrand("e2", NOON, Optional.of("Ana"));
    var first = claim(NOON).getFirst();
    var reads = store.read(List.of(drink));
    store.commit(new Commit().putsOff(first, NOON.plus(MINUTE), first.task()), reads);

    assertThat(claim(NOON)).isEmpty();
    var again = claim(NOON.plus(MINUTE).plusMillis(5));
    assertThat(again).extracting(Errand.Claimed::id).containsExactly("e1");
    complete(again.getFirst());
    assertThat(claim(NOON.plus(MINUTE))).extracting(Errand.Claimed::id).containsExactly("e2");
  }

  @Test
  void when_whoever_had_the_first_dies_the_second_still_comes_after_it() {
    addErrand("e1", NOON, Optional.of("Ana"));
    claim(NOON);
    addErrand("e2", NOON, Optional.of("Ana"));

    assertThat(claim(NOON)).isEmpty();
    var again = claim(NOON.plus(MINUTE).plusMillis(5));
    assertThat(again).extracting(Errand.Claimed::id).containsExactly("e1");
    assertThat(again.getFirst().again()).isTrue();
    complete(again.getFirst());
    var second = claim(NOON.plus(MINUTE).plusMillis(5)).getFirst();
    assertThat(second.id()).isEqualTo("e2");
    assertThat(second.again()).isFalse();
  }

  @Test
  void what_is_to_come_some_day_holds_up_nothing_that_is_decided_meanwhile() {
    addErrand("e1", NOON.plus(MINUTE), Optional.of("Ana"));
    addErrand("e2", NOON, Optional.of("Ana"));

    assertThat(claim(NOON)).extracting(Errand.Claimed::id).containsExactly("e2");
  }

  @Test
  void however_many_wait_in_a_lane_the_others_are_given_out() {
    for (var i = 0; i < 25; i++) {
      addErrand("a" + (char) ('a' + i), NOON, Optional.of("Ana"));
    }
    claim(NOON);
    addErrand("b", NOON.plusMillis(1), Optional.of("Bea"));

    assertThat(claim(NOON.plusMillis(1))).extracting(Errand.Claimed::id).containsExactly("b");
  }

  @Test
  void a_lane_is_gone_from_redis_when_its_errands_are() {
    addErrand("e1", NOON, Optional.of("U1ANA"));
    addErrand("e2", NOON, Optional.of("U1ANA"));
    assertThat(everything()).doesNotContain("U1ANA");

    complete(claim(NOON).getFirst());
    complete(claim(NOON).getFirst());

    assertThat(redis.exists(new String(store.keys().lanes(), ISO_8859_1))).isFalse();
  }

  @Test
  void leases_that_nobody_holds_can_be_ended_and_what_was_claimed_is_still_known_to_have_been() {
    addErrand("e1", NOON, Optional.of("Ana"));
    addErrand("e2", NOON, Optional.of("Ana"));
    addErrand("e3", NOON.plusSeconds(10), Optional.of("Bea"));
    claim(NOON);

    store.endLeases(NOON.plusSeconds(1), MINUTE);

    var again = claim(NOON.plusSeconds(1));
    assertThat(again).extracting(Errand.Claimed::id).containsExactly("e1");
    assertThat(again.getFirst().again()).isTrue();
  }

  @Test
  void a_room_is_known_as_its_pairs_until_it_is_forgotten() {
    store.commit(new Commit().room("C1ROOM", Optional.of(pair)), store.read(List.of()));

    assertThat(store.pairIn("C1ROOM")).contains(pair);
    assertThat(store.pairIn("C2ROOM")).isEmpty();
    assertThat(everything()).doesNotContain("C1ROOM");
    store.commit(new Commit().room("C1ROOM", Optional.empty()), store.read(List.of()));
    assertThat(store.pairIn("C1ROOM")).isEmpty();
  }

  @Test
  void an_errand_that_does_not_open_waits_and_keeps_no_other_waiting() {
    addErrand("e1", NOON, new Tea(1, Optional.empty()));
    addErrand("e2", NOON, new Tea(2, Optional.empty()));
    var errands = new String(store.keys().errands(), ISO_8859_1);
    redis.hset(errands, "e1", redis.hget(errands, "e2"));

    assertThat(claim(NOON)).extracting(Errand.Claimed::id).containsExactly("e2");
    assertThat(redis.hexists(errands, "e1")).isTrue();
    assertThat(store.nextDue()).contains(NOON.plus(MINUTE).plusMillis(1));
  }

  @Test
  void what_a_shredded_pair_left_is_unreadable_and_its_errands_vanish() {
    write(drink, new Tea(1, Optional.empty()));
    addErrand("e1", NOON, new Tea(1, Optional.empty()));
    var reads = store.read(List.of(drink));

    store.commit(new Commit().delete(reads.get(drink)), reads);

    assertThat(store.read(drink).value()).isEmpty();
    assertThat(claim(NOON)).isEmpty();
    assertThat(store.nextDue()).isEmpty();
  }

  @Test
  void another_store_on_the_same_redis_reads_what_this_one_wrote() {
    write(mine, new Tea(7, Optional.empty()));

    assertThat(store().read(mine).value()).contains(new Tea(7, Optional.empty()));
  }

  @Test
  void a_redis_does_not_open_with_a_keyring_that_is_not_its_own() {
    var other = Keyring.create(folder.resolve("other.json"));
    var kept = redis.get("alcove:keyring");

    assertThatThrownBy(
            () -> new Store(connection, other, new Codec(new Families(Map.of())), "T1TEAM"))
        .isInstanceOfSatisfying(
            KeyringProblem.class,
            problem -> assertThat(problem.code()).isEqualTo(KeyringProblem.Code.OF_ANOTHER_REDIS));
    assertThat(redis.get("alcove:keyring")).isEqualTo(kept);
  }

  @Test
  void scripts_are_sent_again_to_a_server_that_forgot_them() {
    redis.scriptFlush();

    assertThat(write(mine, new Tea(7, Optional.empty()))).isEqualTo(Result.DONE);
  }

  @Test
  void every_key_is_one_of_the_published_names() {
    write(drink, new Tea(1, Optional.empty()));
    write(mine, new Tea(1, Optional.empty()));
    addErrand("e1", NOON, new Tea(1, Optional.empty()));
    store.commit(new Commit().answers("R1"), store.read(List.of()));

    assertThat(redis.keys("*"))
        .allMatch(key ->
            key.matches(
                "alcove:keyring|alcove:\\{[a-z2-7]{26}}:"
                    + "(pair:[a-z2-7]{26}|key|person:[a-z2-7]{26}|program"
                    + "|due|errands|lanes|rooms|seen:[a-z2-7]{26})"));
  }

  private void plan(Optional<Instant> at) {
    store.commit(new Commit().plan(pair, at), store.read(List.of()));
  }

  private static Store store() {
    return new Store(connection, keyring, new Codec(new Families(Map.of())), "T1TEAM");
  }

  private <T> Result write(Name<T> name, T value) {
    var reads = store.read(List.of(name));
    return store.commit(new Commit().put(reads.get(name), value), reads);
  }

  private void addErrand(String id, Instant at, Drink task) {
    write(drink, task);
    var reads = store.read(List.of(drink));
    store.commit(new Commit().add(new Errand<>(id, at, Optional.of(pair), task)), reads);
  }

  /// Decided by the pair after all that were added before it.
  private void addErrand(String id, Instant at, Optional<String> matter) {
    var reads = store.read(List.of(drink));
    var task = new Tea(1, Optional.empty());
    var lane = matter.map(about -> store.lane(pair, about));
    store.commit(
        new Commit()
            .put(reads.get(drink), task)
            .add(new Errand<>(id, at, Optional.of(pair), lane, task)),
        reads);
  }

  private List<Errand.Claimed<Drink>> claim(Instant now) {
    return store.claim(Drink.class, AGENDA, new Store.Turn(now, MINUTE, 10));
  }

  private Result complete(Errand.Claimed<Drink> errand) {
    return store.commit(new Commit().completes(errand), store.read(List.of()));
  }

  /// All keys and values, as they are.
  private static String everything() {
    var all = new StringBuilder();
    for (var key : redis.keys("*")) {
      all.append(key).append('\n').append(new String(redis.dump(key), ISO_8859_1)).append('\n');
    }
    return all.toString();
  }
}
