package alcove.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Decision;
import alcove.core.Decision.Step;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.Side;
import alcove.core.Walk;
import alcove.core.Walk.Edge;
import alcove.core.WorkingTime;
import alcove.guidance.Case.Someone;
import alcove.guidance.Relay.Answer;
import alcove.guidance.Relay.Chance;
import alcove.guidance.Relay.Letter;
import alcove.guidance.Relay.Moment;
import alcove.privacy.Confidential;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every state of a question to a supervisor: whoever of the asker, two supervisors and a stranger
/// does what, whichever supervisor leaves or comes back, and however late the clock looks.
final class GuidanceWalkTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T13:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Someone CHIDI =
      new Someone(new PersonId("UCHI"), ZoneId.of("America/New_York"));
  private static final Someone IDA = new Someone(new PersonId("UIDA"), BERLIN);
  private static final Someone JUN = new Someone(new PersonId("UJUN"), ZoneId.of("Asia/Tokyo"));
  private static final PersonId STRANGER = new PersonId("UDEV");
  private static final List<Someone> SUPERVISORS = List.of(IDA, JUN);
  private static final Program PROGRAM = Program.standard(Set.of());
  private static final WorkingTime HOURS = PROGRAM.workingTime();
  private static final Duration DELAY = Duration.ofMinutes(40);
  private static final Confidential WORDS = Confidential.of("Does this have to be reported?");

  /// @param there which of the two supervisors are
  /// @param letters what the last step has carried
  private record World(Relay relay, Set<Someone> there, Instant now, List<Letter> letters) {
    World at(Instant later) {
      return new World(relay, there, later, List.of());
    }

    World with(Set<Someone> others) {
      return new World(relay, others, now, List.of());
    }

    Optional<Case> open() {
      return relay.found().filter(found -> !found.over());
    }
  }

  /// What moves a world: somebody asks something, time passes, a supervisor goes or comes back.
  private sealed interface Move {
    record Ask(GuidanceCommand command) implements Move {}

    record Pass(Duration by) implements Move {}

    record Turn(Someone supervisor) implements Move {}
  }

  @Test
  void the_promises_hold_on_every_step() {
    var nothing = new Relay(Optional.empty(), Asker.none(), Rota.none());
    var walk =
        Walk.from(
            new World(nothing, Set.copyOf(SUPERVISORS), MONDAY, List.of()),
            GuidanceWalkTest::moves,
            GuidanceWalkTest::decide,
            GuidanceWalkTest::key,
            GuidanceWalkTest::holds);

    assertThat(walk.states()).hasSizeGreaterThan(2_000);
    assertThat(walk.refusals()).isPositive().isLessThan(walk.edges());
    assertThat(walk.states())
        .anyMatch(world -> world.open().filter(one -> one.had().size() == 1).isPresent())
        .anyMatch(world -> world.open().filter(one -> one.unanswered() == 5).isPresent())
        .anyMatch(world -> world.relay().asker().hasEnough(world.now()))
        .anyMatch(world -> world.open().isPresent() && world.there().isEmpty());
    walk.states().forEach(GuidanceWalkTest::hasAWayOut);
  }

  private static void holds(Edge<World, Move> edge) {
    if (!(edge.decision() instanceof Step<World>(var after, var _))) {
      return;
    }
    for (var letter : after.letters()) {
      goesToWhomItMay(edge.from(), after, letter);
      saysNothingOfTheAsker(letter);
      comesAtAMomentThatSaysNothing(after, letter);
    }
    assertThat(carried(after)).isLessThanOrEqualTo(carriesWords(edge.command()) ? 1 : 0);
    isInOneHandAtMost(after);
    after
        .open()
        .ifPresent(open -> assertThat(open.had()).doesNotContain(open.supervisor().person()));
  }

  private static void goesToWhomItMay(World before, World after, Letter letter) {
    var supervisors =
        Stream.of(before, after)
            .flatMap(world -> world.relay().found().stream())
            .map(found -> found.supervisor().person())
            .toList();
    switch (letter.notice()) {
      case GuidanceNotice.Begun _,
          GuidanceNotice.Reply _,
          GuidanceNotice.HandedOn _,
          GuidanceNotice.Unattended _ ->
          assertThat(letter.to()).isEqualTo(CHIDI.person());
      case GuidanceNotice.Question _, GuidanceNotice.More _, GuidanceNotice.HandedToYou _ ->
          assertThat(letter.to())
              .isEqualTo(after.relay().found().orElseThrow().supervisor().person());
      case GuidanceNotice.Closed _ ->
          assertThat(letter.to())
              .isIn(Stream.concat(Stream.of(CHIDI.person()), supervisors.stream()).toList());
    }
  }

  private static void saysNothingOfTheAsker(Letter letter) {
    if (!letter.to().equals(CHIDI.person())) {
      assertThat(letter.notice().toString()).doesNotContain(CHIDI.person().value(), "New_York");
    }
  }

  /// To a supervisor never at once and never before an earlier word; to everybody in their hours,
  /// but for the number, which the asker sees on the screen.
  private static void comesAtAMomentThatSaysNothing(World after, Letter letter) {
    if (letter.notice() instanceof GuidanceNotice.Begun) {
      return;
    }
    var reader =
        Stream.of(CHIDI, IDA, JUN).filter(one -> one.person().equals(letter.to())).findFirst();
    assertThat(HOURS.includes(letter.at(), reader.orElseThrow().zone())).isTrue();
    if (!letter.to().equals(CHIDI.person())) {
      assertThat(letter.at()).isAfterOrEqualTo(after.now().plus(DELAY));
      after
          .relay()
          .found()
          .ifPresent(found -> assertThat(found.due()).isAfterOrEqualTo(letter.at()));
    }
  }

  private static long carried(World after) {
    return after.letters().stream()
        .filter(letter ->
            switch (letter.notice()) {
              case GuidanceNotice.Question _, GuidanceNotice.More _, GuidanceNotice.Reply _ -> true;
              case GuidanceNotice.Begun _,
                  GuidanceNotice.HandedToYou _,
                  GuidanceNotice.HandedOn _,
                  GuidanceNotice.Unattended _,
                  GuidanceNotice.Closed _ ->
                  false;
            })
        .count();
  }

  private static boolean carriesWords(Move move) {
    return move instanceof Move.Ask(var command)
        && (command instanceof GuidanceCommand.Ask || command instanceof GuidanceCommand.Write);
  }

  private static void isInOneHandAtMost(World after) {
    var open = after.open();
    for (var supervisor : SUPERVISORS) {
      var has = open.filter(one -> one.supervisor().equals(supervisor)).map(Case::id);
      assertThat(after.relay().rota().of(supervisor.person()).open())
          .isEqualTo(Set.copyOf(has.stream().toList()));
    }
    assertThat(after.relay().asker().open()).isEqualTo(open.map(Case::id));
  }

  /// The asker can close what is open, and what is closed or too old is forgotten by the clock.
  private static void hasAWayOut(World world) {
    var isLive = world.open().filter(one -> one.isOpen(world.now())).isPresent();
    if (world.open().isPresent()) {
      assertThat(rule(world, new GuidanceCommand.Close(CHIDI.person())))
          .isInstanceOf(Answer.Step.class);
    }
    if (world.relay().found().isPresent() && !isLive) {
      assertThat(rule(world, new GuidanceCommand.Visit())).isInstanceOf(Answer.Step.class);
    }
    if (!isLive && world.relay().found().isPresent()) {
      assertThat(rule(world, new GuidanceCommand.Write(CHIDI.person(), WORDS)))
          .isEqualTo(new Answer.Refused(GuidanceRefusal.NO_CASE));
    }
  }

  private static List<Move> moves(World world) {
    var moves = new ArrayList<Move>();
    moves.add(new Move.Pass(Duration.ofHours(26)));
    moves.add(new Move.Pass(Case.UNANSWERED));
    moves.add(new Move.Pass(Case.OPEN));
    SUPERVISORS.forEach(one -> moves.add(new Move.Turn(one)));
    moves.add(asks(new GuidanceCommand.Visit()));
    moves.add(asks(new GuidanceCommand.Forget()));
    var ask = new GuidanceCommand.Ask(PROGRAM.id(), CHIDI, Optional.of(Side.MENTEE), WORDS);
    moves.add(asks(ask));
    for (var person : List.of(CHIDI.person(), IDA.person(), JUN.person(), STRANGER)) {
      moves.add(asks(new GuidanceCommand.Write(person, WORDS)));
      moves.add(asks(new GuidanceCommand.HandOver(person)));
      moves.add(asks(new GuidanceCommand.Close(person)));
    }
    SUPERVISORS.stream()
        .filter(one -> !world.there().contains(one))
        .forEach(one -> moves.add(asks(new GuidanceCommand.Depart(one.person()))));
    return moves;
  }

  private static Move asks(GuidanceCommand command) {
    return new Move.Ask(command);
  }

  private static Decision<World> decide(World world, Move move) {
    return switch (move) {
      case Move.Pass(var by) -> Decision.step(world.at(world.now().plus(by)));
      case Move.Turn(var supervisor) -> Decision.step(world.with(turned(world, supervisor)));
      case Move.Ask(var command) ->
          switch (rule(world, command)) {
            case Answer.Step(var next, var letters) ->
                Decision.step(new World(next, world.there(), world.now(), letters));
            case Answer.Refused(var refusal) -> Decision.refuse(refusal);
          };
    };
  }

  private static Set<Someone> turned(World world, Someone supervisor) {
    var there = new HashSet<>(world.there());
    if (!there.remove(supervisor)) {
      there.add(supervisor);
    }
    return there;
  }

  private static Answer rule(World world, GuidanceCommand command) {
    var fresh = new PairId("%c".formatted('a' + world.relay().asker().begun().size()).repeat(26));
    var there = SUPERVISORS.stream().filter(world.there()::contains).toList();
    var moment =
        new Moment(world.now(), HOURS, there, Set.of(CHIDI.person()), new Chance(fresh, DELAY));
    return GuidanceRules.decide(world.relay(), command, moment);
  }

  /// Without times that only grow, and without which of them has asked when.
  private static Object key(World world) {
    var relay = world.relay();
    var found =
        relay
            .found()
            .map(one ->
                List.of(
                    one.supervisor(),
                    one.unanswered(),
                    one.had(),
                    one.over(),
                    world.now().isBefore(one.lastWord().plus(Case.UNANSWERED)),
                    one.isOpen(world.now())));
    var begun = relay.asker().thinned(world.now()).begun().size();
    var order = relay.rota().duties().stream().map(Rota.Duty::supervisor).toList();
    return List.of(found, relay.asker().open().isPresent(), begun, world.there(), order);
  }
}
