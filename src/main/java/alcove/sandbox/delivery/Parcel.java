package alcove.sandbox.delivery;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/// An event on its way.
///
/// @param retry 0 for the first attempt
/// @param reason why it comes again; empty for the first attempt
record Parcel(ObjectNode envelope, int retry, String reason, Instant due) {

  Parcel at(Instant other) {
    return new Parcel(envelope, retry, reason, other);
  }

  Parcel again(String why, Instant when) {
    return new Parcel(envelope, retry + 1, why, when);
  }
}
