package alcove.desk;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.pairing.Admission.Membership;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which pairs somebody was last seen in, so that those can be read in the same round trip as the
/// list that says whether it is still so. May be wrong at any time: the list that is read decides.
final class Guesses {
  /// Some megabytes.
  private static final int MOST = 10_000;

  private final Map<PersonId, List<PairId>> pairs =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PersonId, List<PairId>> eldest) {
          return size() > MOST;
        }
      };

  synchronized List<PairId> of(PersonId person) {
    return pairs.getOrDefault(person, List.of());
  }

  synchronized void keep(Person person) {
    if (person.memberships().isEmpty()) {
      pairs.remove(person.id());
    } else {
      pairs.put(person.id(), person.memberships().stream().map(Membership::pair).toList());
    }
  }
}
