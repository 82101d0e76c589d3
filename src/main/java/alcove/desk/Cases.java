package alcove.desk;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.Who;
import alcove.desk.Task.Todo;
import alcove.guidance.Asker;
import alcove.guidance.Case;
import alcove.guidance.Case.Someone;
import alcove.guidance.GuidanceCommand;
import alcove.guidance.GuidanceRefusal;
import alcove.guidance.GuidanceRules;
import alcove.guidance.GuidanceViews;
import alcove.guidance.Relay;
import alcove.guidance.Relay.Answer;
import alcove.guidance.Relay.Chance;
import alcove.guidance.Relay.Letter;
import alcove.guidance.Relay.Moment;
import alcove.guidance.Rota;
import alcove.pairing.Admission.Membership;
import alcove.privacy.Confidential;
import alcove.privacy.Ids;
import alcove.store.Commit;
import alcove.store.Errand;
import alcove.store.Errand.Claimed;
import alcove.store.Reads;
import alcove.store.Store;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Where a question to a supervisor meets what is stored of it. A case is no pair: it has a record
/// and a key of its own, and the words that it carries are sealed under that key until they are
/// delivered.
public final class Cases {
  /// Between these a word waits before it goes to a supervisor.
  private static final Duration LEAST_DELAY = Duration.ofMinutes(10);

  private static final Duration MOST_DELAY = Duration.ofMinutes(90);

  /// After its last word went out a closed case is forgotten.
  private static final Duration CARRIED = Duration.ofDays(1);

  private final Store store;
  private final Programs programs;
  private final Errands errands;
  private final Askers askers;
  private final Duties duties;
  private final SecureRandom chance = new SecureRandom();

  Cases(Store store, Programs programs) {
    this.store = store;
    this.programs = programs;
    this.errands = new Errands(store);
    this.askers = new Askers(store);
    this.duties = new Duties(store, programs);
  }

  /// What became of what somebody asked.
  public sealed interface Told {
    /// @param id the case it went to
    record Done(PairId id) implements Told {}

    record Refused(GuidanceRefusal refusal) implements Told {}

    /// Redis cannot be reached, or too many others were faster. Nothing is lost; try again.
    record Busy() implements Told {}
  }

  /// How things are for one person.
  ///
  /// @param open their own open case
  /// @param duty what they have as a supervisor; empty when they are none
  /// @param supervisors all that any program names
  /// @param programs those that have somebody whom they can ask: of their own pairs, or of the
  ///   workspace while they are in none
  public record Sight(
      Optional<PairId> open,
      Optional<Rota.Duty> duty,
      Set<PersonId> supervisors,
      List<Program> programs) {}

  public Sight look(Who who) {
    var person = who.person();
    var names =
        List.of(Records.PROGRAMS, Records.ROTA, Records.asker(person), Records.person(person));
    var reads = store.read(names);
    var catalogue = programs.in(reads);
    var supervisors = catalogue.supervisors();
    var duty = Optional.of(person).filter(supervisors::contains).map(Duties.in(reads)::of);
    var theirs =
        Records.person(reads, person).memberships().stream()
            .map(Membership::program)
            .collect(Collectors.toSet());
    var asked =
        catalogue.programs().stream()
            .filter(program -> theirs.isEmpty() || theirs.contains(program.id()))
            .filter(program -> program.supervisors().stream().anyMatch(one -> !one.equals(person)))
            .toList();
    return new Sight(Askers.in(reads, person).open(), duty, supervisors, asked);
  }

  /// Asks a first question.
  ///
  /// @param supervisors those of all programs who are there
  public Told ask(Who who, GuidanceCommand.Ask ask, List<Someone> supervisors) {
    return again(who, Optional.empty(), ask, supervisors);
  }

  /// Writes to a case, as whoever of the two this is.
  public Told write(Who who, PairId id, Confidential words, List<Someone> supervisors) {
    return again(who, Optional.of(id), new GuidanceCommand.Write(who.person(), words), supervisors);
  }

  public Told handOver(Who who, PairId id, List<Someone> supervisors) {
    return again(who, Optional.of(id), new GuidanceCommand.HandOver(who.person()), supervisors);
  }

  public Told close(Who who, PairId id) {
    return again(who, Optional.of(id), new GuidanceCommand.Close(who.person()), List.of());
  }

  /// Lets a supervisor be away, or back.
  ///
  /// @return whether it was taken
  public boolean away(Who who, boolean away) {
    return duties.away(who.person(), away);
  }

  /// Looks after a case at its time.
  ///
  /// @param home where somebody lives who is there
  public void visit(
      Claimed<Todo> errand, PairId id, Function<PersonId, Optional<ZoneId>> home, Instant now) {
    for (var i = 0; i < Desk.TRIES; i++) {
      var found = scene(id);
      if (found.isEmpty()) {
        store.commit(new Commit().completes(errand));
        return;
      }
      var scene = found.get();
      var there =
          scene.program().supervisors().stream()
              .flatMap(one -> home.apply(one).stream().map(zone -> new Someone(one, zone)))
              .toList();
      var decided = scene.decide(new GuidanceCommand.Visit(), moment(scene, there, now));
      var commit = decided instanceof Answer.Step step ? commit(scene, step, now) : new Commit();
      switch (store.commit(commit.completes(errand))) {
        case DONE, ANSWERED_BEFORE, LEASE_LOST -> {
          return;
        }
        case STALE -> {}
      }
    }
  }

  /// Forgets a case that was forgotten before.
  void forget(PairId id, Instant now) {
    carryOut(id, new GuidanceCommand.Forget(), List.of(), now);
  }

  /// All that any program names as supervisors.
  public Set<PersonId> supervisors() {
    return programs.in(store.read(List.of(Records.PROGRAMS))).supervisors();
  }

  /// Hands on what a supervisor has who is no longer there, and gives them nothing more.
  ///
  /// @param supervisors those of all programs who are there
  public void depart(PersonId supervisor, List<Someone> supervisors, Instant now) {
    duties.away(supervisor, true);
    duty(supervisor)
        .open()
        .forEach(id -> carryOut(id, new GuidanceCommand.Depart(supervisor), supervisors, now));
  }

  /// What nobody has asked for just now.
  private void carryOut(
      PairId id, GuidanceCommand command, List<Someone> supervisors, Instant now) {
    for (var i = 0; i < Desk.TRIES; i++) {
      var found = scene(id);
      if (found.isEmpty()) {
        return;
      }
      var scene = found.get();
      var decided = scene.decide(command, moment(scene, supervisors, now));
      if (!(decided instanceof Answer.Step step)
          || store.commit(commit(scene, step, now)) != Commit.Result.STALE) {
        return;
      }
    }
  }

  /// Ends what this person has asked, and forgets that they did. Whoever answers reads that the
  /// case is closed, at a moment that says nothing, as when anybody closes one.
  ///
  /// @return whether nothing is left
  boolean erase(Who who) {
    var open = askers.of(who.person()).open();
    var isBusy =
        open.map(id -> close(who.about(id), id)).filter(Told.Busy.class::isInstance).isPresent();
    return !isBusy && askers.forget(who.person());
  }

  private Told again(
      Who who, Optional<PairId> id, GuidanceCommand command, List<Someone> supervisors) {
    return Patience.again(() -> once(who, id, command, supervisors), Desk.TRIES)
        .orElseGet(Told.Busy::new);
  }

  private Optional<Told> once(
      Who who, Optional<PairId> id, GuidanceCommand command, List<Someone> supervisors) {
    var found = command instanceof GuidanceCommand.Ask ask ? scene(ask) : id.flatMap(this::scene);
    if (found.isEmpty()) {
      // As much is read as about somebody else's: nobody can tell it from none by how long it
      // takes.
      store.read(List.of(Records.asker(who.person()), Records.person(who.person())));
      return Optional.of(refused(who, id, GuidanceRefusal.NO_CASE));
    }
    var scene = found.get();
    return switch (scene.decide(command, moment(scene, supervisors, who.at()))) {
      case Answer.Refused(var refusal) -> Optional.of(refused(who, id, refusal));
      case Answer.Step step -> {
        var done = new Told.Done(step.next().found().orElseThrow().id());
        var commit = commit(scene, step, who.at()).answers(who.request());
        if (command instanceof GuidanceCommand.Ask) {
          commit.add(errands.alone(Asker.ends(who.at()), new Task.Thin(who.person())));
        }
        yield switch (store.commit(commit)) {
          case DONE, ANSWERED_BEFORE -> Optional.of(done);
          case STALE -> Optional.empty();
          case LEASE_LOST -> throw new IllegalStateException("no errand was completed");
        };
      }
    };
  }

  /// A refusal to a repeated request is the echo of its own success.
  private Told refused(Who who, Optional<PairId> id, GuidanceRefusal refusal) {
    return id.isPresent() && store.isAnswered(who.request())
        ? new Told.Done(id.get())
        : new Told.Refused(refusal);
  }

  /// What a decision is made on, as it is stored.
  ///
  /// @param asker whose case it is or would be
  private record Scene(
      Reads reads, Program program, PersonId asker, Relay relay, Set<PersonId> barred) {
    Answer decide(GuidanceCommand command, Moment moment) {
      return GuidanceRules.decide(relay, command, moment);
    }
  }

  /// That of a case; empty when there is none of this name.
  private Optional<Scene> scene(PairId id) {
    var reads = store.read(List.of(Records.PROGRAMS, Records.ROTA, Records.ofCase(id)));
    return reads
        .get(Records.ofCase(id))
        .value()
        .map(found ->
            scene(
                reads,
                programs.in(reads, found.program()),
                found.asker().person(),
                Optional.of(found)));
  }

  /// That of a question; empty when there is no such program.
  private Optional<Scene> scene(GuidanceCommand.Ask ask) {
    var person = ask.asker().person();
    var reads = store.read(List.of(Records.PROGRAMS, Records.ROTA, Records.asker(person)));
    var open =
        Askers.in(reads, person).open().flatMap(one -> store.read(Records.ofCase(one)).value());
    return programs
        .in(reads)
        .find(ask.program())
        .map(program -> scene(reads, program, person, open));
  }

  private Scene scene(Reads reads, Program program, PersonId person, Optional<Case> open) {
    reads.and(store.read(List.of(Records.asker(person), Records.person(person))));
    var barred = new HashSet<PersonId>(Set.of(person));
    Records.person(reads, person).memberships().stream()
        .map(Membership::partner)
        .forEach(barred::add);
    var relay = new Relay(open, Askers.in(reads, person), Duties.in(reads));
    return new Scene(reads, program, person, relay, barred);
  }

  private Moment moment(Scene scene, List<Someone> supervisors, Instant now) {
    var theirs = scene.program().supervisors();
    var delay = Duration.ofMillis(chance.nextLong(LEAST_DELAY.toMillis(), MOST_DELAY.toMillis()));
    return new Moment(
        now,
        scene.program().workingTime(),
        supervisors.stream().filter(one -> theirs.contains(one.person())).toList(),
        scene.barred(),
        new Chance(Ids.pair(), delay));
  }

  private Commit commit(Scene scene, Answer.Step step, Instant now) {
    var reads = scene.reads();
    var before = scene.relay();
    var next = step.next();
    var commit = new Commit().put(reads.get(Records.ROTA), next.rota());
    if (!next.asker().equals(before.asker())) {
      Askers.put(commit, reads.get(Records.asker(scene.asker())), next.asker());
    }
    if (next.found().isEmpty()) {
      before.found().ifPresent(gone -> commit.delete(reads.get(Records.ofCase(gone.id()))));
      return commit;
    }
    var open = next.found().get();
    if (!reads.holds(Records.ofCase(open.id()))) {
      reads.and(store.read(List.of(Records.ofCase(open.id()))));
    }
    commit.put(reads.get(Records.ofCase(open.id())), open);
    step.letters().forEach(letter -> commit.add(errand(open, letter)));
    visits(step, open, now).forEach(at -> commit.add(errands.of(open.id(), at, new Task.Visit())));
    return commit;
  }

  private Errand<Todo> errand(Case open, Letter letter) {
    var message = GuidanceViews.dm(letter.notice(), zone(open, letter.to()));
    var send = new Task.Send(letter.to(), message, true, false);
    return errands.of(open.id(), letter.to(), letter.at(), send);
  }

  private static ZoneId zone(Case open, PersonId reader) {
    return open.asker().person().equals(reader) ? open.asker().zone() : open.supervisor().zone();
  }

  /// When somebody looks after it next.
  private static List<Instant> visits(Answer.Step step, Case open, Instant now) {
    if (open.over()) {
      var last = step.letters().stream().map(Letter::at).max(Instant::compareTo).orElse(now);
      return List.of((last.isBefore(open.due()) ? open.due() : last).plus(CARRIED));
    }
    return List.of(open.lastWord().plus(Case.UNANSWERED), open.closes());
  }

  /// What is kept of this person as a supervisor; an empty duty when they are none.
  Rota.Duty duty(PersonId person) {
    return duties.of(person);
  }
}
