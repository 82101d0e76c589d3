package alcove.stories;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alcove.Incarnation;
import alcove.World;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.ProgramId;
import alcove.desk.Enrolled;
import alcove.desk.Pair;
import alcove.desk.Person;
import alcove.desk.Stored;
import alcove.guidance.Asker;
import alcove.ledger.Chain;
import alcove.privacy.Keyring;
import alcove.privacy.KeyringProblem;
import alcove.privacy.KeyringProblem.Code;
import alcove.privacy.Unsealable;
import alcove.sandbox.SmallCompany;
import alcove.store.Name;
import alcove.store.Redis;
import alcove.store.RedisServer;
import alcove.store.Store;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.RedisClient;

/// What is erased stays erased: a copy of Redis' own files, taken before, beside the keyring of
/// today and all that is in Redis today.
///
/// Until four epochs have passed, whoever holds that copy and the keyring can read it; Alcove
/// itself destroys it again before it lets anybody in. After that nobody can.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // the last lets weeks pass
final class ShreddingTest {
  private Path folder;
  private World world;
  private Couple couple;
  private Path before;
  private String erased;
  private String living;

  @BeforeAll
  void one_pair_is_erased_and_another_lives_on(@TempDir Path folder) throws IOException {
    this.folder = folder;
    world = new World(folder.resolve("home"));
    couple = new Couple(world).meet();
    var ofAnaAndBea = pairs();
    couple.invite(world.person("Chidi"), "Devi", "mentee");
    world.person("Devi").presses("Accept");
    erased = ofAnaAndBea.iterator().next();
    living = pairs().stream().filter(key -> !key.equals(erased)).findFirst().orElseThrow();
    couple.ana.types("/mentor join").ticks("As a mentee", "Writing well");
    couple.ana.ticks("I can talk in", "English").submits().closesModal();
    couple.ana.types("/mentor privacy").presses("Give me a copy");
    couple.ana.types("/mentor guidance").presses("Ask without my name");
    couple.ana.fills("What would you like", "How does one begin?").submits().closesModal();
    before = backup("before");

    couple.ana.types("/mentor privacy").presses("Erase all of it");
    couple.ana.ticks("Yes, erase all that Alcove keeps about me").submits();
    world.days(2);
    assertThat(pairs()).containsExactly(living);
  }

  @AfterAll
  void end() {
    world.close();
  }

  @Test
  @Order(1)
  void what_a_backup_brings_back_is_destroyed_before_anybody_is_let_in() throws IOException {
    var keyring = keyringOfThen();
    try (var server = RedisServer.start(restored("at once"));
        var redis = Redis.at(server.uri())) {
      var store = store(redis, keyring);
      // Honestly: so soon it opens to whoever holds both.
      assertThat(read(store, erased)).isPresent();
      assertThat(enrolled(store)).hasSize(1);
      assertThat(store.read(asker()).value()).isPresent();
      assertThat(store.read(ledger()).value()).isPresent();

      try (var _ =
          new Incarnation(
              server.uri(),
              URI.create(world.slack().apiUrl()),
              keyring,
              world.slack().clock(),
              Set.of())) {
        assertThat(read(store, erased)).isEmpty();
        assertThat(read(store, living)).isPresent();
        var ana = new Name.OfPerson<>(new PersonId(couple.ana.id()), Person.class);
        assertThat(store.read(ana).value()).isEmpty();
        assertThat(enrolled(store)).isEmpty();
        assertThat(store.read(asker()).value()).isEmpty();
        assertThat(store.read(ledger()).value()).isEmpty();
      }
    }
  }

  @Test
  @Order(2)
  void what_somebody_does_anew_after_they_erased_stays() {
    couple.ana.types("/mentor privacy").presses("Give me a copy");
    couple.ana.types("/mentor guidance").presses("Ask without my name");
    couple.ana.fills("What would you like", "How does one begin anew?").submits().closesModal();

    world.restarts();

    try (var redis = Redis.at(world.redis())) {
      var store = store(redis, keyring());
      assertThat(store.read(asker()).value().orElseThrow().begun()).hasSize(1);
      assertThat(store.read(ledger()).value()).isPresent();
    }
  }

  @Test
  @Order(3)
  void after_four_epochs_no_key_that_is_left_opens_it_and_the_living_pair_opens() throws Exception {
    world.days(29);
    var later = backup("later");
    world.days(8);

    try (var server = RedisServer.start(restored("too late"));
        var redis = Redis.at(server.uri())) {
      assertThatThrownBy(() -> store(redis, keyring()))
          .isInstanceOfSatisfying(
              KeyringProblem.class,
              problem -> assertThat(problem.code()).isEqualTo(Code.REDIS_TOO_OLD));
      lift(server.uri(), erased);
    }
    try (var redis = Redis.at(world.redis())) {
      var store = store(redis, keyring());
      assertThatThrownBy(() -> read(store, erased)).isInstanceOf(Unsealable.class);
      assertThat(read(store, living)).isPresent();
    }
    before = later;
    try (var server = RedisServer.start(restored("in time"));
        var redis = Redis.at(server.uri())) {
      assertThat(read(store(redis, keyring()), living)).isPresent();
    }
  }

  /// Puts a record of another Redis into the one of today.
  private void lift(URI from, String key) {
    try (var there = RedisClient.create(from);
        var here = RedisClient.create(world.redis())) {
      here.set(key.getBytes(ISO_8859_1), there.get(key.getBytes(ISO_8859_1)));
    }
  }

  private Set<String> pairs() {
    try (var redis = RedisClient.create(world.redis())) {
      return new TreeSet<>(redis.keys("*:pair:*"));
    }
  }

  private static Optional<Pair> read(Store store, String key) {
    var id = new PairId(key.substring(key.lastIndexOf(':') + 1));
    return store.read(new Name.OfPair<>(id, Pair.class)).value();
  }

  /// Of Ana: when she asked a supervisor.
  private Name<Asker> asker() {
    return new Name.OfAsker<>(new PersonId(couple.ana.id()), Asker.class);
  }

  /// Of Ana: that she took a copy.
  private Name<Chain> ledger() {
    return new Name.OfLedger<>("person " + couple.ana.id(), Chain.class);
  }

  /// Who has put themselves forward in the standard program.
  private static Set<PersonId> enrolled(Store store) {
    return IntStream.range(0, Store.SHELVES)
        .mapToObj(shelf -> new Name.OfEnrolled<>(ProgramId.named(""), shelf, Enrolled.class))
        .flatMap(name -> store.read(name).value().stream())
        .flatMap(some -> some.people().keySet().stream())
        .collect(Collectors.toSet());
  }

  private static Store store(Redis redis, Keyring keyring) {
    return new Store(redis, keyring, Stored.codec(), SmallCompany.TEAM.id());
  }

  private Keyring keyring() {
    return Keyring.open(folder.resolve("home").resolve("keyring.json"));
  }

  /// A copy, so that whoever serves on it turns none of the world's keys.
  private Keyring keyringOfThen() throws IOException {
    var copy = folder.resolve("then");
    copied(folder.resolve("home"), copy, "redis");
    return Keyring.open(copy.resolve("keyring.json"));
  }

  /// What Redis has on the disk.
  private Path backup(String name) throws IOException {
    var copy = folder.resolve(name);
    copied(folder.resolve("home").resolve("redis").resolve("data"), copy, "");
    return copy;
  }

  /// A folder for a Redis that has the backup.
  private Path restored(String name) throws IOException {
    var restored = folder.resolve(name);
    copied(before, restored.resolve("data"), "");
    return restored;
  }

  private static void copied(Path from, Path to, String without) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var path = from.relativize(file);
        if (without.isEmpty() || !path.startsWith(without)) {
          var copy = to.resolve(path);
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }
}
