package alcove.matching;

import static alcove.matching.MatchingRulesTest.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Decision.Step;
import alcove.core.PersonId;
import alcove.core.Walk;
import alcove.core.Walk.Edge;
import alcove.pairing.Bond.Partner;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whatever two coordinators find, name, change, take out and send, in whatever order.
class MatchingWalkTest {
  private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
  private static final Proposal FOUND = proposal('a', "UBEA", "UANA", false);
  private static final Proposal NAMED = proposal('b', "UCEM", "UDEE", true);
  private static final PersonId ANA = new PersonId("UANA");

  @Test
  void nobody_is_asked_who_was_not_looked_at_and_sent_and_nobody_twice() {
    var walk =
        Walk.from(
            Proposals.none(),
            _ -> everything(),
            (state, command) -> MatchingRules.decide(state, command, NOW),
            state -> state,
            MatchingWalkTest::keepsThePromises);

    assertThat(walk.states())
        .hasSizeGreaterThan(10)
        .anySatisfy(state -> assertThat(state.asked()).hasSize(2));
    assertThat(walk.refusals()).isPositive().isLessThan(walk.edges());
  }

  private static void keepsThePromises(Edge<Proposals, MatchingCommand> edge) {
    if (!(edge.decision() instanceof Step<Proposals>(var next, var effects))) {
      return;
    }
    var from = edge.from();
    assertThat(effects).isEmpty();
    assertThat(new HashSet<>(next.planned()))
        .as("two are planned once")
        .hasSameSizeAs(next.planned());
    if (next.sending().size() > from.sending().size()) {
      assertThat(edge.command()).isInstanceOf(MatchingCommand.Send.class);
    }
    if (next.asked().size() > from.asked().size()) {
      assertThat(edge.command()).isInstanceOf(MatchingCommand.Done.class);
      assertThat(from.sending().stream().map(Proposal::id)).contains(next.asked().getFirst().id());
    }
    if (edge.command() instanceof MatchingCommand.Forget) {
      assertThat(next.planned()).noneMatch(couple -> couple.has(ANA));
      assertThat(next.asked()).noneMatch(asked -> asked.couple().has(ANA));
    }
  }

  /// What is asked is not planned again, so that the walk ends.
  private static List<MatchingCommand> everything() {
    var all = new ArrayList<MatchingCommand>();
    all.add(new MatchingCommand.Found(List.of(FOUND)));
    all.add(new MatchingCommand.Found(List.of()));
    all.add(new MatchingCommand.Add(List.of(NAMED)));
    for (var id : List.of(FOUND.id(), NAMED.id())) {
      all.add(new MatchingCommand.TakeOut(id));
      all.add(new MatchingCommand.Change(id, new Partner(new PersonId("UEVA"), ZoneOffset.UTC)));
      all.add(new MatchingCommand.Done(id, true));
      all.add(new MatchingCommand.Done(id, false));
      all.add(new MatchingCommand.TakeBack(id));
    }
    all.add(new MatchingCommand.Send());
    all.add(new MatchingCommand.Forget(ANA));
    return all;
  }
}
