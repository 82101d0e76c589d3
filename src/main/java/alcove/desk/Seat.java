package alcove.desk;

import alcove.core.Program;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.pairing.Bond.Partner;

/// A person's own place in a pair, as it is now.
public record Seat(Pair pair, Side side, Program program) {

  public Bond bond() {
    return pair.bond(program);
  }

  public Partner partner() {
    return pair.partner(side.other());
  }
}
