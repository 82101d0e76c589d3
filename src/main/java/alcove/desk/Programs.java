package alcove.desk;

import alcove.core.Decision.Refused;
import alcove.core.Decision.Step;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.Who;
import alcove.desk.Task.Todo;
import alcove.privacy.Ids;
import alcove.program.Charter;
import alcove.program.ProgramCommand;
import alcove.program.ProgramRefusal;
import alcove.program.ProgramRules;
import alcove.store.Commit;
import alcove.store.Errand;
import alcove.store.Reads;
import alcove.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The program of the workspace: as its coordinators have set it up, or as it is until they do.
///
/// It is read anew with every decision, in the same round trip, so that what is set holds at once,
/// in every replica.
public final class Programs {
  private final Store store;
  private final Program standard;
  private volatile List<String> emergency;

  /// @param standard the program that holds until one is set up, and who coordinates it
  Programs(Store store, Program standard) {
    this.store = store;
    this.standard = standard;
    this.emergency = standard.care().emergency();
    var _ = now();
  }

  /// What became of a change.
  public sealed interface Changed {
    /// @param hasNewList whether the pairs will hear of another list
    record Saved(boolean hasNewList) implements Changed {}

    /// @param now what is set instead
    record Refused(ProgramRefusal refusal, Charter now) implements Changed {}

    /// Redis cannot be reached, or too many others were faster. Nothing is lost; try again.
    record Busy() implements Changed {}
  }

  /// Whether this person sets the program up.
  public boolean coordinates(PersonId person) {
    return standard.coordinators().contains(person);
  }

  /// What is set now.
  public Charter charter() {
    return charter(store.read(List.of(Records.PROGRAM)));
  }

  /// Changes what is set. A changed list is spread among the pairs afterwards.
  public Changed change(Who who, ProgramCommand command) {
    return Patience.again(() -> changed(who, command), Desk.TRIES).orElseGet(Changed.Busy::new);
  }

  private Optional<Changed> changed(Who who, ProgramCommand command) {
    var reads = store.read(List.of(Records.PROGRAM));
    var before = charter(reads);
    return switch (ProgramRules.decide(before, command, standard.coordinators())) {
      case Refused<Charter>(var refusal) ->
          Optional.of(
              store.isAnswered(who.request())
                  ? new Changed.Saved(false)
                  : new Changed.Refused((ProgramRefusal) refusal, before));
      case Step<Charter>(var next, var _) -> {
        var hasNewList = next.mustReport().version() != before.mustReport().version();
        var commit = new Commit().answers(who.request()).put(reads.get(Records.PROGRAM), next);
        if (hasNewList) {
          commit.add(spreading(who.at()));
        }
        yield switch (store.commit(commit, reads)) {
          case DONE -> {
            emergency = next.care().emergency();
            yield Optional.of(new Changed.Saved(hasNewList));
          }
          case ANSWERED_BEFORE -> Optional.of(new Changed.Saved(false));
          case STALE -> Optional.empty();
          case LEASE_LOST -> throw new IllegalStateException("no errand was completed");
        };
      }
    };
  }

  /// Whom to call when somebody is in danger, as it was last read: without asking the store, which
  /// may be away just then.
  public List<String> emergency() {
    return emergency;
  }

  Program now() {
    return in(store.read(List.of(Records.PROGRAM)));
  }

  /// The program among what was read.
  Program in(Reads reads) {
    var program =
        reads.get(Records.PROGRAM).value().map(charter -> charter.in(standard)).orElse(standard);
    emergency = program.care().emergency();
    return program;
  }

  private Charter charter(Reads reads) {
    return reads.get(Records.PROGRAM).value().orElseGet(() -> Charter.of(standard));
  }

  private static Errand<Todo> spreading(Instant now) {
    return new Errand<>(
        Ids.random(), now, Optional.empty(), new Todo(new Task.Spread(Store.BEGINNING), 0));
  }
}
