package alcove.enrolment;

import alcove.core.PersonId;
import alcove.core.Side;
import java.util.Optional;
import java.util.Set;

/// What somebody puts themselves forward with, right or wrong.
///
/// @param offers what they can help with as a mentor; empty when they would not be one
/// @param seeks what they would like to work on as a mentee; empty when they would not be one
/// @param capacity how many mentees they would have at once
/// @param reportsTo whom they report to
/// @param apart whom they would rather not be paired with. Nobody is shown it, neither coordinators
///   nor those who are in it
public record Wishes(
    Set<Topic> offers,
    Set<Topic> seeks,
    Set<Language> languages,
    int capacity,
    Optional<PersonId> reportsTo,
    Set<PersonId> apart) {
  public Wishes {
    offers = Set.copyOf(offers);
    seeks = Set.copyOf(seeks);
    languages = Set.copyOf(languages);
    apart = Set.copyOf(apart);
  }

  /// Nothing chosen yet.
  public static final Wishes NONE =
      new Wishes(Set.of(), Set.of(), Set.of(), 1, Optional.empty(), Set.of());

  /// Whether they would be in a pair on this side.
  public boolean would(Side side) {
    return !(side == Side.MENTOR ? offers : seeks).isEmpty();
  }

  /// Whether they would rather not be paired with `person`.
  public boolean avoids(PersonId person) {
    return apart.contains(person);
  }

  @Override
  public String toString() {
    return "Wishes[]";
  }
}
