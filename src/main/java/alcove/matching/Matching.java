package alcove.matching;

import alcove.core.PersonId;
import alcove.core.WorkingTime;
import alcove.enrolment.Enrolment;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// Who fits whom, of those who have put themselves forward.
///
/// A run finds a mentor for as many mentees as possible, and of all ways to do so the one for which
/// most speaks in sum ([Fit]); whoever has waited longer comes first where little else decides. It
/// never proposes two of whom one reports to the other, who are or were a pair, or of whom one
/// would rather not, nor more mentees to a mentor than they have room for.
///
/// Not for several threads at once.
public final class Matching {
  /// Mentors named when a coordinator would like another. Never all who fit, so that nobody is
  /// missing there for one reason alone.
  private static final int MOST_OTHERS = 5;

  private final Pool pool;
  private final Bars bars;
  private final Grid grid;

  /// @param hours the working time of the program
  /// @param seeds a secret number of each person, the same for some weeks
  public Matching(Pool pool, WorkingTime hours, Instant now, ToLongFunction<PersonId> seeds) {
    this.pool = pool;
    this.bars = new Bars(pool);
    this.grid =
        new Grid(
            new Overlap(hours, now.atZone(ZoneOffset.UTC).toLocalDate()),
            bars,
            new Veil(seeds),
            now);
  }

  /// What a coordinator may be told that stands between two people; empty when there is nothing.
  public Optional<Bar> bar(Couple couple) {
    return bars.open(couple);
  }

  /// Whether one of the two would rather not be paired with the other, or they were a pair or are
  /// asked about one. It decides that neither is asked, and shows nowhere.
  public boolean isApart(Couple couple) {
    return bars.isApart(couple);
  }

  /// What the two have in common; empty when one of them has not put themselves forward.
  public Optional<Fit> fit(Couple couple) {
    var mentor = pool.people().get(couple.mentor());
    var mentee = pool.people().get(couple.mentee());
    return mentor == null || mentee == null
        ? Optional.empty()
        : Optional.of(grid.fit(mentor, mentee));
  }

  /// The best couples of all who are there.
  public Matched run() {
    var mentors = mentors();
    var mentees = people(pool.seeking(), _ -> true);
    var places = mentors.stream().mapToInt(each -> pool.room(each.person())).toArray();
    return grid.matched(mentors, places, mentees);
  }

  /// Some mentors who would do for this mentee as well, the best first. Of those who are proposed
  /// to others already, only who has room for one more.
  public List<PersonId> others(PersonId mentee, Collection<Couple> proposed) {
    var seeker = pool.people().get(mentee);
    if (seeker == null) {
      return List.of();
    }
    var taken =
        proposed.stream().collect(Collectors.groupingBy(Couple::mentor, Collectors.counting()));
    return grid.ranked(mentors(), seeker).stream()
        .filter(mentor -> pool.room(mentor) > taken.getOrDefault(mentor, 0L))
        .limit(MOST_OTHERS)
        .toList();
  }

  private List<Enrolment> mentors() {
    return people(pool.places().keySet(), person -> pool.room(person) > 0);
  }

  /// Who has waited longest first.
  private List<Enrolment> people(Set<PersonId> some, Predicate<PersonId> which) {
    return some.stream()
        .filter(which)
        .filter(pool.people()::containsKey)
        .map(pool.people()::get)
        .sorted(Comparator.comparing(Enrolment::since).thenComparing(each -> each.person().value()))
        .toList();
  }
}
