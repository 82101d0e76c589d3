package alcove.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alcove.privacy.KeyringProblem.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept beside the keyring of what was destroyed.
class TombstonesTest {
  private static final String PAIR = "ouqzmrsbjd2lwcu7x3b6fyvtea";

  @TempDir Path home;

  private Path folder;
  private Keyring keyring;

  @BeforeEach
  void create() {
    keyring = Keyring.create(home.resolve("keyring.json"));
    folder = home.resolve("keyring.json.tombstones");
  }

  @Test
  void what_was_buried_is_known_to_whoever_comes_next() {
    keyring.bury("T1", PAIR);

    var next = Keyring.open(home.resolve("keyring.json"));

    assertThat(next.tombstones().all()).containsExactly(next.tombstone("T1", PAIR));
  }

  @Test
  void nothing_in_it_names_anybody_and_nobody_else_reads_it() throws IOException {
    keyring.bury("T1", PAIR);

    assertThat(Files.readString(folder.resolve("1")))
        .matches("\\s[a-z2-7]{26}\\s")
        .doesNotContain(PAIR);
    assertThat(permissions(folder.resolve("1"))).isEqualTo("rw-------");
    assertThat(permissions(folder)).isEqualTo("rwx------");
  }

  @Test
  void a_name_left_half_written_spoils_none_that_follows() throws IOException {
    keyring.bury("T1", "first");
    Files.writeString(folder.resolve("1"), "\nabcdef", StandardOpenOption.APPEND);
    keyring.bury("T1", "second");

    assertThat(keyring.tombstones().all())
        .containsExactlyInAnyOrder(
            keyring.tombstone("T1", "first"), keyring.tombstone("T1", "second"));
  }

  @Test
  void many_at_once_are_all_there() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 200; i++) {
        var pair = "pair " + i;
        threads.execute(() -> keyring.bury("T1", pair));
      }
    }

    assertThat(keyring.tombstones().all()).hasSize(200);
  }

  @Test
  void one_is_kept_until_its_epoch_is_destroyed_and_no_longer() {
    keyring.bury("T1", "first");
    keyring.beginEpoch();
    keyring.bury("T1", "second");
    for (var i = 0; i < 3; i++) {
      keyring.beginEpoch();
    }
    assertThat(keyring.tombstones().all()).hasSize(2);

    keyring.destroyEpochs(5);

    assertThat(keyring.tombstones().all()).containsExactly(keyring.tombstone("T1", "second"));
  }

  @Test
  void where_they_cannot_be_kept_nothing_begins() throws IOException {
    Files.writeString(folder, "a file where the folder should be");

    assertThatThrownBy(() -> keyring.requireWritable()).hasMessage(Code.UNWRITABLE.advice());
    assertThatThrownBy(() -> keyring.bury("T1", PAIR)).hasMessage(Code.UNWRITABLE.advice());
    assertThatThrownBy(() -> keyring.tombstones().all()).hasMessage(Code.UNREADABLE.advice());
    assertThat(Files.readString(folder)).startsWith("a file");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
