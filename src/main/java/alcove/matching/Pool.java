package alcove.matching;

import alcove.core.PersonId;
import alcove.core.Side;
import alcove.enrolment.Enrolment;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everybody who has put themselves forward, and where each of them is.
///
/// @param people everybody, by id
/// @param places how many mentees more each mentor has room for; who has none may be left out
/// @param seeking who has no mentor and is asked about none
/// @param pairs with whom each person stands in the directory
/// @param known with whom each was in a pair, or is asked about one, as far as that is still kept:
///   it stands nowhere, and nobody is told of it
public record Pool(
    Map<PersonId, Enrolment> people,
    Map<PersonId, Integer> places,
    Set<PersonId> seeking,
    Map<PersonId, Set<PersonId>> pairs,
    Map<PersonId, Set<PersonId>> known) {
  public Pool {
    people = Map.copyOf(people);
    places = Map.copyOf(places);
    seeking = Set.copyOf(seeking);
    pairs = Map.copyOf(pairs);
    known = Map.copyOf(known);
  }

  /// What this person has said; empty when they have not put themselves forward.
  public Optional<Enrolment> find(PersonId person) {
    return Optional.ofNullable(people.get(person));
  }

  /// Whether this person has put themselves forward on this side.
  public boolean would(PersonId person, Side side) {
    return find(person).filter(enrolment -> enrolment.wishes().would(side)).isPresent();
  }

  /// Mentees who seek a mentor, who has waited longest first.
  List<Enrolment> waiting() {
    return people.values().stream()
        .filter(one -> seeking.contains(one.person()))
        .sorted(Comparator.comparing(Enrolment::since).thenComparing(one -> one.person().value()))
        .toList();
  }

  /// For how many mentees more there is room in all.
  int roomInAll() {
    return places.values().stream().mapToInt(room -> Math.max(0, room)).sum();
  }

  /// For how many mentees more this person has room.
  int room(PersonId mentor) {
    return places.getOrDefault(mentor, 0);
  }

  boolean areAPair(Couple couple) {
    return isIn(pairs, couple);
  }

  boolean knowEachOther(Couple couple) {
    return isIn(known, couple);
  }

  private static boolean isIn(Map<PersonId, Set<PersonId>> some, Couple couple) {
    return some.getOrDefault(couple.mentor(), Set.of()).contains(couple.mentee())
        || some.getOrDefault(couple.mentee(), Set.of()).contains(couple.mentor());
  }

  @Override
  public String toString() {
    return "Pool[]";
  }
}
