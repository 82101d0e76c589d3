package alcove.matching;

import alcove.core.PersonId;
import alcove.enrolment.Enrolment;
import java.util.Map;
import java.util.Set;

/// Everybody who has put themselves forward, and where each of them is.
///
/// @param people everybody, by id
/// @param places how many mentees more each mentor has room for; who has none may be left out
/// @param seeking who has no mentor and is asked about none
/// @param known with whom each person is or was in a pair, or is asked about one, as far as that is
///   still kept
public record Pool(
    Map<PersonId, Enrolment> people,
    Map<PersonId, Integer> places,
    Set<PersonId> seeking,
    Map<PersonId, Set<PersonId>> known) {
  public Pool {
    people = Map.copyOf(people);
    places = Map.copyOf(places);
    seeking = Set.copyOf(seeking);
    known = Map.copyOf(known);
  }

  /// For how many mentees more this person has room.
  int room(PersonId mentor) {
    return places.getOrDefault(mentor, 0);
  }

  boolean knowEachOther(Couple couple) {
    return known.getOrDefault(couple.mentor(), Set.of()).contains(couple.mentee())
        || known.getOrDefault(couple.mentee(), Set.of()).contains(couple.mentor());
  }

  @Override
  public String toString() {
    return "Pool[]";
  }
}
