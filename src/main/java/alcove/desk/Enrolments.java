package alcove.desk;

import alcove.core.Decision.Step;
import alcove.core.PersonId;
import alcove.core.ProgramId;
import alcove.core.Who;
import alcove.enrolment.Enrolment;
import alcove.enrolment.EnrolmentCommand;
import alcove.enrolment.EnrolmentRules;
import alcove.store.Commit;
import alcove.store.Name;
import alcove.store.Reads;
import alcove.store.Store;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Who has put themselves forward, and with what.
public final class Enrolments {
  private final Store store;
  private final Programs programs;

  Enrolments(Store store, Programs programs) {
    this.store = store;
    this.programs = programs;
  }

  /// What this person has said in a program; empty when nothing is kept.
  public Optional<Enrolment> find(ProgramId program, PersonId person) {
    return store.read(shelf(program, person)).value().flatMap(some -> some.find(person));
  }

  /// All that this person has said, by program: what there is to show, to export and to erase.
  public Map<ProgramId, Enrolment> of(PersonId person) {
    var all = new LinkedHashMap<ProgramId, Enrolment>();
    programs
        .all()
        .forEach(
            program -> find(program.id(), person).ifPresent(known -> all.put(program.id(), known)));
    return all;
  }

  /// Decides what a person asks about their own being matched.
  ///
  /// @return whether it holds now
  public boolean change(Who who, ProgramId program, EnrolmentCommand command) {
    return changed(program, who.person(), command, who.at(), Optional.of(who.request()));
  }

  /// Lets this person be matched by the hours of where they are now.
  public void move(PersonId person, ZoneId zone, Instant now) {
    of(person)
        .forEach((program, known) -> {
          if (!known.zone().equals(zone)) {
            changed(program, person, new EnrolmentCommand.Move(zone), now, Optional.empty());
          }
        });
  }

  /// Forgets all that this person has said.
  ///
  /// @return whether nothing is left
  public boolean forget(PersonId person, Instant now) {
    var all = of(person);
    all.forEach((program, known) -> store.graves().bury(name(program, known)));
    return all.keySet().stream()
        .map(program -> leave(program, person, now))
        .reduce(true, Boolean::logicalAnd);
  }

  /// Forgets again what a restored backup has brought back.
  ///
  /// @return whose it was
  Set<PersonId> forgetRisen(Instant now) {
    var buried = store.graves().buried();
    var risen = new HashSet<PersonId>();
    for (var program : programs.all()) {
      all(program.id())
          .forEach((person, known) -> {
            if (buried.test(name(program.id(), known)) && leave(program.id(), person, now)) {
              risen.add(person);
            }
          });
    }
    return risen;
  }

  /// What nobody else has said, and this person only then: they may put themselves forward anew.
  private static String name(ProgramId program, Enrolment known) {
    return String.join(" ", program.value(), known.person().value(), known.since().toString());
  }

  private boolean leave(ProgramId program, PersonId person, Instant now) {
    return changed(program, person, new EnrolmentCommand.Leave(), now, Optional.empty());
  }

  private boolean changed(
      ProgramId program,
      PersonId person,
      EnrolmentCommand command,
      Instant now,
      Optional<String> request) {
    var shelf = shelf(program, person);
    return Patience.again(
            () -> {
              var reads = store.read(List.of(shelf));
              var some = reads.get(shelf).value().orElseGet(Enrolled::none);
              var decided = EnrolmentRules.decide(some.find(person), command, now);
              if (!(decided instanceof Step<Optional<Enrolment>>(var next, var _))) {
                // Who leaves twice has left.
                return Optional.of(command instanceof EnrolmentCommand.Leave);
              }
              var commit = new Commit().put(reads.get(shelf), some.with(person, next));
              request.ifPresent(commit::answers);
              return switch (store.commit(commit)) {
                case DONE, ANSWERED_BEFORE -> Optional.of(true);
                case STALE, LEASE_LOST -> Optional.empty();
              };
            },
            Desk.TRIES)
        .orElse(false);
  }

  /// Everybody in a program.
  Map<PersonId, Enrolment> all(ProgramId program) {
    return all(program, store.read(shelves(program)));
  }

  static List<Name<Enrolled>> shelves(ProgramId program) {
    return IntStream.range(0, Store.SHELVES)
        .mapToObj(number -> Records.enrolled(program, number))
        .toList();
  }

  private static Map<PersonId, Enrolment> all(ProgramId program, Reads reads) {
    var all = new HashMap<PersonId, Enrolment>();
    shelves(program)
        .forEach(name -> reads.get(name).value().map(Enrolled::people).ifPresent(all::putAll));
    return all;
  }

  private Name<Enrolled> shelf(ProgramId program, PersonId person) {
    return Records.enrolled(program, store.shelf(person));
  }
}
