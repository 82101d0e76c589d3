package alcove;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.PersonId;
import alcove.desk.Desk;
import alcove.desk.Person;
import alcove.desk.Stored;
import alcove.ledger.Act;
import alcove.ledger.By;
import alcove.ledger.Kind;
import alcove.ledger.Link;
import alcove.privacy.Keyring;
import alcove.privacy.LocalKms;
import alcove.sandbox.SmallCompany;
import alcove.store.Commit;
import alcove.store.Name;
import alcove.store.Redis;
import alcove.store.RedisServer;
import alcove.store.Store;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `alcove rotate-keys`.
final class RotateKeysTest {
  private static final PersonId ANAS_ID = new PersonId("U1ANA");
  private static final Name<Person> ANA = new Name.OfPerson<>(ANAS_ID, Person.class);

  @TempDir Path here;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path home;
  private Path keyring;
  private Optional<String> kms = Optional.empty();

  private HttpServer slack;

  @BeforeEach
  void slack_says_which_workspace_it_is() throws IOException {
    slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    slack.createContext(
        "/api/auth.test",
        exchange -> {
          var body = "{\"ok\":true,\"team_id\":\"%s\"}".formatted(SmallCompany.TEAM.id());
          exchange.sendResponseHeaders(200, 0);
          try (var out = exchange.getResponseBody()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
          }
        });
    slack.start();
  }

  @AfterEach
  void slack_stops() {
    slack.stop(0);
  }

  @BeforeEach
  void keep_something() {
    home = here.resolve(".alcove");
    keyring = home.resolve("keyring.json");
    Keyring.create(keyring);
    try (var server = RedisServer.start(home.resolve("redis"));
        var redis = Redis.at(server.uri())) {
      var store = store(redis);
      var ana = new Person(ANAS_ID, List.of());
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
  void it_leaves_a_line_in_the_ledger_that_everybody_reads() {
    rotate();

    assertThat(noted()).containsExactly(new Act(Kind.KEYS, By.OPERATOR, 2));
  }

  @Test
  void without_slack_it_turns_them_all_the_same_and_leaves_the_line_to_alcove() {
    slack.stop(0);

    assertThat(rotate()).isZero();

    assertThat(out.toString()).startsWith("Epoch 2 began. 1 keys were wrapped anew under it.");
    assertThat(noted()).isEmpty();
  }

  private List<Act> noted() {
    try (var server = RedisServer.start(home.resolve("redis"));
        var redis = Redis.at(server.uri())) {
      var looked = new Desk(store(redis), Set.of()).theirs().looked(ANAS_ID, Instant.now());
      return looked.keys().stream().map(Link::act).toList();
    }
  }

  @Test
  void a_keyring_leaves_its_kms_and_finds_another() {
    var one = new LocalKms();
    var other = new LocalKms();
    kms = Optional.of(one.name());
    assertThat(rotate()).isZero();

    kms = Optional.of(other.name());
    assertThat(rotate()).isEqualTo(1);
    assertThat(err.toString()).contains("set ALCOVE_KEYRING_KMS to the one");
    assertThat(rotate("--from-kms", one.name())).isZero();
    assertThat(out.toString()).contains("wrapped by the KMS that is set now", "Epoch 3 began");

    kms = Optional.empty();
    assertThat(rotate("--from-kms", other.name())).isZero();
    assertThat(out.toString()).contains("wrapped by nothing now", "Epoch 4 began");
    try (var server = RedisServer.start(home.resolve("redis"));
        var redis = Redis.at(server.uri())) {
      assertThat(store(redis).read(ANA).value()).isPresent();
    }
  }

  @Test
  void a_keyring_is_not_moved_beside_a_running_alcove() throws IOException {
    var before = Files.readString(keyring);
    kms = Optional.of(new LocalKms().name());
    try (var _ = RedisServer.start(home.resolve("redis"))) {
      assertThat(rotate("--from-kms", "aws-kms://before")).isEqualTo(1);
    }

    assertThat(err.toString()).contains("stop it first");
    assertThat(Files.readString(keyring)).isEqualTo(before);
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
    var settings = new HashMap<String, String>();
    settings.put("SLACK_BOT_TOKEN", SmallCompany.TOKEN);
    settings.put("SLACK_SIGNING_SECRET", SmallCompany.SIGNING_SECRET);
    settings.put("SLACK_API_URL", "http://127.0.0.1:" + slack.getAddress().getPort() + "/api/");
    kms.ifPresent(name -> settings.put("ALCOVE_KEYRING_KMS", name));
    return Alcove.commandLine(settings, here, InstantSource.system())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(
            Stream.concat(Stream.of("rotate-keys"), Stream.of(options)).toArray(String[]::new));
  }
}
