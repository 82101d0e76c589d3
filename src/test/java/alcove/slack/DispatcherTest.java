package alcove.slack;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.PersonId;
import alcove.core.Profile;
import alcove.core.Program;
import alcove.core.Side;
import alcove.core.Who;
import alcove.desk.Desk;
import alcove.desk.Families;
import alcove.privacy.Keyring;
import alcove.sandbox.SandboxServer;
import alcove.sandbox.SmallCompany;
import alcove.sandbox.api.Fault;
import alcove.sandbox.api.OnCall;
import alcove.sandbox.state.SandboxClock;
import alcove.store.Redis;
import alcove.store.RedisServer;
import alcove.store.Store;
import alcove.store.Turns;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Errands on a real Redis and the sandbox in Slack's place: each is done once, whatever goes
/// wrong.
class DispatcherTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
  private static final Duration LEASE_IS_OVER = Duration.ofSeconds(61);

  @TempDir Path folder;
  private RedisServer server;
  private Redis redis;
  private Store store;
  private SandboxServer slack;
  private WebApi web;
  private Desk desk;
  private Dispatcher dispatcher;

  @BeforeEach
  void begin() {
    server = RedisServer.start(folder.resolve("redis"));
    redis = Redis.at(server.uri());
    var keyring = Keyring.create(folder.resolve("keyring.json"));
    store = new Store(redis, keyring, Families.codec(), SmallCompany.TEAM.id());
    slack = SandboxServer.start(SmallCompany.workspace(SandboxClock.standing(MONDAY), "Alcove"), 0);
    web = new WebApi(URI.create(slack.apiUrl()), () -> SmallCompany.TOKEN);
    desk = new Desk(store, Program.standard(Set.of()));
    dispatcher = dispatcher();
  }

  @AfterEach
  void end() {
    dispatcher.close();
    web.close();
    slack.close();
    redis.close();
    server.close();
  }

  @Test
  void an_answer_that_was_lost_is_looked_up_before_anything_is_sent_again() {
    invite();
    slack.faults().next("chat.postMessage", 2, new Fault.DroppedAfter());

    dispatcher.settle();
    slack.clock().passes(LEASE_IS_OVER);
    dispatcher.settle();

    assertThat(posts()).isEqualTo(2);
  }

  @Test
  void what_did_not_arrive_is_sent_again_once() {
    invite();
    slack.faults().next("chat.postMessage", 2, new Fault.DroppedBefore());

    dispatcher.settle();
    slack.clock().passes(LEASE_IS_OVER);
    dispatcher.settle();

    assertThat(posts()).isEqualTo(2);
  }

  @Test
  void what_waited_in_line_past_its_lease_is_left_to_whoever_has_it_now() {
    invite();
    var late = new AtomicBoolean();
    slack.onCall((method, moment) -> {
      if (method.equals("chat.postMessage")
          && moment == OnCall.Moment.AFTER
          && late.compareAndSet(false, true)) {
        slack.clock().passes(LEASE_IS_OVER);
        try (var other = dispatcher()) {
          other.settle();
        }
        slack.clock().passes(Duration.ofSeconds(5));
      }
    });

    dispatcher.settle();

    assertThat(posts()).isEqualTo(2);
  }

  private Dispatcher dispatcher() {
    var buckets = new Buckets(new Turns(redis, store.keys()));
    return new Dispatcher(desk, new Deliveries(desk, web, buckets), slack.clock());
  }

  private void invite() {
    var ana = new PersonId("U0ANA00001");
    var who = new Who(SmallCompany.TEAM.id(), ana, "request", slack.clock().instant());
    desk.invite(who, Side.MENTEE, profile(ana.value()), profile("U0BEA00002"));
  }

  private static Profile profile(String id) {
    return new Profile(new PersonId(id), ZoneId.of("Europe/Berlin"), false, false, false, false);
  }

  private long posts() {
    return slack.journal().of("chat.postMessage").stream()
        .filter(entry -> entry.answered().path("ok").asBoolean(false))
        .count();
  }
}
