package alcove;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.PersonId;
import alcove.desk.Person;
import alcove.desk.Stored;
import alcove.privacy.Keyring;
import alcove.sandbox.SmallCompany;
import alcove.store.Commit;
import alcove.store.Name;
import alcove.store.Redis;
import alcove.store.RedisServer;
import alcove.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `alcove rotate-keys`.
final class RotateKeysTest {
  private static final Name<Person> ANA = new Name.OfPerson<>(new PersonId("U1ANA"), Person.class);

  @TempDir Path here;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path home;
  private Path keyring;

  @BeforeEach
  void keep_something() {
    home = here.resolve(".alcove");
    keyring = home.resolve("keyring.json");
    Keyring.create(keyring);
    try (var server = RedisServer.start(home.resolve("redis"));
        var redis = Redis.at(server.uri())) {
      var store = store(redis);
      var ana = new Person(new PersonId("U1ANA"), List.of());
      store.commit(new Commit().put(store.read(ANA), ana));
    }
  }

  @Test
  void it_says_what_it_did_and_all_opens_afterwards() {
    assertThat(rotate()).isZero();
    assertThat(out.toString())
        .startsWith("Epoch 2 began. 1 keys were wrapped anew under it.")
        .contains("No epoch was destroyed", "back it up");
    rotate();
    rotate();

    assertThat(rotate()).isZero();

    assertThat(out.toString()).contains("Epoch 5 began", "Epochs destroyed: 1.");
    try (var server = RedisServer.start(home.resolve("redis"));
        var redis = Redis.at(server.uri())) {
      assertThat(store(redis).read(ANA).value()).isPresent();
    }
  }

  @Test
  void beside_a_running_alcove_it_turns_the_keys_of_that_one() {
    try (var server = RedisServer.start(home.resolve("redis"));
        var redis = Redis.at(server.uri())) {
      var running = store(redis);

      for (var i = 0; i < 6; i++) {
        assertThat(rotate()).isZero();
      }

      var read = running.read(ANA);
      assertThat(running.commit(new Commit().put(read, read.value().orElseThrow())))
          .isEqualTo(Commit.Result.DONE);
      assertThat(running.read(ANA).value()).isPresent();
    }
  }

  @Test
  void it_makes_all_names_anew_and_all_is_found_afterwards() {
    assertThat(rotate("--index")).isZero();

    assertThat(out.toString()).contains("things have another name");
    try (var server = RedisServer.start(home.resolve("redis"));
        var redis = Redis.at(server.uri())) {
      assertThat(store(redis).read(ANA).value()).isPresent();
    }
  }

  @Test
  void names_are_not_made_anew_beside_a_running_alcove() throws IOException {
    var before = Files.readString(keyring);
    try (var _ = RedisServer.start(home.resolve("redis"))) {
      assertThat(rotate("--index")).isEqualTo(1);
    }

    assertThat(err.toString()).contains("stop it first");
    assertThat(Files.readString(keyring)).isEqualTo(before);
  }

  @Test
  void without_its_keyring_it_makes_none() throws IOException {
    Files.delete(keyring);

    assertThat(rotate()).isEqualTo(1);
    assertThat(err.toString()).contains("there is no keyring at this path");
    assertThat(keyring).doesNotExist();
  }

  @Test
  void with_another_keyring_it_turns_nothing() throws IOException {
    Files.delete(keyring);
    Keyring.create(keyring);
    var before = Files.readString(keyring);

    assertThat(rotate()).isEqualTo(1);
    assertThat(err.toString()).contains("this Redis belongs to another keyring");
    assertThat(Files.readString(keyring)).isEqualTo(before);
  }

  private Store store(Redis redis) {
    return new Store(redis, Keyring.open(keyring), Stored.codec(), SmallCompany.TEAM.id());
  }

  private int rotate(String... options) {
    var settings =
        Map.of(
            "SLACK_BOT_TOKEN", SmallCompany.TOKEN,
            "SLACK_SIGNING_SECRET", SmallCompany.SIGNING_SECRET);
    return Alcove.commandLine(settings, here, InstantSource.system())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(
            Stream.concat(Stream.of("rotate-keys"), Stream.of(options)).toArray(String[]::new));
  }
}
