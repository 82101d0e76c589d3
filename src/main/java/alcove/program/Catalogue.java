package alcove.program;

import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.ProgramId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All programs of a workspace, the oldest first. They are one record, so that whatever a command
/// needs to know of them is read in the same round trip as its pair.
public record Catalogue(List<Program> programs) {
  public Catalogue {
    programs = List.copyOf(programs);
  }

  /// That of a workspace where nobody has set anything up.
  public static Catalogue none() {
    return new Catalogue(List.of());
  }

  public Optional<Program> find(ProgramId id) {
    return programs.stream().filter(program -> program.id().equals(id)).findFirst();
  }

  /// Those that this person coordinates.
  public List<Program> coordinatedBy(PersonId person) {
    return programs.stream().filter(program -> program.coordinates(person)).toList();
  }

  /// Everybody who supervises some program.
  public Set<PersonId> supervisors() {
    var all = new HashSet<PersonId>();
    programs.forEach(program -> all.addAll(program.supervisors()));
    return Set.copyOf(all);
  }

  /// The same with this program in place of the one of its name, or at the end.
  public Catalogue with(Program changed) {
    return find(changed.id()).isEmpty()
        ? new Catalogue(Stream.concat(programs.stream(), Stream.of(changed)).toList())
        : new Catalogue(
            programs.stream()
                .map(program -> program.id().equals(changed.id()) ? changed : program)
                .toList());
  }

  @Override
  public String toString() {
    return "Catalogue[]";
  }
}
