package alcove.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alcove.codec.Codec;
import alcove.codec.Families;
import alcove.privacy.Confidential;
import alcove.privacy.Ids;
import alcove.privacy.Keyring;
import alcove.privacy.KeyringProblem;
import alcove.store.Commit.Result;
import alcove.store.Shelf.Drink;
import alcove.store.Shelf.Drink.Coffee;
import alcove.store.Shelf.Drink.Tea;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Records and requests of one workspace in a real Redis.
class StoreTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @RegisterExtension static final RealRedis REDIS = new RealRedis();

  private final Shelf shelf = new Shelf(REDIS, Ids.pair());

  @Test
  void a_record_comes_back_as_it_was_written() {
    var coffee = new Coffee(List.of("long"), Map.of("left", new Tea(3, Optional.empty())));

    assertThat(shelf.write(shelf.drink, coffee)).isEqualTo(Result.DONE);

    assertThat(shelf.store().read(shelf.drink).value()).contains(coffee);
  }

  @Test
  void typed_words_come_back_and_are_nowhere_in_redis() {
    shelf.write(shelf.drink, new Tea(4, Optional.of(Confidential.of("canary-7f3a"))));

    var tea = (Tea) shelf.store().read(shelf.drink).value().orElseThrow();
    assertThat(tea.note().orElseThrow().sameAs(Confidential.of("canary-7f3a"))).isTrue();
    assertThat(shelf.everything()).doesNotContain("canary").doesNotContain("minutes");
  }

  @Test
  void no_slack_id_is_anywhere_in_redis() {
    shelf.write(shelf.mine, new Tea(1, Optional.empty()));

    assertThat(shelf.everything()).doesNotContain("U1ANA").doesNotContain("T1TEAM");
  }

  @Test
  void a_walk_through_the_pairs_names_each_and_nothing_else() {
    var pairs = new TreeSet<String>();
    for (var i = 0; i < 300; i++) {
      var name = new Name.OfPair<>(Ids.pair(), Drink.class);
      shelf.write(name, new Tea(i, Optional.empty()));
      pairs.add(name.pair().value());
    }
    shelf.write(shelf.mine, new Tea(1, Optional.empty()));

    var named = new TreeSet<String>();
    var some = shelf.store().pairs(shelf.program, Store.BEGINNING);
    some.pairs().forEach(pair -> named.add(pair.value()));
    var looks = 1;
    for (; some.next().isPresent(); looks++) {
      some = shelf.store().pairs(shelf.program, some.next().get());
      some.pairs().forEach(pair -> named.add(pair.value()));
    }

    assertThat(named).isEqualTo(pairs);
    assertThat(looks).isGreaterThan(3);
  }

  @Test
  void a_pair_that_is_deleted_is_not_named_any_more() {
    shelf.write(shelf.drink, new Tea(1, Optional.empty()));
    assertThat(shelf.store().pairs(shelf.program, Store.BEGINNING).pairs())
        .containsExactly(shelf.pair);
    var reads = shelf.store().read(List.of(shelf.drink));

    shelf.store().commit(new Commit().in(shelf.program).delete(reads.get(shelf.drink)));

    assertThat(shelf.store().pairs(shelf.program, Store.BEGINNING).pairs()).isEmpty();
  }

  @Test
  void a_commit_on_an_older_version_is_stale_and_writes_nothing() {
    var before = shelf.store().read(List.of(shelf.drink));
    shelf.write(shelf.drink, new Tea(1, Optional.empty()));

    var late =
        new Commit().in(shelf.program).put(before.get(shelf.drink), new Tea(2, Optional.empty()));

    assertThat(shelf.store().commit(late)).isEqualTo(Result.STALE);
    assertThat(shelf.store().read(shelf.drink).value()).contains(new Tea(1, Optional.empty()));
  }

  @Test
  void a_request_is_answered_once() {
    var reads = shelf.store().read(List.of(shelf.drink));
    var commit =
        new Commit()
            .in(shelf.program)
            .answers("R1")
            .put(reads.get(shelf.drink), new Tea(1, Optional.empty()));
    shelf.store().commit(commit);
    var again = shelf.store().read(List.of(shelf.drink));
    var repeated =
        new Commit()
            .in(shelf.program)
            .answers("R1")
            .put(again.get(shelf.drink), new Tea(2, Optional.empty()));

    assertThat(shelf.store().commit(repeated)).isEqualTo(Result.ANSWERED_BEFORE);
    assertThat(shelf.store().isAnswered("R1")).isTrue();
    assertThat(shelf.store().isAnswered("R2")).isFalse();
    assertThat(shelf.store().read(shelf.drink).value()).contains(new Tea(1, Optional.empty()));
  }

  @Test
  void a_room_is_known_as_its_pairs_until_it_is_forgotten() {
    shelf.store().commit(new Commit().room("C1ROOM", Optional.of(shelf.pair)));

    assertThat(shelf.store().pairIn("C1ROOM")).contains(shelf.pair);
    assertThat(shelf.store().pairIn("C2ROOM")).isEmpty();
    assertThat(shelf.everything()).doesNotContain("C1ROOM");
    shelf.store().commit(new Commit().room("C1ROOM", Optional.empty()));
    assertThat(shelf.store().pairIn("C1ROOM")).isEmpty();
  }

  @Test
  void another_store_on_the_same_redis_reads_what_this_one_wrote() {
    shelf.write(shelf.mine, new Tea(7, Optional.empty()));

    assertThat(new Shelf(REDIS, shelf.pair).store().read(shelf.mine).value())
        .contains(new Tea(7, Optional.empty()));
  }

  @Test
  void a_redis_does_not_open_with_a_keyring_that_is_not_its_own() {
    shelf.store();
    var other = Keyring.create(REDIS.folder().resolve("other.json"));
    var kept = REDIS.plain().get("alcove:keyring");

    assertThatThrownBy(
            () -> new Store(REDIS.redis(), other, new Codec(new Families(Map.of())), "T1TEAM"))
        .isInstanceOfSatisfying(
            KeyringProblem.class,
            problem -> assertThat(problem.code()).isEqualTo(KeyringProblem.Code.OF_ANOTHER_REDIS));
    assertThat(REDIS.plain().get("alcove:keyring")).isEqualTo(kept);
  }

  @Test
  void scripts_are_sent_again_to_a_server_that_forgot_them() {
    REDIS.plain().scriptFlush();

    assertThat(shelf.write(shelf.mine, new Tea(7, Optional.empty()))).isEqualTo(Result.DONE);
  }

  @Test
  void every_key_is_one_of_the_published_names() {
    shelf.write(shelf.drink, new Tea(1, Optional.empty()));
    shelf.write(shelf.mine, new Tea(1, Optional.empty()));
    shelf.addErrand("e1", NOON, new Tea(1, Optional.empty()));
    shelf.store().commit(new Commit().answers("R1"));

    assertThat(REDIS.plain().keys("*"))
        .allMatch(key ->
            key.matches(
                "alcove:(keyring|epoch)|alcove:\\{[a-z2-7]{26}}:"
                    + "(pair:[a-z2-7]{26}|pairs:[a-z2-7]{26}|figures:[a-z2-7]{26}|life"
                    + "|release:[a-z2-7]{26}:[0-9]+|person:[a-z2-7]{26}|programs"
                    + "|due|errands|lanes|rooms|seen:[a-z2-7]{26})"));
  }
}
