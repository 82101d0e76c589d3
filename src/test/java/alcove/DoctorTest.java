package alcove;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Finding.Grade;
import alcove.core.PersonId;
import alcove.desk.Desk;
import alcove.desk.Stored;
import alcove.privacy.Keyring;
import alcove.privacy.KeyringProblem.Code;
import alcove.privacy.Secret;
import alcove.slack.Scopes;
import alcove.store.Redis;
import alcove.store.RedisServer;
import alcove.store.Store;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Jedis;

final class DoctorTest {
  private static final Secret TOKEN = Secret.of("xoxb-not-a-real-token");
  private static final String TEAM = "T024BE7LD";
  private static final String ACCEPTED =
      "{\"ok\":true,\"team_id\":\"%s\",\"user_id\":\"U0ALCOVE\"}".formatted(TEAM);

  @TempDir Path home;

  private HttpServer slack;
  private String answer = ACCEPTED;
  private Optional<String> scopes = Optional.of(String.join(",", Scopes.NEEDED));
  private Duration ahead = Duration.ZERO;
  private Optional<Secret> redis = Optional.empty();
  private Set<PersonId> owners = Set.of(new PersonId("U1"));

  @BeforeEach
  void slack_answers() throws IOException {
    slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    slack.createContext(
        "/api/auth.test",
        exchange -> {
          var bearer = "Bearer " + TOKEN.reveal();
          var good = bearer.equals(exchange.getRequestHeaders().getFirst("Authorization"));
          var body = good ? answer : "{\"ok\":false,\"error\":\"not_authed\"}";
          scopes.ifPresent(header -> exchange.getResponseHeaders().set("X-OAuth-Scopes", header));
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

  @Test
  void when_all_is_well_there_is_nothing_to_fix() {
    Keyring.create(home.resolve("keyring.json"));

    assertThat(findings()).noneMatch(finding -> finding.grade() == Grade.FIX);
    assertThat(findings())
        .extracting(Finding::about)
        .containsExactly(
            "settings",
            "home",
            "token",
            "scopes",
            "clock",
            "program",
            "redis",
            "keyring",
            "epochs",
            "erased",
            "ledger");
  }

  @Test
  void without_an_owner_nobody_could_set_up_the_first_program() {
    owners = Set.of();

    assertThat(about("program")).allMatch(finding -> finding.grade() == Grade.FIX).hasSize(1);
  }

  @Test
  @Tells("N9")
  void a_token_that_could_read_a_room_is_to_be_fixed() {
    scopes = scopes.map(header -> header + ",groups:history,channels:history");

    assertThat(about("scopes"))
        .satisfiesExactly(finding ->
            assertThat(finding.text())
                .contains("channels:history, groups:history", "does not start"));
    assertThat(about("scopes")).allMatch(finding -> finding.grade() == Grade.FIX);
  }

  @Test
  void a_scope_that_is_missing_is_named() {
    scopes = Optional.of("commands,chat:write,im:write,im:history,users:read,groups:read");

    assertThat(about("scopes"))
        .containsExactly(
            Finding.fix(
                "scopes",
                "missing files:write, groups:write, pins:write, usergroups:read: compare the app"
                    + " with manifest.yml and install it again"));
  }

  @Test
  void a_server_that_does_not_tell_scopes_is_noted() {
    scopes = Optional.empty();

    assertThat(about("scopes")).allMatch(finding -> finding.grade() == Grade.NOTE).hasSize(1);
  }

  @Test
  void a_token_that_slack_refuses_is_to_be_fixed() {
    answer = "{\"ok\":false,\"error\":\"token_revoked\"}";

    assertThat(about("token"))
        .satisfiesExactly(finding -> {
          assertThat(finding.grade()).isEqualTo(Grade.FIX);
          assertThat(finding.text()).contains("(token_revoked)");
        });
  }

  @Test
  void somebody_else_at_slacks_address_is_nobody() {
    for (var rubbish : List.of("", "<html>", "[1]", "{\"ok\":false,\"error\":\"<script>\"}")) {
      answer = rubbish;
      assertThat(about("slack")).as(rubbish).allMatch(f -> f.grade() == Grade.FIX).hasSize(1);
    }
  }

  @Test
  void nobody_at_slacks_address_is_to_be_fixed() {
    slack.stop(0);

    assertThat(about("slack"))
        .satisfiesExactly(
            finding -> assertThat(finding.text()).contains("nobody answers", "SLACK_API_URL"));
  }

  @Test
  void the_clock_is_held_against_slacks() {
    assertThat(about("clock")).containsExactly(Finding.ok("clock", "right"));

    ahead = Duration.ofSeconds(90);
    assertThat(about("clock"))
        .allMatch(finding -> finding.grade() == Grade.NOTE)
        .allMatch(finding -> finding.text().matches("(89|90|91) s ahead of Slack's: .*"))
        .hasSize(1);

    ahead = Duration.ofMinutes(-10);
    assertThat(about("clock"))
        .allMatch(finding -> finding.grade() == Grade.FIX)
        .allMatch(finding -> finding.text().matches("(599|600|601) s behind Slack's, .*"))
        .hasSize(1);
  }

  @Test
  void a_redis_of_ones_own_must_keep_everything() {
    try (var server = RedisServer.start(home.resolve("own"));
        var client = client(server)) {
      redis = Optional.of(Secret.of(server.uri().toString()));
      assertThat(about("redis")).containsExactly(Finding.ok("redis", "durable"));

      client.configSet("appendfsync", "everysec");
      assertThat(about("redis")).allMatch(finding -> finding.grade() == Grade.NOTE).hasSize(1);

      client.configSet("appendonly", "no");
      assertThat(about("redis")).allMatch(finding -> finding.text().contains("appendonly yes"));

      client.configSet("maxmemory-policy", "allkeys-lru");
      assertThat(about("redis")).allMatch(finding -> finding.text().contains("noeviction"));
    }
  }

  @Test
  void a_redis_that_keeps_its_settings_to_itself_is_noted() {
    try (var server = RedisServer.start(home.resolve("own"));
        var client = client(server)) {
      client.aclSetUser("alcove", "on", ">secret", "+@all", "-config", "~*");
      redis = Optional.of(Secret.of("redis://alcove:secret@127.0.0.1:" + server.uri().getPort()));

      assertThat(about("redis"))
          .satisfiesExactly(
              finding -> assertThat(finding.text()).startsWith("does not tell its settings"));
    }
  }

  @Test
  void a_wrong_password_and_a_dead_redis_are_told_apart() {
    try (var server = RedisServer.start(home.resolve("own"))) {
      redis = Optional.of(Secret.of("redis://:wrong@127.0.0.1:" + server.uri().getPort()));
      assertThat(about("redis")).allMatch(finding -> finding.text().startsWith("refuses"));
    }
    assertThat(about("redis")).allMatch(finding -> finding.text().startsWith("does not answer"));
  }

  @Test
  void a_keyring_that_is_not_there_yet_is_made_later() {
    assertThat(about("keyring")).allMatch(finding -> finding.grade() == Grade.NOTE).hasSize(1);
  }

  @Test
  void a_keyring_that_was_lost_is_to_be_restored() throws IOException {
    Files.createDirectories(home.resolve("redis/data"));

    assertThat(about("keyring"))
        .satisfiesExactly(finding -> {
          assertThat(finding.grade()).isEqualTo(Grade.FIX);
          assertThat(finding.text()).startsWith("lost");
        });
  }

  @Test
  void a_keyring_that_others_can_read_is_to_be_fixed() throws IOException {
    Keyring.create(home.resolve("keyring.json"));
    Files.setPosixFilePermissions(
        home.resolve("keyring.json"), PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(about("keyring"))
        .allMatch(finding -> finding.text().contains("chmod 600"))
        .hasSize(1);
  }

  @Test
  void it_tells_which_epoch_it_is_and_when_the_next_begins() {
    var keyring = Keyring.create(home.resolve("keyring.json"));
    keyring.beginEpoch();
    try (var server = RedisServer.start(home.resolve("own"));
        var way = Redis.at(server.uri())) {
      redis = Optional.of(Secret.of(server.uri().toString()));
      assertThat(about("epochs"))
          .containsExactly(
              Finding.fix(
                  "epochs",
                  "the current one is 2, 2 kept, and a rotation is not finished: ./alcove"
                      + " rotate-keys finishes it, or the next start"));

      var desk = new Desk(new Store(way, keyring, Stored.codec(), TEAM), Set.of());
      desk.keyTurns().begin(Instant.now());

      assertThat(about("epochs"))
          .allMatch(finding -> finding.grade() == Grade.OK)
          .allMatch(finding ->
              finding.text().startsWith("the current one is 2, 2 kept, and the next begins on 20"))
          .hasSize(1);
      ahead = Duration.ofDays(9);
      assertThat(about("epochs"))
          .allMatch(finding -> finding.grade() == Grade.FIX)
          .allMatch(finding -> finding.text().contains("should have begun on 20"))
          .hasSize(1);
    }
  }

  @Test
  void a_ledger_that_somebody_was_at_is_to_be_fixed_and_told_of_for_a_year() {
    var keyring = Keyring.create(home.resolve("keyring.json"));
    try (var server = RedisServer.start(home.resolve("own"));
        var client = client(server);
        var way = Redis.at(server.uri())) {
      redis = Optional.of(Secret.of(server.uri().toString()));
      assertThat(about("ledger")).allMatch(finding -> finding.grade() == Grade.NOTE).hasSize(1);
      var desk = new Desk(new Store(way, keyring, Stored.codec(), TEAM), Set.of());
      desk.keyTurns().noteByHand(1, Instant.now());
      assertThat(about("ledger"))
          .containsExactly(Finding.ok("ledger", "1 with 1 lines, as they were written"));

      client.keys("*:ledger:*").forEach(client::del);
      assertThat(about("ledger")).allMatch(finding -> finding.grade() == Grade.FIX).hasSize(1);

      desk.keyTurns().noteByHand(2, Instant.now());
      assertThat(about("ledger"))
          .allMatch(finding -> finding.grade() == Grade.NOTE)
          .allMatch(finding -> finding.text().endsWith("note that one was changed from outside"))
          .hasSize(1);
    }
  }

  @Test
  void a_keyring_that_is_not_that_redis_is_to_be_fixed() {
    try (var server = RedisServer.start(home.resolve("own"));
        var way = Redis.at(server.uri())) {
      redis = Optional.of(Secret.of(server.uri().toString()));
      var theirs = Keyring.create(home.resolve("other.json"));
      var _ = new Store(way, theirs, Stored.codec(), TEAM);
      Keyring.create(home.resolve("keyring.json"));

      assertThat(about("epochs"))
          .containsExactly(Finding.fix("epochs", Code.OF_ANOTHER_REDIS.advice()));
    }
  }

  @Test
  void names_that_were_not_all_made_anew_are_to_be_fixed() {
    var keyring = Keyring.create(home.resolve("keyring.json"));
    try (var server = RedisServer.start(home.resolve("own"));
        var way = Redis.at(server.uri())) {
      redis = Optional.of(Secret.of(server.uri().toString()));
      var _ = new Store(way, keyring, Stored.codec(), TEAM);
      keyring.beginNames();

      assertThat(about("epochs"))
          .containsExactly(Finding.fix("epochs", Code.NAMES_UNFINISHED.advice()));
    }
  }

  @Test
  void a_keyring_that_is_older_than_its_redis_is_to_be_fixed() throws IOException {
    var path = home.resolve("keyring.json");
    var keyring = Keyring.create(path);
    var old = Files.readAllBytes(path);
    try (var server = RedisServer.start(home.resolve("own"));
        var way = Redis.at(server.uri())) {
      redis = Optional.of(Secret.of(server.uri().toString()));
      new Store(way, keyring, Stored.codec(), TEAM).rotation().turn();
      Files.write(path, old);

      assertThat(about("epochs")).containsExactly(Finding.fix("epochs", Code.OUTDATED.advice()));
    }
  }

  @Test
  void what_is_erased_is_counted_and_a_place_where_it_cannot_be_noted_is_to_be_fixed()
      throws IOException {
    var keyring = Keyring.create(home.resolve("keyring.json"));
    keyring.bury(TEAM, "a pair");
    assertThat(about("erased"))
        .allMatch(finding -> finding.grade() == Grade.OK)
        .allMatch(finding -> finding.text().startsWith("1 noted"))
        .hasSize(1);

    var noted = home.resolve("keyring.json.tombstones");
    Files.delete(noted.resolve("1"));
    Files.delete(noted);
    Files.createFile(noted);

    assertThat(about("erased")).allMatch(finding -> finding.grade() == Grade.FIX).hasSize(1);
    assertThat(about("keyring")).allMatch(finding -> finding.grade() == Grade.FIX).hasSize(1);
  }

  @Test
  void a_home_that_cannot_be_made_is_to_be_fixed() throws IOException {
    home = Files.createFile(home.resolve("file")).resolve("home");

    assertThat(about("home"))
        .satisfiesExactly(finding -> {
          assertThat(finding.grade()).isEqualTo(Grade.FIX);
          assertThat(finding.text()).contains("ALCOVE_HOME");
        });
  }

  private static Jedis client(RedisServer server) {
    return new Jedis(
        server.uri(), DefaultJedisClientConfig.builder().autoNegotiateProtocol(false).build());
  }

  private List<Finding> about(String what) {
    return findings().stream().filter(finding -> finding.about().equals(what)).toList();
  }

  private List<Finding> findings() {
    var api = URI.create("http://127.0.0.1:" + slack.getAddress().getPort() + "/api/");
    var settings =
        new Settings(
            3000,
            new Settings.Slack(Secret.of("0123456789abcdef"), TOKEN, api),
            owners,
            redis,
            home,
            new Keyring.Place(home.resolve("keyring.json"), Optional.empty()));
    return new Doctor(() -> Instant.now().plus(ahead)).examine(settings);
  }
}
