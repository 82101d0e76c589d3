package alcove.matching;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.pairing.Bond.Partner;

/// Two people whom a coordinator would bring together.
///
/// @param id the name that their pair will have; until then a name for the two on buttons
/// @param byHand whether a coordinator named the two; they need not have put themselves forward
public record Proposal(PairId id, Partner mentor, Partner mentee, boolean byHand) {

  public Couple couple() {
    return new Couple(mentor.person(), mentee.person());
  }

  Proposal with(Partner other) {
    return new Proposal(id, other, mentee, true);
  }

  boolean has(PersonId person) {
    return couple().has(person);
  }

  @Override
  public String toString() {
    return "Proposal[]";
  }
}
