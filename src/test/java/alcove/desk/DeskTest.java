package alcove.desk;

import static alcove.core.Side.MENTEE;
import static alcove.core.Side.MENTOR;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Profile;
import alcove.core.Program;
import alcove.core.Who;
import alcove.pairing.Pairing;
import alcove.pairing.PairingCommand;
import alcove.pairing.PairingRefusal;
import alcove.room.RoomCommand;
import alcove.store.Errand;
import alcove.store.RealRedis;
import alcove.store.Redis;
import alcove.store.RedisServer;
import alcove.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The desk on a real Redis: what is decided is stored once, whoever asks, how often, and how many
/// at once.
class DeskTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
  private static final Profile ANA = profile("UANA");
  private static final Profile BEA = profile("UBEA");
  private static final Profile CHI = profile("UCHI");

  @RegisterExtension static final RealRedis REDIS = new RealRedis();

  private static final Program PROGRAM = Program.standard(Set.of());

  private Desk desk;
  private int requests;

  @BeforeEach
  void begin() {
    desk = desk();
  }

  @Test
  void an_invitation_is_seen_by_both_and_by_nobody_else() {
    var pair = invited(ANA, BEA);

    assertThat(desk.look(who(ANA), pair).orElseThrow().side()).isEqualTo(MENTOR);
    assertThat(desk.look(who(BEA), pair).orElseThrow().side()).isEqualTo(MENTEE);
    assertThat(desk.look(who(CHI), pair)).isEmpty();
    assertThat(desk.seats(who(BEA))).hasSize(1);
    assertThat(desk.seats(who(CHI))).isEmpty();
  }

  @Test
  void a_desk_that_remembers_somebodys_pairs_sees_what_another_desk_did_since() {
    var first = invited(ANA, BEA);
    assertThat(desk.seats(ANA.person())).hasSize(1);
    var other = desk();
    other.decide(who(ANA), first, PairingCommand.Withdraw::new);
    other.invite(who(ANA), PROGRAM.id(), MENTOR, ANA, CHI);

    assertThat(desk.seats(who(ANA)))
        .extracting(seat -> seat.pair().mentee().person())
        .containsExactly(CHI.person());
  }

  @Test
  void a_stranger_is_told_what_one_is_told_of_a_pair_that_never_was() {
    var pair = invited(ANA, BEA);

    var stranger = desk.decide(who(CHI), pair, PairingCommand.Accept::new);
    var nowhere = desk.decide(who(BEA), new PairId("z".repeat(26)), PairingCommand.Accept::new);

    assertThat(stranger).isEqualTo(nowhere).isEqualTo(new Outcome.NoSuchPair());
  }

  @Test
  void a_repeated_request_is_answered_as_the_first_was_and_changes_nothing() {
    var pair = invited(ANA, BEA);
    var once = who(BEA);

    var first = desk.decide(once, pair, PairingCommand.Accept::new);
    var again = desk.decide(once, pair, PairingCommand.Accept::new);

    assertThat(first).isInstanceOf(Outcome.Done.class);
    assertThat(again).isEqualTo(first);
  }

  @Test
  void a_repeated_invitation_makes_one_pair() {
    var once = who(ANA);

    var first = desk.invite(once, PROGRAM.id(), MENTOR, ANA, BEA);
    var again = desk.invite(once, PROGRAM.id(), MENTOR, ANA, BEA);

    assertThat(again).isEqualTo(first);
    assertThat(desk.seats(who(ANA))).hasSize(1);
  }

  @Test
  void a_second_click_is_refused_with_a_reason() {
    var pair = invited(ANA, BEA);
    desk.decide(who(BEA), pair, PairingCommand.Accept::new);

    assertThat(desk.decide(who(BEA), pair, PairingCommand.Accept::new))
        .isEqualTo(new Outcome.Refused(PairingRefusal.NOT_OPEN_ANY_MORE));
  }

  @Test
  void accepting_and_taking_back_at_once_can_never_both_be_right() throws Exception {
    for (var round = 0; round < 20; round++) {
      var pair = invited(ANA, BEA);
      var other = desk();

      var outcomes =
          atOnce(
              List.of(
                  () -> desk.decide(who(BEA), pair, PairingCommand.Accept::new),
                  () -> other.decide(who(ANA), pair, PairingCommand.Withdraw::new)));

      assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
      REDIS.plain().flushAll();
      desk = desk();
    }
  }

  @RepeatedTest(10)
  void however_many_say_yes_at_once_a_mentor_is_never_over_the_limit() throws Exception {
    var mentees = IntStream.range(0, 6).mapToObj(i -> profile("UMENTEE" + i)).toList();
    var pairs = mentees.stream().map(mentee -> invited(ANA, mentee)).toList();

    var outcomes =
        atOnce(
            IntStream.range(0, 6)
                .<Callable<Outcome>>mapToObj(i ->
                    () ->
                        desk()
                            .decide(who(mentees.get(i)), pairs.get(i), PairingCommand.Accept::new))
                .toList());

    assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(3);
    assertThat(outcomes)
        .filteredOn(new Outcome.Refused(PairingRefusal.MENTOR_FULL)::equals)
        .hasSize(3);
  }

  @Test
  void a_refusal_writes_nothing() {
    var pair = invited(ANA, BEA);
    var before = keySpace();

    desk.decide(who(ANA), pair, PairingCommand.Accept::new);

    assertThat(keySpace()).isEqualTo(before);
  }

  @Test
  void what_is_due_is_claimed_and_decided_and_gone() {
    var pair = invited(ANA, BEA);
    var expired = MONDAY.plus(Duration.ofDays(14));

    for (var errands = claim(expired); !errands.isEmpty(); errands = claim(expired)) {
      for (var errand : errands) {
        switch (errand.task().task()) {
          case Task.Wake _ -> desk.wake(errand, pair, expired);
          case Task.Send _,
              Task.Hand _,
              Task.Sign _,
              Task.Place _,
              Task.OpenRoom _,
              Task.FurnishRoom _,
              Task.CloseRoom _,
              Task.Spread _,
              Task.Count _,
              Task.Deliver _,
              Task.Settle _,
              Task.Ask _,
              Task.Announce _,
              Task.Visit _,
              Task.TurnKeys _,
              Task.Thin _,
              Task.Lessons _,
              Task.Regroup _ ->
              desk.complete(errand);
        }
      }
    }

    assertThat(desk.pair(pair).orElseThrow().pairing()).isInstanceOf(Pairing.Expired.class);
    assertThat(desk.seats(who(ANA))).isEmpty();
  }

  @Test
  void a_destroyed_pair_leaves_its_two_people_and_the_last_words_to_them() {
    var pair = invited(ANA, BEA);
    desk.decide(who(BEA), pair, PairingCommand.Accept::new);
    desk.decide(who(BEA), pair, _ -> new PairingCommand.Finish());
    var due = MONDAY.plus(Duration.ofDays(30));
    claim(due).stream()
        .filter(errand -> errand.task().task() instanceof Task.Wake)
        .forEach(errand -> desk.wake(errand, pair, due));

    assertThat(desk.pair(pair)).isEmpty();
    assertThat(desk.seats(ANA.person())).isEmpty();
    assertThat(claim(due.plus(Duration.ofDays(1))))
        .hasSize(2)
        .allMatch(errand -> errand.task().task() instanceof Task.Send)
        .allMatch(errand -> errand.pair().isEmpty());
  }

  @Test
  void whose_room_it_is_is_known_until_the_pair_is_destroyed() {
    var pair = invited(ANA, BEA);
    desk.decide(who(BEA), pair, PairingCommand.Accept::new);
    desk.note(pair, new RoomCommand.Opened("C1"), MONDAY);
    assertThat(desk.pairIn("C1").map(Pair::id)).contains(pair);
    assertThat(desk.pairIn("C2")).isEmpty();

    desk.decide(who(BEA), pair, _ -> new PairingCommand.Finish());
    var due = MONDAY.plus(Duration.ofDays(30));
    claim(due).stream()
        .filter(errand -> errand.task().task() instanceof Task.Wake)
        .forEach(errand -> desk.wake(errand, pair, due));

    assertThat(desk.pairIn("C1")).isEmpty();
    assertThat(keySpace()).noneMatch(key -> key.contains(":room:"));
  }

  @Test
  void what_was_to_be_said_in_a_pair_that_is_destroyed_meanwhile_is_not_put_off_but_gone() {
    var pair = invited(ANA, BEA);
    var due = MONDAY.plus(Duration.ofDays(40));
    var send =
        claim(MONDAY).stream()
            .filter(errand -> errand.task().task() instanceof Task.Send)
            .findFirst()
            .orElseThrow();
    desk.decide(who(BEA), pair, PairingCommand.Accept::new);
    desk.decide(who(BEA), pair, _ -> new PairingCommand.Finish());
    claim(due).stream()
        .filter(errand -> errand.task().task() instanceof Task.Wake)
        .forEach(errand -> desk.wake(errand, pair, due));
    assertThat(desk.pair(pair)).isEmpty();

    desk.postpone(send, send.task(), due.plusSeconds(1));

    assertThat(claim(due.plusSeconds(2)))
        .noneMatch(errand -> errand.pair().filter(pair::equals).isPresent());
  }

  @Test
  void without_redis_the_answer_is_that_it_takes_longer() {
    var elsewhere = RedisServer.start(REDIS.folder().resolve("elsewhere"));
    try (var client = Redis.at(elsewhere.uri())) {
      var lonely = desk(client);
      elsewhere.close();

      assertThat(lonely.decide(who(BEA), new PairId("z".repeat(26)), PairingCommand.Accept::new))
          .isEqualTo(new Outcome.Busy());
      assertThat(lonely.isReachable()).isFalse();
    }
  }

  private PairId invited(Profile mentor, Profile mentee) {
    return ((Outcome.Done) desk.invite(who(mentor), PROGRAM.id(), MENTOR, mentor, mentee))
        .seat()
        .pair()
        .id();
  }

  private List<Errand.Claimed<Task.Todo>> claim(Instant now) {
    return desk.claim(now, Duration.ofMinutes(1), 50);
  }

  private Who who(Profile profile) {
    synchronized (this) {
      requests++;
      return new Who("T1", profile.person(), "R" + requests, MONDAY);
    }
  }

  private static Desk desk() {
    return desk(REDIS.redis());
  }

  private static Desk desk(Redis client) {
    return Stocked.desk(new Store(client, REDIS.keyring(), Stored.codec(), "T1"), PROGRAM);
  }

  private static List<Outcome> atOnce(List<Callable<Outcome>> asks) throws Exception {
    try (var threads = Executors.newFixedThreadPool(asks.size())) {
      var outcomes = new ArrayList<Outcome>();
      for (var future : threads.invokeAll(asks)) {
        outcomes.add(future.get());
      }
      return outcomes;
    }
  }

  private static List<String> keySpace() {
    return REDIS.plain().keys("*").stream()
        .sorted()
        .map(key -> key + new String(REDIS.plain().dump(key), ISO_8859_1))
        .toList();
  }

  private static Profile profile(String id) {
    return new Profile(new PersonId(id), ZoneId.of("Europe/Berlin"), false, false, false, false);
  }
}
