package alcove.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alcove.Tells;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTest {
  private static final String PAIR = "T1|pair";
  private static final byte[] WORDS = "between the two of us".getBytes(UTF_8);

  @TempDir Path folder;

  private Path path;
  private Keyring keyring;

  @BeforeEach
  void create() {
    path = folder.resolve("keyring.json");
    keyring = Keyring.create(path);
  }

  @Test
  void a_data_key_opens_after_a_restart() {
    var key = keyring.newDataKey(PAIR);
    var sealed = key.seal(WORDS, "field");

    var again = Keyring.open(path).unwrap(key.wrapped(), PAIR);

    assertThat(again.open(sealed, "field")).isEqualTo(WORDS);
  }

  @Test
  void a_data_key_belongs_to_its_place() {
    var wrapped = keyring.newDataKey(PAIR).wrapped();

    assertThatThrownBy(() -> keyring.unwrap(wrapped, "T1|other")).isInstanceOf(Unsealable.class);
  }

  @Test
  void a_changed_or_cut_data_key_does_not_open() {
    var wrapped = keyring.newDataKey(PAIR).wrapped();

    assertThat(IntStream.range(0, wrapped.length))
        .allSatisfy(at -> {
          var changed = wrapped.clone();
          changed[at] ^= 1;
          assertThatThrownBy(() -> keyring.unwrap(changed, PAIR)).isInstanceOf(Unsealable.class);
        });
    assertThatThrownBy(() -> keyring.unwrap(new byte[3], PAIR)).isInstanceOf(Unsealable.class);
  }

  @Test
  void another_keyring_opens_nothing() {
    var wrapped = keyring.newDataKey(PAIR).wrapped();
    var other = Keyring.create(folder.resolve("other.json"));

    assertThatThrownBy(() -> other.unwrap(wrapped, PAIR)).isInstanceOf(Unsealable.class);
    assertThat(other.fingerprint()).isNotEqualTo(keyring.fingerprint());
  }

  @Test
  void an_older_epoch_still_opens() {
    var key = keyring.newDataKey(PAIR);
    var sealed = key.seal(WORDS, "field");

    advance(3);

    assertThat(keyring.unwrap(key.wrapped(), PAIR).open(sealed, "field")).isEqualTo(WORDS);
    assertThat(keyring.isEarlier(key.wrapped())).isTrue();
    assertThat(keyring.isEarlier(keyring.newDataKey(PAIR).wrapped())).isFalse();
  }

  @Test
  @Tells("N11")
  void the_fifth_epoch_destroys_the_first() {
    var wrapped = keyring.newDataKey(PAIR).wrapped();

    advance(4);
    assertThat(keyring.destroyEpochs(5)).isEqualTo(1);

    assertThatThrownBy(() -> keyring.unwrap(wrapped, PAIR)).isInstanceOf(Unsealable.class);
    assertThatThrownBy(() -> Keyring.open(path).unwrap(wrapped, PAIR))
        .isInstanceOf(Unsealable.class);
  }

  @Test
  void no_epoch_is_destroyed_from_which_on_keys_are_wrapped() {
    var wrapped = keyring.newDataKey(PAIR).wrapped();
    advance(1);
    var second = keyring.newDataKey(PAIR).wrapped();
    advance(5);

    assertThat(keyring.destroyEpochs(2)).isEqualTo(1);

    assertThatThrownBy(() -> keyring.unwrap(wrapped, PAIR)).isInstanceOf(Unsealable.class);
    assertThat(keyring.unwrap(second, PAIR).wrapped()).isEqualTo(second);
    assertThat(keyring.oldestEpoch()).isEqualTo(2);
  }

  @Test
  void four_epochs_are_left_and_destroying_again_destroys_nothing() {
    advance(9);

    assertThat(keyring.destroyEpochs(10)).isEqualTo(6);
    assertThat(keyring.destroyEpochs(10)).isZero();
    assertThat(keyring.oldestEpoch()).isEqualTo(7);
    assertThat(keyring.epoch()).isEqualTo(10);
  }

  @Test
  void a_replica_forgets_the_epochs_that_another_has_destroyed() {
    var replica = Keyring.open(path);
    var wrapped = keyring.newDataKey(PAIR).wrapped();
    advance(4);
    keyring.destroyEpochs(5);

    replica.refresh();

    assertThatThrownBy(() -> replica.unwrap(wrapped, PAIR)).isInstanceOf(Unsealable.class);
  }

  @Test
  void a_key_wrapped_anew_outlives_its_first_epoch() {
    var key = keyring.newDataKey(PAIR);
    var sealed = key.seal(WORDS, "field");
    advance(3);

    var anew = keyring.rewrap(key.wrapped(), PAIR);
    advance(1);
    keyring.destroyEpochs(4);

    assertThat(keyring.unwrap(anew, PAIR).open(sealed, "field")).isEqualTo(WORDS);
  }

  @Test
  void a_replica_follows_when_another_begins_an_epoch() {
    var replica = Keyring.open(path);
    keyring.beginEpoch();

    var key = keyring.newDataKey(PAIR);

    assertThat(replica.unwrap(key.wrapped(), PAIR).open(key.seal(WORDS, "field"), "field"))
        .isEqualTo(WORDS);
  }

  @Test
  void two_replicas_never_lose_each_others_epoch() {
    var replica = Keyring.open(path);
    keyring.beginEpoch();
    var wrapped = keyring.newDataKey(PAIR).wrapped();

    replica.beginEpoch();

    assertThat(Keyring.open(path).unwrap(wrapped, PAIR).wrapped()).isEqualTo(wrapped);
  }

  @Test
  void index_names_stay_for_the_life_of_the_keyring() {
    var name = keyring.index(Purpose.PERSON, "T1", "U1");

    keyring.beginEpoch();
    var later = Keyring.open(path);

    assertThat(name).matches("[a-z2-7]{26}");
    assertThat(later.index(Purpose.PERSON, "T1", "U1")).isEqualTo(name);
    assertThat(later.fingerprint()).isEqualTo(keyring.fingerprint());
  }

  @Test
  void index_names_differ_by_purpose_tenant_value_and_keyring() {
    var other = Keyring.create(folder.resolve("other.json"));

    assertThat(
            new String[] {
              keyring.index(Purpose.PERSON, "T1", "U1"),
              keyring.index(Purpose.CHANNEL, "T1", "U1"),
              keyring.index(Purpose.PERSON, "T2", "U1"),
              keyring.index(Purpose.PERSON, "T1", "U2"),
              keyring.index(Purpose.PERSON, "T1U", "1"),
              other.index(Purpose.PERSON, "T1", "U1")
            })
        .doesNotHaveDuplicates();
  }

  @Test
  void many_threads_get_the_same_index_name() throws Exception {
    var name = keyring.index(Purpose.REQUEST, "T1", "R1");

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var names =
          IntStream.range(0, 2_000)
              .mapToObj(_ -> threads.submit(() -> keyring.index(Purpose.REQUEST, "T1", "R1")))
              .toList();
      assertThat(names).extracting(Future::get).containsOnly(name);
    }
  }

  private void advance(int times) {
    for (var i = 0; i < times; i++) {
      keyring.beginEpoch();
    }
  }
}
