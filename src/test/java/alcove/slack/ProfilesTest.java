package alcove.slack;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.PersonId;
import alcove.core.Profile;
import alcove.privacy.Metrics;
import alcove.slack.Profiles.Found;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ProfilesTest {
  private static final PersonId ANA = new PersonId("U0ANA");
  private static final Duration LONG = Duration.ofSeconds(5);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2027-03-01T09:00:00Z"));
  private FakeSlack slack;
  private WebApi api;
  private Profiles profiles;

  @BeforeEach
  void open() throws IOException {
    slack = new FakeSlack();
    api = new WebApi(slack.base(), () -> "xoxb-test-token-0123456789", new Metrics());
    profiles = new Profiles(api, "T1", now::get);
  }

  @AfterEach
  void close() {
    api.close();
    slack.close();
  }

  @Test
  void a_member_has_a_zone_and_nothing_special() {
    user("\"tz\":\"Europe/Helsinki\",\"team_id\":\"T1\"");

    assertThat(find())
        .isEqualTo(
            new Found.Somebody(
                new Profile(ANA, ZoneId.of("Europe/Helsinki"), false, false, false, false)));
    assertThat(slack.calls().getFirst().field("user")).isEqualTo("U0ANA");
  }

  @Test
  void a_person_without_a_zone_lives_in_utc() {
    user("\"tz\":\"Nowhere/Atall\"");

    assertThat(profile().zone()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void bots_guests_and_those_who_left_are_told_apart() {
    user("\"is_bot\":true");
    assertThat(profile().bot()).isTrue();

    user("\"is_ultra_restricted\":true");
    assertThat(profile().guest()).isTrue();

    user("\"deleted\":true");
    assertThat(profile().deactivated()).isTrue();
  }

  @Test
  void people_of_other_organisations_are_foreign() {
    user("\"team_id\":\"T2\"");
    assertThat(profile().foreign()).isTrue();

    user("\"team_id\":\"T1\",\"is_stranger\":true");
    assertThat(profile().foreign()).isTrue();
  }

  @Test
  void slack_is_asked_once_in_ten_minutes() {
    user("\"team_id\":\"T1\"");
    find();
    now.set(now.get().plus(Duration.ofMinutes(9)));
    find();
    assertThat(slack.calls()).hasSize(1);

    now.set(now.get().plus(Duration.ofMinutes(2)));
    find();
    assertThat(slack.calls()).hasSize(2);
  }

  @Test
  void a_person_who_changed_is_asked_for_again() {
    user("\"team_id\":\"T1\"");
    find();

    profiles.forget(ANA);
    find();

    assertThat(slack.calls()).hasSize(2);
  }

  @Test
  void nobody_is_nobody() {
    slack.answers("users.info", "{\"ok\":false,\"error\":\"user_not_found\"}");

    assertThat(find()).isEqualTo(new Found.Nobody());
  }

  @Test
  void a_slack_that_does_not_say_is_no_answer() {
    slack.on("users.info", FakeSlack.silence());

    assertThat(profiles.find(ANA, FakeSlack.SOON)).isEqualTo(new Found.Unreachable());
  }

  @Test
  void a_revoked_token_says_nothing_about_the_person() {
    slack.answers("users.info", "{\"ok\":false,\"error\":\"token_revoked\"}");

    assertThat(find()).isEqualTo(new Found.Unreachable());
  }

  @Test
  void a_direct_message_is_opened() {
    slack.answers("conversations.open", "{\"ok\":true,\"channel\":{\"id\":\"D1\"}}");

    assertThat(profiles.directMessage(ANA, LONG)).contains("D1");
    assertThat(slack.calls().getFirst().field("users")).isEqualTo("U0ANA");
  }

  @Test
  void a_direct_message_that_slack_refuses_is_none() {
    slack.answers("conversations.open", "{\"ok\":false,\"error\":\"user_disabled\"}");

    assertThat(profiles.directMessage(ANA, LONG)).isEmpty();
  }

  private void user(String fields) {
    profiles.forget(ANA);
    slack.answers("users.info", "{\"ok\":true,\"user\":{\"id\":\"U0ANA\"," + fields + "}}");
  }

  private Found find() {
    return profiles.find(ANA, LONG);
  }

  private Profile profile() {
    return ((Found.Somebody) find()).profile();
  }
}
