package alcove.desk;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.Who;
import alcove.desk.Ledgers.Whose;
import alcove.ledger.Act;
import alcove.ledger.By;
import alcove.ledger.Kind;
import alcove.ledger.Link;
import alcove.store.RealRedis;
import alcove.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who looked at what, on a real Redis that somebody has their hands in.
class LedgersTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);
  private static final PersonId ANA = new PersonId("UANA");
  private static final Whose PROGRAM = Whose.of(Program.standard(Set.of()).id());
  private static final Act LOOKED = new Act(Kind.LOOKED, By.COORDINATOR);

  @RegisterExtension static final RealRedis REDIS = new RealRedis();

  private Desk desk;
  private Ledgers ledgers;

  @BeforeEach
  void begin() {
    desk = new Desk(store(), Set.of());
    ledgers = new Ledgers(store());
    desk.programs().begin(Program.standard(Set.of()), MONDAY);
  }

  private static Store store() {
    return new Store(REDIS.redis(), REDIS.keyring(), Stored.codec(), "T1");
  }

  /// What somebody with Redis in their hands can do to what is kept.
  enum Hand {
    DELETES,
    FLIPS,
    CUTS,
    SPOILS,
    PUTS_BACK,
    PUTS_ANOTHERS;

    byte[] on(byte[] now, byte[] before, byte[] others) {
      return switch (this) {
        case DELETES -> new byte[0];
        case FLIPS -> {
          var flipped = now.clone();
          flipped[flipped.length - 20] ^= 1;
          yield flipped;
        }
        case CUTS -> Arrays.copyOf(now, now.length - 256);
        case SPOILS -> "nothing".getBytes(US_ASCII);
        case PUTS_BACK -> before;
        case PUTS_ANOTHERS -> others;
      };
    }
  }

  @ParameterizedTest
  @EnumSource(Hand.class)
  void what_somebody_does_to_a_ledger_is_seen_noted_and_stops_nothing(Hand hand) {
    tamper("ledger", hand);

    assertThat(ledgers.look(PROGRAM, later(2)).whole()).isFalse();
    ledgers.note(PROGRAM, later(3), LOOKED);
    var sight = ledgers.look(PROGRAM, later(3));
    assertThat(sight.whole()).isTrue();
    assertThat(sight.links())
        .extracting(link -> link.act().kind())
        .endsWith(Kind.BROKEN, Kind.LOOKED);
  }

  @ParameterizedTest
  @EnumSource(Hand.class)
  void what_somebody_does_to_the_seals_is_seen_and_takes_no_line(Hand hand) {
    tamper("seals", hand);

    var sight = ledgers.look(PROGRAM, later(2));

    assertThat(sight.whole()).isFalse();
    assertThat(sight.links()).hasSize(3);
    ledgers.note(PROGRAM, later(3), LOOKED);
    assertThat(ledgers.look(PROGRAM, later(3)).whole()).isTrue();
    assertThat(ledgers.look(PROGRAM, later(3)).links()).hasSize(5);
  }

  @Test
  void two_that_are_put_back_together_are_an_older_copy_of_redis_and_no_more_can_be_said() {
    var ledger = the("ledger");
    var seals = the("seals");
    var before = List.of(REDIS.plain().get(ledger), REDIS.plain().get(seals));
    ledgers.note(PROGRAM, later(1), LOOKED);

    REDIS.plain().set(ledger, before.getFirst());
    REDIS.plain().set(seals, before.getLast());

    assertThat(ledgers.look(PROGRAM, later(2)).whole()).isTrue();
  }

  @Test
  void whoever_runs_alcove_is_told_how_many_there_are_and_nothing_else() {
    desk.keyTurns().noteByHand(2, MONDAY);

    assertThat(LedgerLook.at(store(), MONDAY)).isEqualTo(new LedgerLook(2, 2, 0, 0));
  }

  @ParameterizedTest
  @EnumSource(Hand.class)
  void whoever_runs_alcove_is_told_that_one_is_broken_and_later_that_one_was(Hand hand) {
    tamper("ledger", hand);
    assertThat(LedgerLook.at(store(), later(2)).broken()).isEqualTo(1);

    ledgers.note(PROGRAM, later(3), LOOKED);

    assertThat(LedgerLook.at(store(), later(3)).broken()).isZero();
    assertThat(LedgerLook.at(store(), later(3)).mended()).isEqualTo(1);
  }

  @Test
  void one_that_only_the_seals_speak_of_is_broken() {
    desk.keyTurns().noteByHand(2, MONDAY);
    REDIS.plain().keys("*:ledger:*").forEach(REDIS.plain()::del);

    assertThat(LedgerLook.at(store(), MONDAY)).isEqualTo(new LedgerLook(2, 0, 2, 0));
  }

  @Test
  void an_epoch_that_was_begun_by_hand_is_noted_as_that_and_once() {
    desk.keyTurns().begin(MONDAY);
    var turned = store().rotation().turn();
    desk.keyTurns().noteByHand(turned.epoch(), MONDAY);

    turnKeys(later(1));
    turnKeys(later(2));

    assertThat(desk.theirs().looked(ANA, later(2)).keys())
        .extracting(Link::act)
        .containsExactly(
            new Act(Kind.KEYS, By.OPERATOR, turned.epoch()),
            new Act(Kind.KEYS, By.ALCOVE, turned.epoch() + 1));
  }

  private void turnKeys(Instant now) {
    for (var errand : desk.claim(now, Duration.ofMinutes(1), 20)) {
      if (errand.task().task() instanceof Task.TurnKeys(var epoch)) {
        desk.keyTurns().turn(errand, epoch, now);
      } else {
        desk.complete(errand);
      }
    }
  }

  @Test
  void all_who_look_at_once_are_noted() throws Exception {
    var looks =
        IntStream.range(0, 8)
            .<Callable<Boolean>>mapToObj(i ->
                () -> {
                  ledgers.note(PROGRAM, MONDAY, new Act(Kind.NAME, By.COORDINATOR, i));
                  return true;
                })
            .toList();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var look : threads.invokeAll(looks)) {
        assertThat(look.get()).isTrue();
      }
    }

    assertThat(ledgers.look(PROGRAM, MONDAY).links()).hasSize(9);
    assertThat(ledgers.look(PROGRAM, MONDAY).whole()).isTrue();
  }

  @Test
  void that_somebody_took_a_copy_is_theirs_and_gone_a_year_later() {
    copy(MONDAY);
    copy(MONDAY.plusSeconds(1));
    copy(later(10));
    assertThat(own(later(10))).hasSize(2);
    assertThat(desk.theirs().looked(new PersonId("UBEA"), later(10)).own()).isEmpty();

    thin(MONDAY.plus(Duration.ofDays(367)));
    assertThat(own(MONDAY.plus(Duration.ofDays(367)))).hasSize(1);
    assertThat(REDIS.plain().keys("*:ledger:*")).hasSize(2);
    thin(later(10).plus(Duration.ofDays(367)));

    assertThat(REDIS.plain().keys("*:ledger:*")).hasSize(1);
    assertThat(REDIS.plain().keys("*:seals:*")).hasSize(1);
    assertThat(desk.theirs().looked(ANA, later(80)).whole()).isTrue();
  }

  private void copy(Instant at) {
    desk.theirs().copy(new Who("T1", ANA, "request " + at, at), "All of it");
  }

  private List<Link> own(Instant now) {
    return desk.theirs().looked(ANA, now).own();
  }

  private void thin(Instant now) {
    for (var errand : desk.claim(now, Duration.ofMinutes(1), 20)) {
      if (errand.task().task() instanceof Task.Thin(var person)) {
        desk.theirs().thin(errand, person, now);
      } else {
        desk.complete(errand);
      }
    }
  }

  private static void tamper(String what, Hand hand) {
    var ledgers = new Ledgers(store());
    ledgers.note(PROGRAM, later(1), LOOKED);
    var key = the(what);
    var before = REDIS.plain().get(key);
    ledgers.note(PROGRAM, later(2), LOOKED);
    var another = REDIS.plain().get(the("figures"));
    var left = hand.on(REDIS.plain().get(key), before, another);
    if (left.length == 0) {
      REDIS.plain().del(key);
    } else {
      REDIS.plain().set(key, left);
    }
  }

  /// The only key of this kind that there is.
  private static byte[] the(String kind) {
    var keys = REDIS.plain().keys("*:" + kind + ":*");
    assertThat(keys).hasSize(1);
    return keys.iterator().next().getBytes(US_ASCII);
  }

  private static Instant later(int weeks) {
    return MONDAY.plus(WEEK.multipliedBy(weeks));
  }
}
