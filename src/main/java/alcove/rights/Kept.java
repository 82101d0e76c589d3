package alcove.rights;

import alcove.core.Program;
import alcove.desk.Seat;
import alcove.desk.Theirs.Rest;
import java.util.List;

/// What is kept about a person, as far as it is shown to them.
///
/// @param enrolled where they have put themselves forward
record Kept(List<Seat> seats, List<Program> enrolled, Rest rest) {
  boolean isNothing() {
    return seats.isEmpty() && enrolled.isEmpty() && !rest.asked() && !rest.copied();
  }
}
