package alcove.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import alcove.core.PairId;
import alcove.privacy.Ids;
import alcove.privacy.Keyring;
import alcove.privacy.KeyringProblem;
import alcove.privacy.KeyringProblem.Code;
import alcove.store.Shelf.Drink.Tea;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.params.RestoreParams;

final class RenamingTest {
  @RegisterExtension static final RealRedis REDIS = new RealRedis();

  private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
  private static final long AN_HOUR_MILLIS = 3_600_000;
  private static final Tea TEA = new Tea(3, Optional.empty());

  @TempDir Path folder;

  private final PairId pair = Ids.pair();
  private Path file;
  private Keyring keyring;
  private Shelf shelf;

  @BeforeEach
  void keep_something_of_each_kind() {
    file = folder.resolve("keyring.json");
    keyring = Keyring.create(file);
    shelf = new Shelf(REDIS, keyring, pair);
    shelf.write(shelf.mine, new Tea(7, Optional.empty()));
    shelf.addErrand("e1", NOON, Optional.of("Ana"));
    shelf.addErrand("e2", NOON, Optional.of("Ana"));
    shelf.addErrand("e3", NOON.plusSeconds(90), Optional.empty());
    shelf.plan(Optional.of(NOON.plusSeconds(5)));
    shelf.store().commit(new Commit().room("C1", Optional.of(pair)).answers("a request"));
    assertThat(shelf.claim(NOON)).hasSize(1);
  }

  @Test
  void everything_is_found_under_its_new_name() {
    assertThat(rename()).isGreaterThan(8);

    everythingIsFound();
  }

  @Test
  void it_can_be_done_again_and_again() {
    rename();
    rename();
    rename();

    everythingIsFound();
  }

  @Test
  void nothing_is_found_under_an_old_name_any_more() throws Exception {
    var old = Files.readAllBytes(file);
    var before = kept();

    rename();

    before.keySet().removeIf(key -> !key.contains("{"));
    assertThat(REDIS.plain().keys("alcove:{*"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(before.keySet());
    assertThat(REDIS.plain().hkeys(text(new Keys(Keyring.open(file), "T1TEAM").rooms())))
        .hasSize(1)
        .doesNotContain(text(new Keys(keyring, "T1TEAM").room("C1")));
    Files.write(file, old);
    assertThat(problem(() -> new Shelf(REDIS, Keyring.open(file), pair).store()))
        .isEqualTo(Code.OUTDATED);
  }

  @Test
  void whoever_died_while_copying_is_followed_by_somebody_who_comes_to_the_end() {
    var before = kept();
    var life = text(shelf.store().keys().life());
    var name = REDIS.plain().get(life).substring(0, 27);
    rename();
    var after = kept();
    after.remove("alcove:names");

    for (var done = 0; done < after.size(); done++) {
      REDIS.plain().flushAll();
      restore(before, before.size());
      // A life is copied last.
      restore(after, done, key -> !key.endsWith(":life"));
      REDIS.plain().set(life, name + Integer.MAX_VALUE);
      assertThat(problem(() -> new Shelf(REDIS, Keyring.open(file), pair).store()))
          .isEqualTo(Code.NAMES_UNFINISHED);

      assertThat(renaming().isUnfinished()).isTrue();
      renaming().finish();

      assertThat(renaming().isUnfinished()).isFalse();
      assertThat(kept().keySet()).hasSize(after.size() + 1).containsAll(after.keySet());
      everythingIsFound();
    }
  }

  @Test
  void whoever_died_while_destroying_is_followed_by_somebody_who_comes_to_the_end() {
    var before = kept();
    rename();
    var after = kept();

    for (var left = 0; left < before.size(); left++) {
      REDIS.plain().flushAll();
      restore(after, after.size());
      restore(before, left, key -> key.contains("{"));
      restore(before, before.size(), key -> key.endsWith(":life"));

      assertThat(renaming().isUnfinished()).isTrue();
      renaming().finish();

      assertThat(kept().keySet()).isEqualTo(after.keySet());
      everythingIsFound();
    }
  }

  @Test
  void a_backup_from_before_is_brought_along() {
    var before = kept();
    rename();
    rename();
    REDIS.plain().flushAll();
    restore(before, before.size());

    renaming().finish();

    everythingIsFound();
  }

  @Test
  void whoever_serves_meanwhile_is_refused_and_writes_nothing() {
    rename();
    var after = kept();

    assertThat(problem(() -> shelf.write(shelf.mine, TEA))).isEqualTo(Code.OUTDATED);

    assertThat(kept().keySet()).isEqualTo(after.keySet());
    everythingIsFound();
  }

  @Test
  void a_connection_of_ours_is_told_from_others() {
    assertThat(Redis.isServed(REDIS.uri())).isTrue();
  }

  @Test
  void epochs_go_on_under_the_new_names() {
    rename();

    var store = new Shelf(REDIS, Keyring.open(file), pair).store();
    for (var i = 0; i < 5; i++) {
      store.rotation().turn();
    }

    everythingIsFound();
  }

  private int rename() {
    return new Renaming(REDIS.redis(), Keyring.open(file).beginNames()).finish();
  }

  private Renaming renaming() {
    return new Renaming(REDIS.redis(), Keyring.open(file));
  }

  private void everythingIsFound() {
    var now = new Shelf(REDIS, Keyring.open(file), pair);
    var store = now.store();
    assertThat(store.read(now.drink).value()).contains(new Tea(1, Optional.empty()));
    assertThat(store.read(now.mine).value()).contains(new Tea(7, Optional.empty()));
    assertThat(store.pairIn("C1")).contains(pair);
    assertThat(store.isAnswered("a request")).isTrue();
    assertThat(store.pairs(now.program, Store.BEGINNING).pairs()).containsExactly(pair);
    assertThat(store.nextDue()).isPresent();
    assertThat(store.awaits("e2")).isTrue();
    var later = kept();
    // The first of the lane is claimed; the second waits for it, and so does nobody else.
    assertThat(now.claim(NOON.plusSeconds(30)))
        .extracting(Errand.Claimed::id)
        .containsExactly("pair:" + pair.value());
    restore(later, later.size());
    assertThat(now.write(now.mine, new Tea(7, Optional.empty()))).isEqualTo(Commit.Result.DONE);
  }

  private static Code problem(Runnable act) {
    return catchThrowableOfType(KeyringProblem.class, act::run).code();
  }

  private static String text(byte[] key) {
    return new String(key, US_ASCII);
  }

  private static Map<String, byte[]> kept() {
    var all = new TreeMap<String, byte[]>();
    REDIS.plain().keys("*").forEach(key -> all.put(key, REDIS.plain().dump(key)));
    return all;
  }

  private static void restore(Map<String, byte[]> kept, int count) {
    restore(kept, count, _ -> true);
  }

  private static void restore(Map<String, byte[]> kept, int count, Predicate<String> which) {
    kept.entrySet().stream()
        .filter(entry -> which.test(entry.getKey()))
        .limit(count)
        .forEach(entry ->
            REDIS
                .plain()
                .restore(
                    entry.getKey(),
                    entry.getKey().contains(":seen:") ? AN_HOUR_MILLIS : 0,
                    entry.getValue(),
                    RestoreParams.restoreParams().replace()));
  }
}
