package alcove.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Decision.Step;
import alcove.core.PersonId;
import alcove.core.Walk;
import alcove.core.Walk.Edge;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Whatever somebody fills in, takes back and fills in again.
class EnrolmentWalkTest {
  private static final PersonId ANA = new PersonId("UANA");
  private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  @Test
  void nothing_wrong_is_kept_and_nothing_at_all_of_who_left() {
    var walk =
        Walk.from(
            Optional.<Enrolment>empty(),
            _ -> everything(),
            (state, command) -> EnrolmentRules.decide(state, command, NOW),
            state -> state,
            EnrolmentWalkTest::keepsThePromises);

    assertThat(walk.states()).hasSize(9);
    assertThat(walk.refusals()).isPositive().isLessThan(walk.edges());
  }

  private static void keepsThePromises(Edge<Optional<Enrolment>, EnrolmentCommand> edge) {
    if (edge.decision() instanceof Step<Optional<Enrolment>>(var next, var effects)) {
      assertThat(effects).isEmpty();
      assertThat(next.isEmpty()).isEqualTo(edge.command() instanceof EnrolmentCommand.Leave);
      next.ifPresent(known -> {
        assertThat(known.person()).isEqualTo(ANA);
        assertThat(EnrolmentRules.mistakes(ANA, known.wishes())).isEmpty();
      });
    }
  }

  private static List<EnrolmentCommand> everything() {
    return List.of(
        join(Set.of(Topic.CRAFT), Set.of()),
        join(Set.of(), Set.of(Topic.CRAFT)),
        join(Set.of(Topic.CRAFT), Set.of(Topic.WRITING)),
        join(Set.of(Topic.CRAFT, Topic.CHANGE), Set.of()),
        join(Set.of(), Set.of()),
        new EnrolmentCommand.Move(TOKYO),
        new EnrolmentCommand.Move(ZoneOffset.UTC),
        new EnrolmentCommand.Leave());
  }

  private static EnrolmentCommand join(Set<Topic> offers, Set<Topic> seeks) {
    var wishes = new Wishes(offers, seeks, Set.of(Language.THAI), 1, Optional.empty(), Set.of());
    return new EnrolmentCommand.Join(ANA, TOKYO, wishes);
  }
}
