package alcove.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import alcove.privacy.KeyringProblem.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KmsTest {
  private static final String PAIR = "T1|pair";
  private static final byte[] WORDS = "between the two of us".getBytes(UTF_8);

  @TempDir Path folder;

  private final LocalKms kms = new LocalKms();
  private Path path;
  private Keyring.Place place;

  @BeforeEach
  void name() {
    path = folder.resolve("keyring.json");
    place = new Keyring.Place(path, Optional.of(kms.name()));
  }

  @Test
  void what_was_sealed_opens_after_a_restart() {
    var key = Keyring.create(place).newDataKey(PAIR);
    var sealed = key.seal(WORDS, "field");

    var again = Keyring.open(place).unwrap(key.wrapped(), PAIR);

    assertThat(again.open(sealed, "field")).isEqualTo(WORDS);
  }

  @Test
  void the_file_alone_opens_nothing() throws IOException {
    var keyring = Keyring.create(place);
    var key = keyring.newDataKey(PAIR);

    assertThat(keyring.unwrap(key.wrapped(), PAIR)).isNotNull();
    assertThat(Files.readString(path)).contains(kms.name());
    refuses(Code.KMS_OTHER, () -> Keyring.open(path));
  }

  @Test
  void another_key_of_the_service_is_told_from_the_right_one_by_its_name() {
    Keyring.create(place);

    refuses(
        Code.KMS_OTHER,
        () -> Keyring.open(new Keyring.Place(path, Optional.of(new LocalKms().name()))));
  }

  @Test
  void a_service_that_is_away_at_the_start_is_said_so_and_nothing_is_written() {
    Keyring.create(place);
    kms.isAway();

    refuses(Code.KMS_AWAY, () -> Keyring.openOrCreate(place));
  }

  @Test
  void a_service_with_the_wrong_key_is_said_so_and_nothing_is_written() {
    Keyring.create(place);
    kms.takesAnotherKey();

    refuses(Code.KMS_REFUSES, () -> Keyring.openOrCreate(place));
  }

  @Test
  void without_the_service_no_keyring_is_made() {
    kms.isAway();

    var problem = catchThrowableOfType(KeyringProblem.class, () -> Keyring.openOrCreate(place));

    assertThat(problem.code()).isEqualTo(Code.KMS_AWAY);
    assertThat(path).doesNotExist();
  }

  @Test
  void a_service_that_nothing_speaks_to_is_said_so() {
    var unknown = new Keyring.Place(path, Optional.of("nobodys-kms://key"));

    var problem = catchThrowableOfType(KeyringProblem.class, () -> Keyring.create(unknown));

    assertThat(problem.code()).isEqualTo(Code.KMS_UNKNOWN);
    assertThat(path).doesNotExist();
  }

  @Test
  void what_is_open_stays_open_while_the_service_is_away_and_only_an_epoch_waits() {
    var keyring = Keyring.create(place);
    var before = keyring.newDataKey(PAIR);
    kms.isAway();

    refuses(Code.KMS_AWAY, keyring::beginEpoch);
    keyring.refresh();
    assertThat(keyring.epoch()).isEqualTo(1);
    assertThat(keyring.unwrap(before.wrapped(), PAIR)).isNotNull();

    kms.isBack();
    keyring.beginEpoch();
    assertThat(keyring.epoch()).isEqualTo(2);
    assertThat(keyring.rewrap(before.wrapped(), PAIR)).isNotEqualTo(before.wrapped());
  }

  @Test
  void an_epoch_that_another_replica_began_is_had_when_the_service_is_back() {
    var keyring = Keyring.create(place);
    var before = keyring.newDataKey(PAIR);
    var other = Keyring.open(place);
    other.beginEpoch();
    var later = other.newDataKey(PAIR);
    kms.isAway();

    refuses(Code.KMS_AWAY, () -> keyring.unwrap(later.wrapped(), PAIR));
    assertThat(keyring.unwrap(before.wrapped(), PAIR)).isNotNull();

    kms.isBack();
    assertThat(keyring.unwrap(later.wrapped(), PAIR)).isNotNull();
  }

  @Test
  void a_service_that_says_nothing_keeps_nobody_waiting_longer_than_slack_waits() {
    var keyring = Keyring.create(place);
    kms.isMute();
    var begin = System.nanoTime();

    refuses(Code.KMS_AWAY, keyring::beginEpoch);

    assertThat(Duration.ofNanos(System.nanoTime() - begin))
        .isGreaterThanOrEqualTo(Kms.PATIENCE)
        .isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void the_service_is_asked_once_for_each_key() {
    Keyring.create(place);
    var keyring = Keyring.open(place);
    var before = kms.calls();

    for (var i = 0; i < 100; i++) {
      keyring.refresh();
      keyring.unwrap(keyring.newDataKey(PAIR).wrapped(), PAIR);
    }

    assertThat(kms.calls()).isEqualTo(before);
  }

  @Test
  void the_key_of_a_destroyed_epoch_is_asked_for_again_if_somebody_brings_it_back()
      throws IOException {
    var keyring = Keyring.create(place);
    for (var i = 1; i < Keyring.MAX_EPOCHS + 1; i++) {
      keyring.beginEpoch();
    }
    var whole = Files.readAllBytes(path);
    keyring.destroyEpochs(keyring.epoch());
    Files.write(path, whole);
    var before = kms.calls();

    keyring.refresh();

    assertThat(kms.calls()).isEqualTo(before + 1);
  }

  @Test
  void a_keyring_that_lay_open_is_wrapped_as_soon_as_an_epoch_begins() throws IOException {
    var open = Keyring.create(path);
    var key = open.newDataKey(PAIR);
    var keysets = keysets("keyring.json");

    var keyring = Keyring.open(place);
    keyring.beginEpoch();

    assertThat(Files.readString(path)).doesNotContain(keysets);
    assertThat(Keyring.open(place).unwrap(key.wrapped(), PAIR)).isNotNull();
    assertThat(Keyring.open(place).fingerprint()).isEqualTo(open.fingerprint());
    refuses(Code.KMS_OTHER, () -> Keyring.open(path));
  }

  /// All that stands in a keyring's file in base 64.
  private String[] keysets(String file) throws IOException {
    return Pattern.compile("\"([A-Za-z0-9+/=]{40,})\"")
        .matcher(Files.readString(folder.resolve(file)))
        .results()
        .map(found -> found.group(1))
        .toArray(String[]::new);
  }

  /// It says what is wrong, and the file is as it was.
  private void refuses(Code code, ThrowingCallable act) {
    try {
      var before = Files.readAllBytes(path);
      var problem = catchThrowableOfType(KeyringProblem.class, act);
      assertThat(problem.code()).isEqualTo(code);
      assertThat(Files.readAllBytes(path)).isEqualTo(before);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
