package alcove.desk;

import alcove.core.PersonId;
import alcove.enrolment.Enrolment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Some of those who have put themselves forward in a program. Each person is always among the same
/// some, and which they are says nothing about them.
public record Enrolled(Map<PersonId, Enrolment> people) {
  public Enrolled {
    people = Map.copyOf(people);
  }

  static Enrolled none() {
    return new Enrolled(Map.of());
  }

  Optional<Enrolment> find(PersonId person) {
    return Optional.ofNullable(people.get(person));
  }

  Enrolled with(PersonId person, Optional<Enrolment> next) {
    var all = new HashMap<>(people);
    all.remove(person);
    next.ifPresent(one -> all.put(person, one));
    return new Enrolled(all);
  }

  @Override
  public String toString() {
    return "Enrolled[]";
  }
}
