package alcove.desk;

import alcove.core.Decision.Refused;
import alcove.core.Decision.Step;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.ProgramId;
import alcove.core.Who;
import alcove.desk.Task.Todo;
import alcove.figures.Books;
import alcove.figures.Weeks;
import alcove.privacy.Ids;
import alcove.program.Catalogue;
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

/// The programs of the workspace, as their coordinators have set them up.
///
/// They are read anew with every decision, in the same round trip, so that what is set holds at
/// once, in every replica.
public final class Programs {
  private final Store store;
  private volatile Catalogue known = Catalogue.none();

  Programs(Store store) {
    this.store = store;
    var _ = all();
  }

  /// What became of a change.
  public sealed interface Changed {
    /// @param hasNewList whether the pairs will hear of another list
    record Saved(boolean hasNewList) implements Changed {}

    /// @param now what is set instead; empty when there is no such program
    record Refused(ProgramRefusal refusal, Optional<Program> now) implements Changed {}

    /// Redis cannot be reached, or too many others were faster. Nothing is lost; try again.
    record Busy() implements Changed {}
  }

  /// All of them, the oldest first.
  public List<Program> all() {
    return read().programs();
  }

  /// The program as it is now; empty when there is none of this name.
  public Optional<Program> find(ProgramId id) {
    return read().find(id);
  }

  /// Those that this person sets up, and whose figures they see.
  public List<Program> coordinatedBy(PersonId person) {
    return read().coordinatedBy(person);
  }

  /// Whether this person coordinates this program.
  public boolean coordinates(PersonId person, ProgramId id) {
    return find(id).filter(program -> program.coordinates(person)).isPresent();
  }

  /// Begins a program that is not there yet. The calendar of its figures runs from `now` on.
  public void begin(Program program, Instant now) {
    var figures = Records.figures(program.id());
    for (var i = 0; i < Desk.TRIES; i++) {
      var reads = store.read(List.of(Records.PROGRAMS, figures));
      var catalogue = in(reads);
      if (catalogue.find(program.id()).isPresent()) {
        return;
      }
      var books = Books.open(Weeks.after(now));
      var commit =
          new Commit()
              .put(reads.get(Records.PROGRAMS), catalogue.with(program))
              .put(reads.get(figures), books)
              .add(Releases.counting(program.id(), books));
      if (store.commit(commit, reads) == Commit.Result.DONE) {
        return;
      }
    }
  }

  /// Changes what is set. A changed list is spread among the pairs afterwards.
  public Changed change(Who who, ProgramId id, ProgramCommand command) {
    return Patience.again(() -> changed(who, id, command), Desk.TRIES).orElseGet(Changed.Busy::new);
  }

  private Optional<Changed> changed(Who who, ProgramId id, ProgramCommand command) {
    var reads = store.read(List.of(Records.PROGRAMS));
    var catalogue = in(reads);
    var found = catalogue.find(id);
    if (found.isEmpty()) {
      return Optional.of(new Changed.Refused(ProgramRefusal.NOT_YOURS, found));
    }
    var before = found.get();
    return switch (ProgramRules.decide(before, command)) {
      case Refused<Program>(var refusal) ->
          Optional.of(
              store.isAnswered(who.request())
                  ? new Changed.Saved(false)
                  : new Changed.Refused((ProgramRefusal) refusal, found));
      case Step<Program>(var next, var _) -> {
        var hasNewList = next.mustReport().version() != before.mustReport().version();
        var commit =
            new Commit()
                .answers(who.request())
                .put(reads.get(Records.PROGRAMS), catalogue.with(next));
        if (hasNewList) {
          commit.add(spreading(id, who.at()));
        }
        yield switch (store.commit(commit, reads)) {
          case DONE -> {
            known = catalogue.with(next);
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
    return known.programs().stream()
        .flatMap(program -> program.care().emergency().stream())
        .distinct()
        .toList();
  }

  private Catalogue read() {
    return in(store.read(List.of(Records.PROGRAMS)));
  }

  /// The programs among what was read.
  Catalogue in(Reads reads) {
    known = reads.get(Records.PROGRAMS).value().orElseGet(Catalogue::none);
    return known;
  }

  /// A pair's program among what was read. There is one: programs do not go away.
  Program in(Reads reads, ProgramId id) {
    return in(reads)
        .find(id)
        .orElseThrow(() -> new IllegalStateException("a pair of a program that is not there"));
  }

  private static Errand<Todo> spreading(ProgramId id, Instant now) {
    return new Errand<>(
        Ids.random(), now, Optional.empty(), new Todo(new Task.Spread(id, Store.BEGINNING), 0));
  }
}
