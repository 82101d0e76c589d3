package alcove.desk;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.pairing.Admission.Membership;
import java.util.ArrayList;
import java.util.List;

/// A person's places in pairs.
public record Person(PersonId id, List<Membership> memberships) {
  public Person {
    memberships = List.copyOf(memberships);
  }

  static Person of(PersonId id) {
    return new Person(id, List.of());
  }

  Person with(Membership membership) {
    var all = new ArrayList<>(without(membership.pair()).memberships());
    all.add(membership);
    return new Person(id, all);
  }

  Person without(PairId pair) {
    return new Person(
        id, memberships.stream().filter(membership -> !membership.pair().equals(pair)).toList());
  }
}
