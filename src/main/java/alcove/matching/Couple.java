package alcove.matching;

import alcove.core.PersonId;

/// Two people who could become a pair.
public record Couple(PersonId mentor, PersonId mentee) {

  /// Whether this person is one of the two.
  public boolean has(PersonId person) {
    return mentor.equals(person) || mentee.equals(person);
  }

  @Override
  public String toString() {
    return "Couple[]";
  }
}
