package alcove.desk;

import alcove.blockkit.Message;
import alcove.core.Decision.Refused;
import alcove.core.Decision.Step;
import alcove.core.GroupId;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.ProgramId;
import alcove.core.Who;
import alcove.desk.Ledgers.Whose;
import alcove.desk.Task.Todo;
import alcove.figures.Books;
import alcove.figures.Weeks;
import alcove.ledger.Act;
import alcove.ledger.By;
import alcove.ledger.Kind;
import alcove.privacy.Ids;
import alcove.program.Catalogue;
import alcove.program.ProgramCommand;
import alcove.program.ProgramRefusal;
import alcove.program.ProgramRules;
import alcove.program.ProgramViews;
import alcove.store.Commit;
import alcove.store.Errand;
import alcove.store.Reads;
import alcove.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The programs of the workspace, as their coordinators have set them up.
///
/// They are read anew with every decision, in the same round trip, so that what is set holds at
/// once, in every replica.
public final class Programs {
  private final Store store;
  private final Set<PersonId> owners;
  private final Ledgers ledgers;
  private volatile Catalogue known = Catalogue.none();

  /// @param owners who may begin programs, and mend each of them
  Programs(Store store, Set<PersonId> owners) {
    this.store = store;
    this.owners = Set.copyOf(owners);
    this.ledgers = new Ledgers(store);
    refresh();
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

  /// Those that this person may set up: an owner all of them.
  public List<Program> setUpBy(PersonId person) {
    return all().stream()
        .filter(program -> ProgramRules.mayChange(person, program, owners))
        .toList();
  }

  /// Whether this person may begin a program.
  public boolean mayBegin(PersonId person) {
    return ProgramRules.mayBegin(person, read(), owners);
  }

  /// Whether this person coordinates this program.
  public boolean coordinates(PersonId person, ProgramId id) {
    return find(id).filter(program -> program.coordinates(person)).isPresent();
  }

  /// Begins a program that is not there yet, as it is.
  public void begin(Program program, Instant now) {
    for (var i = 0; i < Desk.TRIES; i++) {
      var figures = Records.figures(program.id());
      var reads = store.read(List.of(Records.PROGRAMS, figures));
      if (in(reads).find(program.id()).isPresent()
          || store.commit(begun(reads, program, By.ALCOVE, now)) == Commit.Result.DONE) {
        return;
      }
    }
  }

  /// The calendar of its figures runs from `now` on.
  private Commit begun(Reads reads, Program program, By by, Instant now) {
    var books = Books.open(Weeks.after(now));
    var commit =
        new Commit()
            .put(reads.get(Records.PROGRAMS), in(reads).with(program))
            .put(reads.get(Records.figures(program.id())), books)
            .add(Releases.counting(program.id(), books));
    var begun = new Act(Kind.BEGUN, by, program.edition());
    return ledgers.note(commit, Whose.ofNew(program.id()), now, begun);
  }

  /// Begins a program, or changes what is set. A changed list is spread among the pairs afterwards.
  public Changed decide(Who who, ProgramCommand command) {
    return Patience.again(() -> once(who, command), Desk.TRIES).orElseGet(Changed.Busy::new);
  }

  private Optional<Changed> once(Who who, ProgramCommand command) {
    var figures = Records.figures(command.id());
    var reads = store.read(List.of(Records.PROGRAMS, figures));
    var catalogue = in(reads);
    var before = catalogue.find(command.id());
    return switch (ProgramRules.decide(catalogue, command, owners, who.at())) {
      case Refused<Program>(var refusal) ->
          Optional.of(
              store.isAnswered(who.request())
                  ? new Changed.Saved(false)
                  : new Changed.Refused((ProgramRefusal) refusal, before));
      case Step<Program>(var next, var _) -> {
        var hasNewList =
            before
                .filter(one -> one.mustReport().version() != next.mustReport().version())
                .isPresent();
        var commit =
            before
                .map(one -> changed(reads, one, next, who))
                .orElseGet(() -> begun(reads, next, beginner(who), who.at()));
        if (hasNewList) {
          commit.add(spreading(next.id(), who.at()));
        }
        yield saved(commit.answers(who.request()), hasNewList);
      }
    };
  }

  private By beginner(Who who) {
    return owners.contains(who.person()) ? By.OWNER : By.COORDINATOR;
  }

  /// What is changed stands in the ledger by its kind.
  private Commit changed(Reads reads, Program before, Program after, Who who) {
    var commit = new Commit().put(reads.get(Records.PROGRAMS), in(reads).with(after));
    Duties.left(store, before, after, who.at()).forEach(commit::add);
    var by = before.coordinates(who.person()) ? By.COORDINATOR : By.OWNER;
    return ledgers.note(commit, Whose.of(after.id()), who.at(), acts(before, after, by));
  }

  private static Act[] acts(Program before, Program after, By by) {
    return Kind.changed(before, after).stream()
        .map(kind -> new Act(kind, by, after.edition()))
        .toArray(Act[]::new);
  }

  private Optional<Changed> saved(Commit commit, boolean hasNewList) {
    return switch (store.commit(commit)) {
      case DONE -> {
        refresh();
        yield Optional.of(new Changed.Saved(hasNewList));
      }
      case ANSWERED_BEFORE -> Optional.of(new Changed.Saved(false));
      case STALE -> Optional.empty();
      case LEASE_LOST -> throw new IllegalStateException("no errand was completed");
    };
  }

  /// Has it looked up who is in a user group that has changed, if a program names it: until Slack
  /// says so, however long it does not.
  public void groupChanged(GroupId group, Instant now) {
    if (groups().contains(group)) {
      store.commit(new Commit().add(alone(now, new Task.Regroup(group))));
    }
  }

  /// The same for all that a program names: nobody listened before `now`.
  public void lookAtGroups(Instant now) {
    groups().forEach(group -> groupChanged(group, now));
  }

  private Set<GroupId> groups() {
    return all().stream()
        .flatMap(program -> program.roles().groups().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Lets a user group have these people, in whichever programs name it: each is a commit of its
  /// own, with a line in its own ledger.
  ///
  /// @return those whose people have changed by it
  public List<Program> regroup(GroupId group, Set<PersonId> people, Instant now) {
    return all().stream()
        .flatMap(program -> regroup(program.id(), group, people, now).stream())
        .toList();
  }

  private Optional<Program> regroup(
      ProgramId id, GroupId group, Set<PersonId> people, Instant now) {
    for (var i = 0; i < Desk.TRIES; i++) {
      var reads = store.read(List.of(Records.PROGRAMS));
      var before = in(reads, id);
      var after = before.regrouped(group, people);
      if (after.equals(before)) {
        return Optional.empty();
      }
      var commit = new Commit().put(reads.get(Records.PROGRAMS), in(reads).with(after));
      Duties.left(store, before, after, now).forEach(commit::add);
      var noted = ledgers.note(commit, Whose.of(id), now, acts(before, after, By.ALCOVE));
      if (store.commit(noted) == Commit.Result.DONE) {
        return Optional.of(after);
      }
    }
    return Optional.empty();
  }

  /// Tells the owners that nobody coordinates a program any more. Within a day they are told of it
  /// once, however often Slack says what was the reason.
  ///
  /// @param when at what moment each of them is told
  public void tellLeftAlone(Program program, Function<PersonId, Instant> when) {
    var commit = new Commit().answers("owners:" + program.id().value());
    tell(commit, owners, ProgramViews.leftAlone(program), when);
  }

  /// Tells those who coordinate a program that its channel takes no announcements. Within a day
  /// they are told of it once.
  ///
  /// @param when at what moment each of them is told
  void tellCoordinators(Program program, Message message, Function<PersonId, Instant> when) {
    var commit = new Commit().answers("announcing:" + program.id().value());
    tell(commit, program.roles().coordinators().everybody(), message, when);
  }

  private void tell(
      Commit commit, Set<PersonId> people, Message message, Function<PersonId, Instant> when) {
    for (var person : people) {
      commit.add(alone(when.apply(person), new Task.Send(person, message, true, false)));
    }
    store.commit(commit);
  }

  /// Reads what is set, so that what is remembered of it is not older than this.
  public void refresh() {
    var _ = read();
  }

  /// Whom to call when somebody is in danger, as it was last read: without asking the store, which
  /// may be away just then.
  ///
  /// Where programs differ in it, each line begins with its program's name.
  public List<String> emergency() {
    var programs = known.programs();
    var alike = programs.stream().map(program -> program.care().emergency()).distinct().count();
    return programs.stream()
        .flatMap(program ->
            program.care().emergency().stream()
                .map(line -> alike > 1 ? program.name() + ": " + line : line))
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
    return alone(now, new Task.Spread(id, Store.BEGINNING));
  }

  private static Errand<Todo> alone(Instant at, Task task) {
    return new Errand<>(Ids.random(), at, Optional.empty(), new Todo(task, 0));
  }
}
