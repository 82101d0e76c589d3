package alcove.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import alcove.privacy.Keyring.Place;
import alcove.privacy.KeyringProblem.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A keyring that is wrapped otherwise than before: by another KMS, or by none.
final class KmsMoveTest {
  private static final String PAIR = "T1|pair";
  private static final byte[] WORDS = "between the two of us".getBytes(UTF_8);

  @TempDir Path folder;

  private final LocalKms one = new LocalKms();
  private final LocalKms other = new LocalKms();
  private Path path;
  private Place byOne;
  private Place byOther;
  private Place open;

  @BeforeEach
  void name() {
    path = folder.resolve("keyring.json");
    byOne = new Place(path, Optional.of(one.name()));
    byOther = new Place(path, Optional.of(other.name()));
    open = new Place(path, Optional.empty());
  }

  /// From where to where.
  enum Way {
    FROM_ONE_TO_ANOTHER,
    OUT_OF_ONE,
    INTO_ONE;

    Place from(KmsMoveTest at) {
      return this == INTO_ONE ? at.open : at.byOne;
    }

    Place to(KmsMoveTest at) {
      return this == OUT_OF_ONE ? at.open : at.byOther;
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void all_that_was_sealed_opens_and_the_way_before_opens_nothing(Way way) throws IOException {
    var before = Keyring.create(way.from(this));
    before.beginEpoch();
    var key = before.newDataKey(PAIR);
    var sealed = key.seal(WORDS, "field");
    before.beginEpoch();

    var moved = Keyring.moved(way.from(this), way.to(this));

    assertThat(moved.unwrap(key.wrapped(), PAIR).open(sealed, "field")).isEqualTo(WORDS);
    var again = Keyring.open(way.to(this));
    assertThat(again.unwrap(key.wrapped(), PAIR).open(sealed, "field")).isEqualTo(WORDS);
    assertThat(again.fingerprint()).isEqualTo(before.fingerprint());
    assertThat(again.epoch()).isEqualTo(3);
    again.beginEpoch();
    if (way != Way.INTO_ONE) {
      assertThat(Files.readString(path)).doesNotContain(one.name());
      one.isAway();
      assertThat(Keyring.open(way.to(this)).epoch()).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void wherever_a_service_goes_away_on_the_way_the_keyring_is_as_it_was(Way way)
      throws IOException {
    Keyring.create(way.from(this)).beginEpoch();
    var before = Files.readAllBytes(path);
    var refused = 0;

    while (!goes(way, refused)) {
      assertThat(Files.readAllBytes(path)).isEqualTo(before);
      one.isBack();
      other.isBack();
      assertThat(Keyring.open(way.from(this)).epoch()).isEqualTo(2);
      refused++;
    }

    // Two epochs and the secret behind names, at each of the services that there are.
    assertThat(refused).isGreaterThanOrEqualTo(3);
    one.isBack();
    other.isBack();
    assertThat(Keyring.open(way.to(this)).epoch()).isEqualTo(2);
  }

  private boolean goes(Way way, int answers) {
    one.answersOnly(answers);
    other.answersOnly(answers);
    try {
      Keyring.moved(way.from(this), way.to(this));
      return true;
    } catch (KeyringProblem problem) {
      assertThat(problem.code()).isEqualTo(Code.KMS_AWAY);
      return false;
    }
  }

  @Test
  void who_was_killed_while_writing_does_it_again() throws IOException {
    Keyring.create(byOne);
    Files.writeString(folder.resolve("keyring.json.new"), "{\"version\":1,\"curr");

    Keyring.moved(byOne, byOther);

    assertThat(Keyring.open(byOther).epoch()).isEqualTo(1);
    assertThat(folder.resolve("keyring.json.new")).doesNotExist();
  }

  @Test
  void who_was_killed_after_it_finds_it_done_and_needs_the_way_before_no_more() throws IOException {
    Keyring.create(byOne);
    Keyring.moved(byOne, byOther);
    var moved = Files.readAllBytes(path);
    one.isAway();

    Keyring.moved(byOne, byOther);

    assertThat(Files.readAllBytes(path)).isEqualTo(moved);
  }

  @Test
  void whoever_names_another_way_before_changes_nothing() throws IOException {
    Keyring.create(byOne);
    var before = Files.readAllBytes(path);
    var third = new Place(path, Optional.of(new LocalKms().name()));

    var problem = catchThrowableOfType(KeyringProblem.class, () -> Keyring.moved(third, byOther));

    assertThat(problem.code()).isEqualTo(Code.KMS_OTHER);
    assertThat(Files.readAllBytes(path)).isEqualTo(before);
  }
}
