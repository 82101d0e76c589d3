package alcove.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alcove.core.PairId;
import alcove.privacy.Ids;
import alcove.privacy.Keyring;
import alcove.privacy.KeyringProblem;
import alcove.privacy.KeyringProblem.Code;
import alcove.privacy.Unsealable;
import alcove.store.Commit.Result;
import alcove.store.Rotation.Turned;
import alcove.store.Shelf.Drink;
import alcove.store.Shelf.Drink.Tea;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// How one epoch of keys follows another, beside replicas that go on and with anybody dying.
class TurningKeysTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Drink TEA = new Tea(4, Optional.empty());

  @RegisterExtension static final RealRedis REDIS = new RealRedis();

  @TempDir Path folder;

  private final PairId pair = Ids.pair();
  private Path file;
  private Keyring keyring;
  private Shelf shelf;
  private Rotation rotation;

  @BeforeEach
  void open() {
    file = folder.resolve("keyring.json");
    keyring = Keyring.create(file);
    shelf = new Shelf(REDIS, keyring, pair);
    rotation = shelf.store().rotation();
  }

  @Test
  void all_that_is_stored_opens_after_any_number_of_epochs() {
    shelf.write(shelf.drink, TEA);
    shelf.write(shelf.mine, new Tea(7, Optional.empty()));
    shelf.addErrand("e1", NOON, new Tea(1, Optional.empty()));

    for (var i = 0; i < 9; i++) {
      rotation.turn();
    }

    assertThat(shelf.store().read(shelf.drink).value()).isPresent();
    assertThat(shelf.store().read(shelf.mine).value()).contains(new Tea(7, Optional.empty()));
    assertThat(shelf.claim(NOON).getFirst().task()).isEqualTo(new Tea(1, Optional.empty()));
    assertThat(keyring.oldestEpoch()).isEqualTo(7);
  }

  @Test
  void it_tells_what_it_did() {
    shelf.write(shelf.drink, TEA);
    shelf.addErrand("e1", NOON, TEA);
    for (var i = 0; i < 3; i++) {
      assertThat(rotation.turn()).isEqualTo(new Turned(2 + i, 2, 0, 0));
    }

    assertThat(rotation.turn()).isEqualTo(new Turned(5, 2, 0, 1));
    assertThat(rotation.finish()).isEqualTo(new Turned(5, 0, 0, 0));
  }

  @Test
  void more_than_are_looked_at_in_one_go_are_all_wrapped_anew() {
    for (var i = 0; i < 1_200; i++) {
      shelf.write(new Name.OfPair<>(Ids.pair(), Drink.class), TEA);
    }
    for (var i = 0; i < 600; i++) {
      shelf.addErrand("e" + i, NOON, Optional.empty());
    }

    assertThat(rotation.turn().wrapped()).isEqualTo(1_801);
  }

  @Test
  void every_workspace_of_this_redis_goes_along() {
    var other = new Store(REDIS.redis(), keyring, Shelf.codec(), "T2OTHER");
    var name = new Name.OfPair<>(Ids.pair(), Drink.class);
    other.commit(new Commit().in(shelf.program).put(other.read(name), TEA));

    for (var i = 0; i < 5; i++) {
      rotation.turn();
    }

    assertThat(other.read(name).value()).contains(TEA);
  }

  @Test
  void what_is_of_an_older_version_opens_with_no_key_that_is_left() {
    shelf.write(shelf.drink, TEA);
    var before = values();
    shelf.write(shelf.drink, new Tea(5, Optional.empty()));
    for (var i = 0; i < 4; i++) {
      rotation.turn();
    }

    var drink = new String(shelf.store().keys().of(shelf.drink), ISO_8859_1);
    assertThat(before.get(drink)).isNotNull();
    REDIS.plain().set(drink.getBytes(ISO_8859_1), before.get(drink));

    assertThatThrownBy(() -> shelf.store().read(shelf.drink)).isInstanceOf(Unsealable.class);
  }

  @Test
  void a_replica_that_has_not_heard_of_it_hears_when_it_commits() {
    var late = new Shelf(REDIS, Keyring.open(file), pair);
    late.write(late.mine, TEA);
    for (var i = 0; i < 4; i++) {
      rotation.turn();
    }

    assertThat(late.write(late.drink, TEA)).isEqualTo(Result.DONE);

    for (var i = 0; i < 3; i++) {
      rotation.turn();
    }
    assertThat(shelf.store().read(shelf.drink).value()).contains(TEA);
    assertThat(shelf.store().read(shelf.mine).value()).contains(TEA);
  }

  @Test
  void a_replica_that_has_not_heard_of_it_reads_what_is_wrapped_under_it() {
    var late = new Shelf(REDIS, Keyring.open(file), pair);
    shelf.write(shelf.drink, TEA);
    late.store();
    rotation.turn();

    assertThat(late.store().read(late.drink).value()).contains(TEA);
  }

  @Test
  void what_is_written_while_it_runs_is_never_lost() {
    var names = new ArrayList<Name.OfPair<Drink>>();
    var late = new Shelf(REDIS, Keyring.open(file), pair);
    var turns =
        Thread.ofVirtual()
            .start(() -> {
              for (var i = 0; i < 8; i++) {
                rotation.turn();
              }
            });
    for (var i = 0; i < 200 || turns.isAlive(); i++) {
      var name = new Name.OfPair<>(Ids.pair(), Drink.class);
      assertThat((i % 2 == 0 ? late : shelf).write(name, TEA)).isEqualTo(Result.DONE);
      names.add(name);
    }

    for (var i = 0; i < 4; i++) {
      rotation.turn();
    }

    assertThat(names)
        .hasSizeGreaterThanOrEqualTo(200)
        .allSatisfy(name -> assertThat(shelf.store().read(name).value()).contains(TEA));
  }

  @Test
  void who_dies_after_an_epoch_began_is_followed_by_anybody() {
    shelf.write(shelf.drink, TEA);
    assertThat(rotation.isUnfinished()).isFalse();
    for (var i = 0; i < 6; i++) {
      // Each has begun an epoch, and died over it.
      keyring.beginEpoch();
    }

    var next = new Shelf(REDIS, Keyring.open(file), pair).store();
    assertThat(next.rotation().isUnfinished()).isTrue();
    assertThat(next.rotation().finish()).isEqualTo(new Turned(7, 1, 0, 3));

    assertThat(next.rotation().isUnfinished()).isFalse();
    assertThat(next.read(shelf.drink).value()).contains(TEA);
  }

  @Test
  void who_takes_over_begins_no_epoch_that_has_begun() {
    assertThat(rotation.turnTo(2).epoch()).isEqualTo(2);
    assertThat(rotation.turnTo(2).epoch()).isEqualTo(2);
    assertThat(rotation.turnTo(3).epoch()).isEqualTo(3);
  }

  @Test
  void a_keyring_that_is_older_than_its_redis_is_refused_and_neither_is_touched()
      throws IOException {
    shelf.write(shelf.drink, TEA);
    var old = Files.copy(file, folder.resolve("old.json"), StandardCopyOption.COPY_ATTRIBUTES);
    rotation.turn();
    var before = shelf.everything();
    var kept = Files.readString(old);

    assertProblem(Code.OUTDATED, Keyring.open(old));

    assertThat(shelf.everything()).isEqualTo(before);
    assertThat(Files.readString(old)).isEqualTo(kept);
  }

  @Test
  void a_redis_from_before_the_oldest_epoch_is_refused_and_not_touched() {
    shelf.write(shelf.drink, TEA);
    var copy = values();
    for (var i = 0; i < 4; i++) {
      rotation.turn();
    }
    REDIS.plain().flushAll();
    copy.forEach((key, value) -> REDIS.plain().set(key.getBytes(ISO_8859_1), value));
    var before = shelf.everything();

    assertProblem(Code.REDIS_TOO_OLD, Keyring.open(file));

    assertThat(shelf.everything()).isEqualTo(before);
  }

  @Test
  void where_the_keyring_cannot_be_written_the_epoch_goes_on() throws IOException {
    shelf.write(shelf.drink, TEA);
    Files.createDirectory(folder.resolve("keyring.json.new"));
    Files.writeString(folder.resolve("keyring.json.new").resolve("in the way"), "");

    assertThatThrownBy(rotation::turn).hasMessage(Code.UNWRITABLE.advice());

    assertThat(shelf.store().read(shelf.drink).value()).contains(TEA);
    assertThat(Keyring.open(file).epoch()).isEqualTo(1);
  }

  private static void assertProblem(Code code, Keyring keyring) {
    assertThatThrownBy(() -> new Store(REDIS.redis(), keyring, Shelf.codec(), "T1TEAM"))
        .isInstanceOfSatisfying(
            KeyringProblem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  /// All that is a string, as a backup has it.
  private static Map<String, byte[]> values() {
    var plain = REDIS.plain();
    var values = new TreeMap<String, byte[]>();
    for (var key : plain.keys("*")) {
      if (plain.type(key).equals("string")) {
        values.put(key, plain.get(key.getBytes(ISO_8859_1)));
      }
    }
    return values;
  }
}
