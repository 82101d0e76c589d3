package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// How often Slack lets an app call, by the sandbox's clock, without being asked to.
final class RateLimitTest {
  private static final int TIER_2 = 20;
  private static final int WORKSPACE = 300;

  @RegisterExtension final World world = new World();
  private final Raw raw = Raw.hasty(world.slack);
  private final Person ana = world.person("Ana");

  @Test
  void a_conversation_takes_one_message_a_second() {
    post(ana.id());

    var limited = post(ana.id());

    assertThat(limited.status()).isEqualTo(429);
    assertThat(limited.error()).isEqualTo("ratelimited");
    assertThat(limited.headers()).containsEntry("retry-after", "1");
    world.slack.clock().passes(Duration.ofSeconds(1));
    assertThat(post(ana.id()).status()).isEqualTo(200);
  }

  @Test
  void a_person_and_the_talk_with_them_are_one_conversation() {
    post(ana.id());

    assertThat(post(ana.dm().id()).status()).isEqualTo(429);
    assertThat(post(world.person("Bea").id()).status()).isEqualTo(200);
  }

  @Test
  void a_method_is_called_so_often_a_minute_as_its_tier_says() {
    for (var call = 0; call < TIER_2; call++) {
      assertThat(raw.call("users.list", Map.of()).status()).isEqualTo(200);
    }

    assertThat(raw.call("users.list", Map.of()).headers()).containsEntry("retry-after", "60");
    assertThat(raw.call("users.info", Map.of("user", ana.id())).status()).isEqualTo(200);
    world.slack.clock().passes(Duration.ofMinutes(1));
    assertThat(raw.call("users.list", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void a_workspace_takes_so_many_messages_a_minute_wherever_they_go() {
    var statuses =
        IntStream.rangeClosed(0, WORKSPACE).mapToObj(i -> post("C0NOWHERE" + i).status()).toList();

    assertThat(statuses.subList(0, WORKSPACE)).containsOnly(200);
    assertThat(statuses.getLast()).isEqualTo(429);
  }

  @Test
  void a_call_that_is_turned_away_does_not_count() {
    post(ana.id());
    post(ana.id());
    world.slack.clock().passes(Duration.ofMillis(500));
    post(ana.id());
    world.slack.clock().passes(Duration.ofMillis(500));

    assertThat(post(ana.id()).status()).isEqualTo(200);
  }

  @Test
  void who_has_no_token_uses_up_nothing() {
    for (var call = 0; call <= TIER_2; call++) {
      assertThat(raw.call("users.list", "xoxb-wrong", Map.of()).error()).isEqualTo("invalid_auth");
    }

    assertThat(raw.call("users.list", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void what_people_do_is_not_limited() {
    for (var time = 0; time <= TIER_2; time++) {
      ana.types("/tiny again").says("and again");
    }

    assertThat(world.app.got()).hasSize(2 * (TIER_2 + 1));
  }

  @Test
  void limits_can_be_switched_off() {
    world.slack.rateLimits().turn(false);
    post(ana.id());

    assertThat(post(ana.id()).status()).isEqualTo(200);
  }

  private Raw.Got post(String channel) {
    return raw.call("chat.postMessage", Map.of("channel", channel, "text", "hello"));
  }
}
