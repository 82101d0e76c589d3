package alcove.matching;

import alcove.core.PersonId;
import java.util.List;

/// What a matching run proposes.
///
/// @param couples in the order in which a coordinator reads them
/// @param waiting mentees for whom there is nobody, who has waited longest first
/// @param hasPlaces whether some mentor has still room. Of all who wait alike: a reason of one
///   person's own would tell about them
public record Matched(List<Couple> couples, List<PersonId> waiting, boolean hasPlaces) {
  public Matched {
    couples = List.copyOf(couples);
    waiting = List.copyOf(waiting);
  }
}
