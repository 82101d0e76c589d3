package alcove.desk;

import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.Side;
import alcove.enrolment.Enrolment;
import alcove.matching.Couple;
import alcove.matching.Pool;
import alcove.matching.Proposals.Asked;
import alcove.pairing.Admission.Membership;
import alcove.store.Store;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gathers who can be matched in a program, from what is kept of each.
///
/// Two who are seen as asked count as asked, also where neither was, since one of the two would
/// rather not: whatever is proposed next tells nothing about that.
record Pools(Store store, Enrolments enrolments) {

  /// @param planned who are about to be asked, and take a place already
  /// @param asked who have been
  Pool of(Program program, List<Couple> planned, List<Asked> asked, Instant now) {
    var people = enrolments.all(program.id());
    var reads = store.read(people.keySet().stream().map(Records::person).toList());
    var gathered = new Gathered(program, people);
    for (var person : people.keySet()) {
      gathered.add(person, Records.person(reads, person).memberships());
    }
    for (var one : asked) {
      if (one.isFresh(now)) {
        gathered.know(one.couple());
      } else if (one.isKnown(now, program.retentionDays())) {
        gathered.met(one.couple());
      }
    }
    planned.forEach(gathered::occupy);
    return gathered.pool();
  }

  /// The pool on its way.
  private static final class Gathered {
    private final Program program;
    private final Map<PersonId, Enrolment> people;
    private final Map<PersonId, Integer> places = new HashMap<>();
    private final Set<PersonId> seeking = new HashSet<>();
    private final Map<PersonId, Set<PersonId>> pairs = new HashMap<>();
    private final Map<PersonId, Set<PersonId>> known = new HashMap<>();

    Gathered(Program program, Map<PersonId, Enrolment> people) {
      this.program = program;
      this.people = people;
      people.forEach((person, enrolment) -> {
        if (enrolment.wishes().would(Side.MENTOR)) {
          places.put(person, Math.min(enrolment.wishes().capacity(), program.capacity()));
        }
        if (enrolment.wishes().would(Side.MENTEE)) {
          seeking.add(person);
        }
      });
    }

    void add(PersonId person, List<Membership> memberships) {
      for (var membership : memberships) {
        var couple =
            membership.side() == Side.MENTOR
                ? new Couple(person, membership.partner())
                : new Couple(membership.partner(), person);
        if (membership.live()) {
          pairs.computeIfAbsent(couple.mentor(), _ -> new HashSet<>()).add(couple.mentee());
        } else {
          met(couple);
        }
        if (!membership.over() && membership.program().equals(program.id())) {
          occupy(person, membership.side());
        }
      }
    }

    /// Lets two who are seen as asked count as asked. Who are known to each other do already.
    void know(Couple couple) {
      if (met(couple)) {
        occupy(couple);
      }
    }

    void occupy(Couple couple) {
      occupy(couple.mentor(), Side.MENTOR);
      occupy(couple.mentee(), Side.MENTEE);
    }

    /// Whether it was not known that they have met.
    private boolean met(Couple couple) {
      return !pairs.getOrDefault(couple.mentor(), Set.of()).contains(couple.mentee())
          && known.computeIfAbsent(couple.mentor(), _ -> new HashSet<>()).add(couple.mentee());
    }

    private void occupy(PersonId person, Side side) {
      if (side == Side.MENTOR) {
        places.computeIfPresent(person, (_, left) -> left - 1);
      } else {
        seeking.remove(person);
      }
    }

    Pool pool() {
      return new Pool(people, places, seeking, pairs, known);
    }
  }
}
