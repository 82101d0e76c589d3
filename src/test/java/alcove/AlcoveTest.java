package alcove;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.privacy.Keyring;
import alcove.sandbox.SandboxServer;
import alcove.sandbox.SmallCompany;
import alcove.sandbox.state.SandboxClock;
import alcove.store.RedisServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.RedisClient;

/// The command line.
final class AlcoveTest {
  @TempDir Path here;

  private final Map<String, String> environment = new HashMap<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void version_says_what_runs() {
    assertThat(run("version")).isZero();
    assertThat(out.toString()).matches("Alcove .+, on Java 25.+\\R");
  }

  @Test
  void without_a_command_the_commands_are_shown() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("Which command?", "doctor", "version", "help");
  }

  @Test
  void an_unknown_command_gets_the_nearest() {
    assertThat(run("docter")).isEqualTo(2);
    assertThat(err.toString()).contains("doctor");
  }

  @Test
  void doctor_reports_every_mistake_in_the_settings_and_fails() {
    environment.put("PORT", "none");

    assertThat(run("doctor")).isEqualTo(1);
    assertThat(out.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("fix   settings  PORT is not a port"),
            line -> assertThat(line).startsWith("fix   settings  SLACK_SIGNING_SECRET is not set"),
            line -> assertThat(line).startsWith("fix   settings  SLACK_BOT_TOKEN is not set"),
            line -> assertThat(line).startsWith("note  rest "),
            line -> assertThat(line).isEqualTo("3 to fix."));
  }

  @Test
  void serve_without_the_redis_that_it_was_told_of_says_so() {
    try (var slack =
        SandboxServer.start(
            SmallCompany.workspace(SandboxClock.runningFrom(Instant.now()), "Alcove"), 0)) {
      environment.put("SLACK_API_URL", slack.apiUrl());
      environment.put("SLACK_BOT_TOKEN", SmallCompany.TOKEN);
      environment.put("SLACK_SIGNING_SECRET", SmallCompany.SIGNING_SECRET);
      environment.put("REDIS_URL", "redis://127.0.0.1:1");

      assertThat(run("serve")).isEqualTo(1);
      assertThat(err.toString()).contains("alcove: Redis does not answer at REDIS_URL");
    }
  }

  @Test
  void a_demo_on_a_port_that_is_taken_says_so() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(run("demo", "--port", String.valueOf(taken.getLocalPort()))).isEqualTo(1);
    }
    assertThat(err.toString()).startsWith("alcove: this port cannot be had").hasLineCount(1);
  }

  @Test
  void a_second_demo_beside_the_first_is_refused_and_destroys_nothing() {
    try (var _ = RedisServer.start(here.resolve(".alcove/demo/redis"))) {
      assertThat(run("demo", "--fresh", "--port", "0")).isEqualTo(1);
    }
    assertThat(err.toString()).startsWith("alcove: another Alcove is running").hasLineCount(1);
    assertThat(here.resolve(".alcove/demo/redis/data")).isNotEmptyDirectory();
  }

  @Test
  void a_demo_that_another_version_left_is_not_opened_and_stays_as_it_is() throws IOException {
    var left = Files.createDirectories(here.resolve(".alcove/demo")).resolve("workspace.json");
    Files.writeString(left, "{\"people\":[]}");

    assertThat(run("demo", "--port", "0")).isEqualTo(1);

    assertThat(err.toString())
        .startsWith("alcove: this demo was left by another version")
        .contains("--fresh")
        .hasLineCount(1);
    assertThat(left).hasContent("{\"people\":[]}");
  }

  @Test
  void a_redis_whose_records_another_version_wrote_is_not_opened_and_stays_as_it_is() {
    var home = here.resolve(".alcove");
    var keyring = Keyring.create(home.resolve("keyring.json"));
    String left;
    try (var server = RedisServer.start(home.resolve("redis"));
        var redis = RedisClient.create(server.uri())) {
      left = keyring.fingerprint() + " 1";
      redis.set("alcove:keyring", left);
    }
    try (var slack =
        SandboxServer.start(
            SmallCompany.workspace(SandboxClock.runningFrom(Instant.now()), "Alcove"), 0)) {
      environment.put("SLACK_API_URL", slack.apiUrl());
      environment.put("SLACK_BOT_TOKEN", SmallCompany.TOKEN);
      environment.put("SLACK_SIGNING_SECRET", SmallCompany.SIGNING_SECRET);

      assertThat(run("serve")).isEqualTo(1);
    }
    assertThat(err.toString())
        .contains("alcove: what is in this Redis was written by another version");
    try (var server = RedisServer.start(home.resolve("redis"));
        var redis = RedisClient.create(server.uri())) {
      assertThat(redis.get("alcove:keyring")).isEqualTo(left);
      assertThat(redis.keys("*")).hasSize(1);
    }
  }

  @Test
  void the_settings_file_can_be_named_on_the_command_line() {
    assertThat(run("doctor", "--settings", "nowhere")).isEqualTo(1);
    assertThat(out.toString()).contains("ALCOVE_SETTINGS names a file that is not there");
  }

  private int run(String... arguments) {
    return Alcove.commandLine(environment, here, () -> Instant.EPOCH)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
