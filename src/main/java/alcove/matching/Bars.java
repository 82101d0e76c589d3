package alcove.matching;

import alcove.core.PersonId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What stands between two people, whatever speaks for them.
///
/// Two kinds that are never mixed up: what a coordinator may be told ([Bar]), and what nobody is
/// told: whom somebody would rather not be paired with, and who was a pair or is asked about one.
final class Bars {
  /// No organisation has more levels; who reports in a circle is looked at once.
  private static final int MOST_LEVELS = 50;

  private final Pool pool;
  private final Map<PersonId, Set<PersonId>> superiors = new HashMap<>();

  Bars(Pool pool) {
    this.pool = pool;
  }

  Optional<Bar> open(Couple couple) {
    if (couple.mentor().equals(couple.mentee())) {
      return Optional.of(Bar.ONESELF);
    }
    if (superiors(couple.mentee()).contains(couple.mentor())
        || superiors(couple.mentor()).contains(couple.mentee())) {
      return Optional.of(Bar.REPORTING_LINE);
    }
    return pool.areAPair(couple) ? Optional.of(Bar.A_PAIR) : Optional.empty();
  }

  boolean isApart(Couple couple) {
    return pool.knowEachOther(couple)
        || avoids(couple.mentor(), couple.mentee())
        || avoids(couple.mentee(), couple.mentor());
  }

  private boolean avoids(PersonId one, PersonId other) {
    var known = pool.people().get(one);
    return known != null && known.wishes().avoids(other);
  }

  private Set<PersonId> superiors(PersonId person) {
    return superiors.computeIfAbsent(person, this::above);
  }

  /// As far as people have said to whom they report.
  private Set<PersonId> above(PersonId person) {
    var all = new LinkedHashSet<PersonId>();
    var next = superior(person);
    for (var i = 0; i < MOST_LEVELS && next.isPresent() && all.add(next.get()); i++) {
      next = superior(next.get());
    }
    return all;
  }

  private Optional<PersonId> superior(PersonId person) {
    return Optional.ofNullable(pool.people().get(person))
        .flatMap(known -> known.wishes().reportsTo());
  }
}
