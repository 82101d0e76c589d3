package alcove.program;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Decision.Step;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.Walk;
import alcove.core.Walk.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Whatever two coordinators and somebody else save, in whatever order, from whatever edition.
class ProgramWalkTest {
  private static final PersonId GIL = new PersonId("UGIL");
  private static final PersonId HANA = new PersonId("UHANA");
  private static final PersonId ANA = new PersonId("UANA");
  private static final Set<PersonId> COORDINATORS = Set.of(GIL, HANA);
  private static final int EDITIONS = 4;

  @Test
  void editions_and_lists_only_grow_and_only_by_who_saw_the_last_one() {
    var walk =
        Walk.from(
            Program.standard(COORDINATORS),
            ProgramWalkTest::everything,
            ProgramRules::decide,
            state -> state,
            ProgramWalkTest::keepsThePromises);

    assertThat(walk.states()).hasSizeGreaterThan(10);
    assertThat(walk.refusals()).isPositive().isLessThan(walk.edges());
  }

  private static void keepsThePromises(Edge<Program, ProgramCommand> edge) {
    if (!(edge.decision() instanceof Step<Program>(var next, var effects))) {
      return;
    }
    var from = edge.from();
    var change = (ProgramCommand.Change) edge.command();
    assertThat(COORDINATORS).as("only they").contains(change.by());
    assertThat(change.edition()).as("nothing unseen is replaced").isEqualTo(from.edition());
    assertThat(ProgramRules.mistakes(Entry.of(next))).as("what holds is right").isEmpty();
    assertThat(effects).isEmpty();
    assertThat(next.edition()).isBetween(from.edition(), from.edition() + 1);
    assertThat(next.edition() == from.edition()).isEqualTo(next.equals(from));
    assertThat(next.mustReport().version() == from.mustReport().version())
        .as("a list has one wording in each version")
        .isEqualTo(next.mustReport().equals(from.mustReport()));
    assertThat(next.mustReport().version()).isGreaterThanOrEqualTo(from.mustReport().version());
  }

  private static List<ProgramCommand> everything(Program state) {
    var all = new ArrayList<ProgramCommand>();
    if (state.edition() == EDITIONS) {
      return all;
    }
    var now = Entry.of(state);
    for (var by : List.of(GIL, HANA, ANA)) {
      for (var edition = -1; edition < EDITIONS; edition++) {
        for (var name : List.of("One", "Two", "")) {
          for (var list : List.of(now.mustReport(), List.of("Fraud."), List.<String>of())) {
            all.add(
                new ProgramCommand.Change(
                    by,
                    edition,
                    new Entry(
                        name,
                        now.termMonths(),
                        now.checkInEveryDays(),
                        now.hours(),
                        now.holidays(),
                        list,
                        now.emergency(),
                        now.noticeDays())));
          }
        }
      }
    }
    return all;
  }
}
