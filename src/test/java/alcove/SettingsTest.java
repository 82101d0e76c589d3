package alcove;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Settings.Reading;
import alcove.core.PersonId;
import alcove.privacy.Keyring;
import alcove.privacy.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {
  private static final String SIGNING = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final String TOKEN = "xoxb-not-a-real-token";
  private static final String REDIS = "rediss://alcove:hunter22@redis.example.org:6380/0";

  @TempDir Path here;

  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void what_is_required_is_set() {
    environment.put("SLACK_SIGNING_SECRET", SIGNING);
    environment.put("SLACK_BOT_TOKEN", TOKEN);
  }

  @Test
  void the_defaults() {
    var settings = good();

    assertThat(settings.port()).isEqualTo(3000);
    assertThat(settings.slack().api()).isEqualTo(URI.create("https://slack.com/api/"));
    assertThat(settings.owners()).isEmpty();
    assertThat(settings.redis()).isEmpty();
    assertThat(settings.home()).isEqualTo(here.resolve(".alcove"));
    assertThat(settings.keyring())
        .isEqualTo(new Keyring.Place(here.resolve(".alcove/keyring.json"), Optional.empty()));
    assertThat(settings.redisFolder()).isEqualTo(here.resolve(".alcove/redis"));
    assertThat(warnings()).isEmpty();
  }

  @Test
  void everything_can_be_set() {
    environment.put("PORT", "8080");
    environment.put("SLACK_API_URL", "https://slack.example.org/api");
    environment.put("REDIS_URL", REDIS);
    environment.put("ALCOVE_HOME", "/var/lib/alcove");
    environment.put("ALCOVE_KEYRING", "/etc/alcove/keyring.json");
    environment.put("ALCOVE_KEYRING_KMS", "gcp-kms://projects/p/keys/k");

    var settings = good();

    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.slack().signingSecret().reveal()).isEqualTo(SIGNING);
    assertThat(settings.slack().botToken().reveal()).isEqualTo(TOKEN);
    assertThat(settings.slack().api()).isEqualTo(URI.create("https://slack.example.org/api/"));
    assertThat(settings.redis().map(Secret::reveal)).contains(REDIS);
    assertThat(settings.home()).isEqualTo(Path.of("/var/lib/alcove"));
    assertThat(settings.keyring())
        .isEqualTo(
            new Keyring.Place(
                Path.of("/etc/alcove/keyring.json"), Optional.of("gcp-kms://projects/p/keys/k")));
  }

  @Test
  void redis_has_a_port_of_its_own() {
    environment.put("REDIS_URL", "rediss://alcove:p%2Fw@redis.example.org/2");

    assertThat(good().redis().map(Secret::reveal))
        .contains("rediss://alcove:p%2Fw@redis.example.org:6379/2");
  }

  @Test
  void a_database_of_redis_is_a_number() {
    environment.put("REDIS_URL", "rediss://redis.example.org/alcove");

    assertThat(mistakes()).hasSize(1).allMatch(text -> text.startsWith("REDIS_URL is not an "));
  }

  @Test
  void owners_are_named_with_commas_between() {
    environment.put("ALCOVE_OWNERS", " U0GIL00007, W0HAN00008 ,");

    assertThat(good().owners())
        .containsExactlyInAnyOrder(new PersonId("U0GIL00007"), new PersonId("W0HAN00008"));
  }

  @Test
  void a_name_is_no_slack_id() {
    environment.put("ALCOVE_OWNERS", "U0GIL00007,gil");

    assertThat(mistakes()).hasSize(1).allMatch(text -> text.contains("no Slack id"));
  }

  @Test
  void an_empty_value_is_not_set() {
    environment.put("PORT", "");
    environment.put("REDIS_URL", " ");

    assertThat(good().port()).isEqualTo(3000);
    assertThat(good().redis()).isEmpty();
  }

  @Test
  void a_file_gives_what_the_environment_does_not() throws IOException {
    file("settings", "PORT=8080\nALCOVE_HOME=/from/file\n# a comment\n");
    environment.put("ALCOVE_SETTINGS", "settings");
    environment.put("PORT", "9090");

    assertThat(good().port()).isEqualTo(9090);
    assertThat(good().home()).isEqualTo(Path.of("/from/file"));
  }

  @Test
  void a_secret_may_be_in_a_file() throws IOException {
    environment.remove("SLACK_BOT_TOKEN");
    environment.put("SLACK_BOT_TOKEN_FILE", file("token", TOKEN + "\n"));

    assertThat(good().slack().botToken().reveal()).isEqualTo(TOKEN);
  }

  @Test
  void no_secret_is_ever_printed() {
    environment.put("REDIS_URL", REDIS);

    assertThat(good().toString())
        .contains("[secret]")
        .doesNotContain(SIGNING, TOKEN, REDIS, "hunter22");
  }

  @Test
  void all_mistakes_are_reported_together() {
    environment.clear();
    environment.put("PORT", "many");
    environment.put("ALCOVE_OWNERS", "@gil");
    environment.put("SLACK_API_URL", "slack");
    environment.put("REDIS_URL", "localhost:6379");
    environment.put("ALCOVE_KEYRING", ".alcove/redis/keyring.json");

    assertThat(mistakes())
        .containsExactly(
            "PORT is not a port: give a number from 1 to 65535",
            "SLACK_SIGNING_SECRET is not set: copy it from \"Basic Information\" of your Slack app",
            "SLACK_BOT_TOKEN is not set: copy it from \"OAuth & Permissions\" of your Slack app",
            "ALCOVE_OWNERS has something in it that is no Slack id: give ids like U0123ABCD"
                + " with commas between (in Slack: a profile, ⋮, \"Copy member ID\")",
            "SLACK_API_URL is not an address: give one like https://slack.com/api/",
            "REDIS_URL is not an address: give one like rediss://user:password@host:6379/0, or none"
                + " for the embedded Redis",
            "ALCOVE_KEYRING is inside the folder of Redis: put it elsewhere, or a backup of one is"
                + " a backup of both");
  }

  @Test
  void a_port_is_between_1_and_65535() {
    for (var wrong : List.of("0", "65536", "-1", "80.0", "0x50")) {
      environment.put("PORT", wrong);
      assertThat(mistakes()).as(wrong).hasSize(1);
    }
    environment.put("PORT", "65535");
    assertThat(good().port()).isEqualTo(65_535);
  }

  @Test
  void tokens_in_the_wrong_place_are_known_by_their_beginning() {
    environment.put("SLACK_SIGNING_SECRET", TOKEN);
    environment.put("SLACK_BOT_TOKEN", "xoxp-a-users-own-token");

    assertThat(mistakes())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("SLACK_SIGNING_SECRET is a token: "),
            second -> assertThat(second).startsWith("SLACK_BOT_TOKEN is not a bot token"));
  }

  @Test
  void half_a_secret_is_noticed() {
    environment.put("SLACK_SIGNING_SECRET", "8f742231");
    environment.put("SLACK_BOT_TOKEN", "xoxb-not a real token");

    assertThat(mistakes()).hasSize(2).allMatch(mistake -> mistake.contains("copy the whole"));
  }

  @Test
  void a_secret_given_twice_is_a_mistake() throws IOException {
    environment.put("SLACK_BOT_TOKEN_FILE", file("token", TOKEN));

    assertThat(mistakes())
        .containsExactly(
            "SLACK_BOT_TOKEN is set, and SLACK_BOT_TOKEN_FILE is too: keep one of them");
  }

  @Test
  void a_file_that_is_not_there_empty_or_too_long_is_a_mistake() throws IOException {
    environment.clear();
    environment.put("SLACK_SIGNING_SECRET_FILE", "nowhere");
    environment.put("SLACK_BOT_TOKEN_FILE", file("empty", "\n"));
    environment.put("REDIS_URL_FILE", file("long", "x".repeat(70_000)));
    environment.put("ALCOVE_SETTINGS", here.toString());

    assertThat(mistakes())
        .containsExactly(
            "ALCOVE_SETTINGS names a file that cannot be read: check its owner",
            "SLACK_SIGNING_SECRET_FILE names a file that is not there: correct the path",
            "SLACK_BOT_TOKEN_FILE names an empty file: write the secret into it",
            "REDIS_URL_FILE names a file that is far too long: is it the right one?");
  }

  @Test
  void what_cannot_be_a_path_or_a_list_of_settings_is_a_mistake() throws IOException {
    environment.put("ALCOVE_HOME", "\0");
    environment.put("ALCOVE_SETTINGS", file("settings", "PORT=\\uXYZ"));

    assertThat(mistakes())
        .containsExactly(
            "ALCOVE_SETTINGS names a file that is not NAME=value lines: correct it",
            "ALCOVE_HOME is not a path: give that of a file or folder");
  }

  @Test
  void no_mistake_repeats_a_value() throws IOException {
    var misplaced = "misplaced-secret-0123456789";
    for (var setting : Setting.values()) {
      environment.put(setting.name(), misplaced);
    }
    for (var setting : List.of("SLACK_SIGNING_SECRET_FILE", "SLACK_BOT_TOKEN_FILE")) {
      environment.put(setting, misplaced);
    }
    environment.put("ALCOVE_HOME", "\0" + misplaced);

    assertThat(mistakes()).hasSizeGreaterThan(5).noneMatch(text -> text.contains(misplaced));
  }

  @Test
  void a_misspelt_name_is_pointed_out() throws IOException {
    environment.put("ALCOVE_HOEM", "/x");
    environment.put("ALCOVE_WHATEVER", "x");
    environment.put("SLACK_SIGNING_SECRTE", "x");
    environment.put("SLACK_WEBHOOK", "of another program");
    environment.put("ALCOVE_JAVA_HOME", "of the launcher");
    environment.put("ALCOVE_SETTINGS", file("settings", "Port=1\n"));

    assertThat(warnings())
        .containsExactly(
            "Port in the settings file is not a setting: did you mean PORT?",
            "ALCOVE_HOEM is not a setting: did you mean ALCOVE_HOME?",
            "ALCOVE_WHATEVER is not a setting",
            "SLACK_SIGNING_SECRTE is not a setting: did you mean SLACK_SIGNING_SECRET?");
  }

  @Test
  void an_address_that_carries_a_secret_in_the_open_is_pointed_out() {
    environment.put("SLACK_API_URL", "http://slack.example.org/api/");
    environment.put("REDIS_URL", "redis://:hunter22@redis.example.org");
    assertThat(warnings()).hasSize(2).allMatch(warning -> warning.contains("is not encrypted"));

    environment.put("SLACK_API_URL", "http://127.0.0.1:3001/api/");
    environment.put("REDIS_URL", "redis://localhost:6379");
    assertThat(warnings()).isEmpty();
  }

  @Test
  void a_secret_that_everybody_can_read_is_pointed_out() throws IOException {
    environment.remove("SLACK_BOT_TOKEN");
    environment.put("SLACK_BOT_TOKEN_FILE", file("token", TOKEN));
    Files.setPosixFilePermissions(
        here.resolve("token"), PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(warnings())
        .containsExactly(
            "SLACK_BOT_TOKEN_FILE names a file that everybody on this machine can read: chmod 600"
                + " it");
  }

  private Settings good() {
    return switch (read()) {
      case Reading.Good(var settings, _) -> settings;
      case Reading.Bad(var mistakes, _) -> throw new AssertionError(mistakes);
    };
  }

  private List<String> mistakes() {
    return switch (read()) {
      case Reading.Good _ -> List.of();
      case Reading.Bad(var mistakes, _) -> mistakes;
    };
  }

  private List<String> warnings() {
    return read().warnings();
  }

  private Reading read() {
    return Settings.read(environment, here);
  }

  private String file(String name, String text) throws IOException {
    var file = here.resolve(name);
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file.toString();
  }
}
