package alcove.slack;

import static alcove.slack.Buckets.Priority.PERSON;
import static alcove.slack.Buckets.Priority.REMINDER;
import static alcove.slack.Buckets.Priority.SHOWN;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.slack.Buckets.Priority;
import alcove.slack.Buckets.Turn;
import alcove.store.Keys;
import alcove.store.RealRedis;
import alcove.store.Redis;
import alcove.store.Turns;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class BucketsTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Turn GO = new Turn.Go();
  private static final Optional<String> ROOM = Optional.of("C0ROOM");

  @RegisterExtension static final RealRedis REDIS = new RealRedis();

  private Buckets buckets;

  @BeforeEach
  void begin() {
    buckets = buckets("T1");
  }

  @Test
  void a_channel_takes_one_post_a_second() {
    assertThat(post(ROOM, NOON)).isEqualTo(GO);
    assertThat(post(ROOM, NOON)).isEqualTo(new Turn.NotBefore(NOON.plusSeconds(1)));
    assertThat(post(ROOM, NOON.plusMillis(400))).isEqualTo(new Turn.NotBefore(NOON.plusSeconds(1)));
    assertThat(post(ROOM, NOON.plusSeconds(1))).isEqualTo(GO);
  }

  @Test
  void who_looks_at_the_screen_goes_at_once_and_the_others_after_them() {
    IntStream.range(0, 100).forEach(_ -> create(PERSON, 0));
    assertThat(create(PERSON, 0)).isFalse();

    for (var i = 0; i < 10; i++) {
      assertThat(create(SHOWN, 0)).isTrue();
    }

    assertThat(create(SHOWN, 0)).isFalse();
    assertThat(create(PERSON, 32_900)).isFalse();
    assertThat(create(PERSON, 33_000)).isTrue();
  }

  @Test
  void nobody_posts_more_than_once_a_second_in_a_channel_not_even_who_looks_at_the_screen() {
    assertThat(show()).isEqualTo(GO);
    assertThat(show()).isEqualTo(new Turn.NotBefore(NOON.plusSeconds(1)));
  }

  @Test
  void a_person_s_direct_message_is_a_channel() {
    assertThat(post(Optional.of("U0ANA"), NOON)).isEqualTo(GO);
    assertThat(post(Optional.of("U0ANA"), NOON)).isNotEqualTo(GO);
  }

  @Test
  void channels_do_not_wait_for_each_other() {
    post(ROOM, NOON);

    assertThat(post(Optional.of("C0OTHER"), NOON)).isEqualTo(GO);
  }

  @Test
  void workspaces_do_not_wait_for_each_other() {
    post(ROOM, NOON);

    assertThat(buckets("T2").take("chat.postMessage", ROOM, PERSON, NOON)).isEqualTo(GO);
  }

  @Test
  void a_turn_refused_is_not_counted() {
    post(ROOM, NOON);
    IntStream.range(0, 100).forEach(_ -> post(ROOM, NOON));

    assertThat(post(Optional.of("C0OTHER"), NOON)).isEqualTo(GO);
    assertThat(post(ROOM, NOON.plusSeconds(1))).isEqualTo(GO);
  }

  @Test
  void a_workspace_takes_some_hundred_posts_a_minute() {
    var taken = count("chat.postMessage", PERSON, Duration.ofMinutes(1));

    assertThat(taken)
        .isBetween(Rate.POSTS.perMinute(), Rate.POSTS.perMinute() + Rate.POSTS.burst());
  }

  @Test
  void a_workspace_creates_twenty_rooms_a_minute() {
    count("conversations.create", REMINDER, Duration.ofMinutes(1));
    var second = IntStream.range(1_200, 2_400).filter(tick -> create(REMINDER, 50 * tick)).count();

    assertThat(second).isEqualTo(20);
  }

  @Test
  void a_person_who_waits_finds_room_behind_any_number_of_reminders() {
    IntStream.range(0, 100).forEach(_ -> create(REMINDER, 0));

    assertThat(create(REMINDER, 0)).isFalse();
    assertThat(create(PERSON, 0)).isTrue();
  }

  @Test
  void replicas_share_their_turns() {
    post(ROOM, NOON);

    assertThat(buckets("T1").take("chat.postMessage", ROOM, PERSON, NOON)).isNotEqualTo(GO);
  }

  @Test
  void slacks_own_limit_holds_for_everybody() {
    buckets.hold("conversations.create", Duration.ofSeconds(30), NOON);

    assertThat(create(PERSON, 29_000)).isFalse();
    assertThat(create(PERSON, 30_000)).isTrue();
  }

  @Test
  void posts_are_held_as_one() {
    buckets.hold("chat.postMessage", Duration.ofSeconds(30), NOON);

    assertThat(post(ROOM, NOON)).isEqualTo(new Turn.NotBefore(NOON.plusSeconds(30)));
  }

  @Test
  void what_is_kept_goes_by_itself() {
    post(ROOM, NOON);
    create(PERSON, 0);
    buckets.hold("pins.add", Duration.ofSeconds(30), NOON);

    assertThat(REDIS.plain().keys("*")).hasSize(4).noneMatch(key -> key.contains(ROOM.get()));
    assertThat(REDIS.plain().keys("*")).allMatch(key -> REDIS.plain().pttl(key) > 0);
  }

  @Test
  void a_clock_that_stands_gets_no_turn_back() {
    post(ROOM, NOON);

    var kept = REDIS.plain().keys("*").stream().mapToLong(key -> REDIS.plain().pttl(key)).min();

    assertThat(kept.orElseThrow()).isGreaterThan(Duration.ofMinutes(9).toMillis());
    assertThat(post(ROOM, NOON)).isEqualTo(new Turn.NotBefore(NOON.plusSeconds(1)));
  }

  @Test
  void a_replica_a_little_behind_waits_for_the_others() {
    post(ROOM, NOON);

    assertThat(post(ROOM, NOON.minusSeconds(5))).isEqualTo(new Turn.NotBefore(NOON.plusSeconds(1)));
  }

  @Test
  void a_clock_that_was_set_back_begins_anew() {
    post(ROOM, NOON);
    buckets.hold("conversations.create", Duration.ofSeconds(30), NOON);

    assertThat(post(ROOM, NOON.minusSeconds(3_600))).isEqualTo(GO);
    assertThat(create(PERSON, -3_600_000)).isTrue();
  }

  @Test
  void without_redis_nothing_goes_out_but_what_somebody_looks_for() {
    var gone = Redis.at(URI.create("redis://127.0.0.1:1"));

    var lost = new Buckets(new Turns(gone, new Keys(REDIS.keyring(), "T1")));
    var turn = lost.take("chat.postMessage", ROOM, PERSON, NOON);

    assertThat(turn).isEqualTo(new Turn.NotBefore(NOON.plus(Limits.WITHOUT_BUCKETS)));
    assertThat(lost.take("chat.postMessage", ROOM, SHOWN, NOON)).isEqualTo(GO);
    gone.close();
  }

  private static Buckets buckets(String team) {
    return new Buckets(new Turns(REDIS.redis(), new Keys(REDIS.keyring(), team)));
  }

  private Turn show() {
    return buckets.take("chat.postMessage", ROOM, SHOWN, NOON);
  }

  private Turn post(Optional<String> channel, Instant at) {
    return buckets.take("chat.postMessage", channel, PERSON, at);
  }

  private boolean create(Priority priority, int atMillis) {
    var at = NOON.plusMillis(atMillis);
    return buckets.take("conversations.create", Optional.empty(), priority, at).equals(GO);
  }

  /// How many turns there are when asked twenty times a second.
  private int count(String method, Priority priority, Duration during) {
    return (int)
        IntStream.range(0, (int) during.toMillis() / 50)
            .mapToObj(
                i -> buckets.take(method, Optional.empty(), priority, NOON.plusMillis(50L * i)))
            .filter(GO::equals)
            .count();
  }
}
