package alcove.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alcove.privacy.KeyringProblem.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyringFileTest {
  @TempDir Path folder;

  private Path path;

  @BeforeEach
  void name() {
    path = folder.resolve("keys").resolve("keyring.json");
  }

  @Test
  void only_the_owner_can_read_a_new_keyring() throws IOException {
    Keyring.create(path);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
  }

  @Test
  void a_new_epoch_leaves_the_file_private_and_nothing_beside_it() throws IOException {
    var keyring = Keyring.create(path);

    keyring.beginEpoch();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
    try (var files = Files.list(path.resolveSibling(""))) {
      assertThat(files)
          .extracting(file -> file.getFileName().toString())
          .containsExactlyInAnyOrder("keyring.json", "keyring.json.lock");
    }
  }

  @Test
  void a_keyring_is_made_once_and_then_opened() {
    var first = Keyring.openOrCreate(path);

    var second = Keyring.openOrCreate(path);

    assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
  }

  @Test
  void a_keyring_is_never_written_over() throws IOException {
    Keyring.create(path);
    var before = Files.readString(path);

    assertProblem(Code.EXISTS, () -> Keyring.create(path));
    assertThat(Files.readString(path)).isEqualTo(before);
  }

  @Test
  void a_lost_keyring_is_named() {
    assertProblem(Code.MISSING, () -> Keyring.open(path));
    assertThat(path).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx------"})
  void a_keyring_that_is_not_private_is_refused(String permissions) throws IOException {
    Keyring.create(path);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));

    assertProblem(Code.OPEN_TO_OTHERS, () -> Keyring.openOrCreate(path));
    assertThat(Code.OPEN_TO_OTHERS.advice()).contains("chmod 600");
  }

  @Test
  void an_owner_may_forbid_writing() throws IOException {
    var made = Keyring.create(path);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r--------"));

    assertThat(Keyring.open(path).fingerprint()).isEqualTo(made.fingerprint());
  }

  @Test
  void a_half_written_keyring_is_refused_at_every_length_and_left_as_it_is() throws IOException {
    Keyring.create(path);
    var whole = Files.readString(path);

    assertThat(IntStream.range(0, whole.length()))
        .allSatisfy(length -> {
          Files.writeString(path, whole.substring(0, length));
          assertProblem(Code.BROKEN, () -> Keyring.openOrCreate(path));
          assertThat(Files.readString(path)).hasSize(length);
        });
  }

  @Test
  void a_character_changed_in_a_key_is_noticed() throws IOException {
    Keyring.create(path);
    var whole = Files.readString(path);
    var at = whole.indexOf("\"keyset\":\"") + 60;
    var other = whole.charAt(at) == 'A' ? 'B' : 'A';

    Files.writeString(path, whole.substring(0, at) + other + whole.substring(at + 1));

    assertProblem(Code.BROKEN, () -> Keyring.open(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\0\0\0\0",
        "null",
        "[]",
        "{}",
        "{\"version\":0}",
        "{\"version\":1}",
        "a secret"
      })
  void anything_else_in_the_file_is_refused_without_quoting_it(String rubbish) throws IOException {
    Keyring.create(path);
    Files.writeString(path, rubbish);

    assertProblem(Code.BROKEN, () -> Keyring.open(path));
  }

  @Test
  void a_keyring_of_a_later_version_is_refused() throws IOException {
    Keyring.create(path);
    Files.writeString(path, "{\"version\":2,\"keys\":{}}");

    assertProblem(Code.NEWER, () -> Keyring.open(path));
  }

  @Test
  void a_keyring_whose_keys_are_no_keys_is_refused() {
    var secret = Base64.getEncoder().encodeToString(new byte[IndexKey.BYTES]);
    var broken = new KeyringFile.Contents.Key(1, "bm8ga2V5");

    write(KeyringFile.Contents.of(1, List.of(broken), secret, Optional.empty()));
    assertProblem(Code.BROKEN, () -> Keyring.open(path));

    write(
        KeyringFile.Contents.of(
            2, List.of(Epochs.key(1, new Wrapping.Open())), secret, Optional.empty()));
    assertProblem(Code.BROKEN, () -> Keyring.open(path));

    write(
        KeyringFile.Contents.of(
            1, List.of(Epochs.key(1, new Wrapping.Open())), "dG9vIHNob3J0", Optional.empty()));
    assertProblem(Code.BROKEN, () -> Keyring.open(path));

    write(
        KeyringFile.Contents.of(
            1, List.of(Epochs.key(1, new Wrapping.Open())), "no base 64", Optional.empty()));
    assertProblem(Code.BROKEN, () -> Keyring.open(path));
  }

  @Test
  void a_folder_in_its_place_is_refused() throws IOException {
    Files.createDirectories(path);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));

    assertProblem(Code.UNREADABLE, () -> Keyring.open(path));
  }

  @Test
  void a_place_that_cannot_be_written_is_refused() throws IOException {
    Files.writeString(folder.resolve("keys"), "a file where the folder should be");

    assertProblem(Code.UNWRITABLE, () -> Keyring.create(path));
  }

  @Test
  void what_a_crash_left_beside_it_does_no_harm() throws IOException {
    var keyring = Keyring.create(path);
    Files.writeString(path.resolveSibling("keyring.json.new"), "half a keyr");

    keyring.beginEpoch();

    assertThat(Keyring.open(path).fingerprint()).isEqualTo(keyring.fingerprint());
  }

  @Test
  void two_changes_at_once_are_refused() {
    Keyring.create(path);
    var file = new KeyringFile(path);

    assertProblem(
        Code.BUSY, () -> file.exclusively(() -> file.exclusively(() -> "never comes to this")));
  }

  @Test
  void what_is_in_the_file_never_prints() {
    assertThat(Epochs.key(1, new Wrapping.Open())).hasToString("Key[]");
    assertThat(
            KeyringFile.Contents.of(
                1, List.of(Epochs.key(1, new Wrapping.Open())), "secret", Optional.empty()))
        .hasToString("Contents[]");
  }

  private void write(KeyringFile.Contents contents) {
    var file = new KeyringFile(path);
    file.exclusively(() -> {
      file.write(contents);
      return contents;
    });
  }

  private static void assertProblem(Code code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .hasNoCause()
        .hasMessage(code.advice())
        .isInstanceOfSatisfying(
            KeyringProblem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
