package alcove.desk;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.Who;
import alcove.enrolment.EnrolmentCommand;
import alcove.enrolment.Language;
import alcove.enrolment.Topic;
import alcove.enrolment.Wishes;
import alcove.matching.Couple;
import alcove.matching.MatchingCommand;
import alcove.matching.Proposal;
import alcove.matching.Proposals;
import alcove.matching.Proposals.Asked;
import alcove.pairing.Bond.Partner;
import alcove.pairing.Pairing;
import alcove.privacy.Ids;
import alcove.store.RealRedis;
import alcove.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Bringing people together on a real Redis: who is there, who is asked, and who is not. Ana and
/// Dee seek a mentor, Bea has room for one.
class MatchesTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final PersonId ANA = new PersonId("UANA");
  private static final PersonId DEE = new PersonId("UDEE");
  private static final PersonId BEA = new PersonId("UBEA");
  private static final PersonId GIL = new PersonId("UGIL");
  private static final Program PROGRAM = Program.standard(Set.of(GIL));

  @RegisterExtension static final RealRedis REDIS = new RealRedis();

  private Desk desk;
  private int requests;

  @BeforeEach
  void begin() {
    desk = desk();
    seeks(ANA, Set.of());
    joins(BEA, new Wishes(Set.of(Topic.CRAFT), Set.of(), english(), 1, Optional.empty(), Set.of()));
  }

  @Test
  void whoever_is_asked_is_not_matched_again_meanwhile() {
    run();
    send();

    assertThat(asks(desk)).isFalse();

    assertThat(pairings()).containsExactly(Pairing.Proposed.class);
    run();
    assertThat(proposals().draft()).isEmpty();
  }

  @Test
  void two_who_ask_at_once_ask_nobody_twice() throws Exception {
    run();
    send();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var asked :
          threads.invokeAll(
              IntStream.range(0, 4)
                  .<Callable<Boolean>>mapToObj(_ -> () -> asks(desk()))
                  .toList())) {
        asked.get();
      }
    }

    assertThat(pairings()).containsExactly(Pairing.Proposed.class);
    assertThat(proposals().asked()).hasSize(1);
  }

  @Test
  void who_has_taken_themselves_off_since_is_not_asked() {
    run();
    send();
    desk.enrolments().change(who(ANA), PROGRAM.id(), new EnrolmentCommand.Leave());

    asks(desk);

    assertThat(pairings()).isEmpty();
    assertThat(proposals().asked()).isEmpty();
  }

  @Test
  void whom_somebody_would_rather_not_have_takes_the_place_as_anybody_would() {
    seeks(ANA, Set.of(BEA));
    seeks(DEE, Set.of());
    names(BEA, ANA);
    send();
    asks(desk);

    assertThat(pairings()).as("nobody was asked").isEmpty();
    assertThat(proposals().asked()).hasSize(1);
    run();
    assertThat(proposals().draft()).as("the place counts as taken").isEmpty();
    var sight = desk.matches().look(program(), MONDAY.plus(Duration.ofDays(14)));
    assertThat(sight.matching().run().couples()).containsExactly(new Couple(BEA, DEE));
  }

  @Test
  void many_are_asked_some_at_a_time() {
    var many =
        IntStream.range(0, 45)
            .mapToObj(i -> proposal(new PersonId("UM" + i), new PersonId("UL" + i)))
            .toList();
    desk.matches().change(who(GIL), PROGRAM.id(), new MatchingCommand.Add(many));
    send();

    assertThat(asks(desk)).isTrue();
    assertThat(proposals().asked()).hasSize(20);
    assertThat(asks(desk)).isTrue();
    assertThat(asks(desk)).isFalse();
    assertThat(proposals().asked()).hasSize(45);
  }

  @Test
  void that_two_were_asked_is_forgotten_after_sixty_days_though_nobody_asks_any_more() {
    run();
    send();
    desk.claim(MONDAY, Duration.ofMinutes(1), 9).forEach(desk::complete);
    asks(desk);
    var later = MONDAY.plus(Asked.KEPT);

    assertThat(turns(later.minusSeconds(1))).isZero();
    assertThat(turns(later)).isEqualTo(1);

    assertThat(proposals().asked()).isEmpty();
  }

  private long turns(Instant now) {
    return desk.claim(now, Duration.ofMinutes(1), 99).stream()
        .filter(errand -> errand.task().task() instanceof Task.Ask)
        .peek(_ -> desk.matches().ask(PROGRAM.id(), now))
        .count();
  }

  @Test
  void what_one_has_said_lies_apart_from_what_others_have_and_goes_alone() {
    assertThat(desk.enrolments().of(BEA)).containsOnlyKeys(PROGRAM.id());

    assertThat(desk.enrolments().forget(BEA, MONDAY)).isTrue();
    assertThat(desk.enrolments().forget(BEA, MONDAY)).isTrue();

    assertThat(desk.enrolments().of(BEA)).isEmpty();
    assertThat(desk.enrolments().of(ANA)).containsOnlyKeys(PROGRAM.id());
  }

  @Test
  void who_moves_is_matched_by_the_hours_of_where_they_are() {
    desk.enrolments().move(BEA, ZoneId.of("Pacific/Auckland"), MONDAY);

    run();

    assertThat(proposals().draft()).isEmpty();
  }

  private void seeks(PersonId person, Set<PersonId> apart) {
    joins(person, new Wishes(Set.of(), Set.of(Topic.CRAFT), english(), 1, Optional.empty(), apart));
  }

  private void joins(PersonId person, Wishes wishes) {
    var join = new EnrolmentCommand.Join(person, BERLIN, wishes);
    assertThat(desk.enrolments().change(who(person), PROGRAM.id(), join)).isTrue();
  }

  private void run() {
    desk.matches().run(who(GIL), program());
  }

  private void names(PersonId mentor, PersonId mentee) {
    var add = new MatchingCommand.Add(List.of(proposal(mentor, mentee)));
    desk.matches().change(who(GIL), PROGRAM.id(), add);
  }

  private void send() {
    desk.matches().change(who(GIL), PROGRAM.id(), new MatchingCommand.Send());
  }

  private static boolean asks(Desk some) {
    return some.matches().ask(PROGRAM.id(), MONDAY);
  }

  private Proposals proposals() {
    return desk.matches().proposals(PROGRAM.id());
  }

  /// Of all pairs that Ana is in.
  private List<Class<?>> pairings() {
    return desk.seats(ANA).stream()
        .<Class<?>>map(seat -> seat.pair().pairing().getClass())
        .toList();
  }

  private Program program() {
    return desk.programs().find(PROGRAM.id()).orElseThrow();
  }

  private static Proposal proposal(PersonId mentor, PersonId mentee) {
    return new Proposal(Ids.pair(), new Partner(mentor, BERLIN), new Partner(mentee, BERLIN), true);
  }

  private Who who(PersonId person) {
    requests++;
    return new Who("T1", person, "R" + requests, MONDAY);
  }

  private static Set<Language> english() {
    return Set.of(Language.ENGLISH);
  }

  private static Desk desk() {
    return Stocked.desk(new Store(REDIS.redis(), REDIS.keyring(), Stored.codec(), "T1"), PROGRAM);
  }
}
