package alcove.program;

import static alcove.program.Given.GIL;
import static alcove.program.Given.HANA;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Decision;
import alcove.core.Decision.Refused;
import alcove.core.Decision.Step;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.ProgramId;
import alcove.core.Walk;
import alcove.core.Walk.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Whatever an owner, two coordinators and somebody else begin and save, in whatever order, from
/// whatever edition.
class ProgramWalkTest {
  private static final PersonId OLGA = new PersonId("UOLGA");
  private static final PersonId ANA = new PersonId("UANA");
  private static final Set<PersonId> OWNERS = Set.of(OLGA);
  private static final List<ProgramId> IDS =
      List.of(new ProgramId("b".repeat(26)), new ProgramId("c".repeat(26)));
  private static final int EDITIONS = 2;

  @Test
  void editions_and_lists_only_grow_and_only_by_who_may_and_saw_the_last_one() {
    var walk =
        Walk.from(
            Catalogue.none(),
            ProgramWalkTest::everything,
            ProgramWalkTest::decide,
            state -> state,
            ProgramWalkTest::keepsThePromises);

    assertThat(walk.states()).hasSizeGreaterThan(30);
    assertThat(walk.refusals()).isPositive().isLessThan(walk.edges());
  }

  private static Decision<Catalogue> decide(Catalogue state, ProgramCommand command) {
    return switch (ProgramRules.decide(state, command, OWNERS, Given.NOW)) {
      case Refused<Program>(var refusal) -> Decision.refuse(refusal);
      case Step<Program>(var next, _) -> Decision.step(state.with(next));
    };
  }

  private static void keepsThePromises(Edge<Catalogue, ProgramCommand> edge) {
    if (!(edge.decision() instanceof Step<Catalogue>(var after, var effects))) {
      return;
    }
    var next = after.find(edge.command().id()).orElseThrow();
    assertThat(effects).isEmpty();
    assertThat(ProgramRules.mistakes(Entry.of(next))).as("what holds is right").isEmpty();
    switch (edge.command()) {
      case ProgramCommand.Begin(var by, var id, _) -> {
        assertThat(edge.from().find(id)).as("nothing is begun twice").isEmpty();
        assertThat(by).as("only they begin").isIn(OLGA, GIL);
        assertThat(next.mustReport().version()).isEqualTo(1);
      }
      case ProgramCommand.Change change -> {
        var from = edge.from().find(change.id()).orElseThrow();
        assertThat(OWNERS.contains(change.by()) || from.coordinates(change.by()))
            .as("only they change")
            .isTrue();
        assertThat(change.edition()).as("nothing unseen is replaced").isEqualTo(from.edition());
        assertThat(next.edition()).isBetween(from.edition(), from.edition() + 1);
        assertThat(next.edition() == from.edition()).isEqualTo(next.equals(from));
        assertThat(next.mustReport().version() == from.mustReport().version())
            .as("a list has one wording in each version")
            .isEqualTo(next.mustReport().equals(from.mustReport()));
        assertThat(next.mustReport().version()).isGreaterThanOrEqualTo(from.mustReport().version());
      }
    }
    assertThat(others(after, next)).as("no other changes").isEqualTo(others(edge.from(), next));
  }

  private static List<Program> others(Catalogue state, Program one) {
    return state.programs().stream().filter(each -> !each.id().equals(one.id())).toList();
  }

  private static List<ProgramCommand> everything(Catalogue state) {
    var all = new ArrayList<ProgramCommand>();
    for (var by : List.of(OLGA, GIL, HANA, ANA)) {
      for (var id : IDS) {
        all.add(new ProgramCommand.Begin(by, id, Given.entry(GIL)));
        all.add(new ProgramCommand.Begin(by, id, Given.named("")));
        state
            .find(id)
            .filter(program -> program.edition() <= EDITIONS)
            .ifPresent(program -> all.addAll(changes(by, program)));
      }
    }
    return all;
  }

  private static List<ProgramCommand> changes(PersonId by, Program program) {
    var all = new ArrayList<ProgramCommand>();
    for (var edition = 0; edition <= EDITIONS; edition++) {
      for (var name : List.of("One", "")) {
        for (var list : List.of(Entry.of(program).lines(Field.MUST_REPORT), List.of("Fraud."))) {
          var entry = Given.with(Given.entry(GIL), name, list);
          all.add(new ProgramCommand.Change(by, program.id(), edition, entry));
        }
      }
    }
    return all;
  }
}
