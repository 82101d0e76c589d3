package alcove.store;

import alcove.core.PairId;
import java.time.Instant;
import java.util.Optional;

/// Something to be done at a time, as it is put on the due list.
///
/// @param id random; the same again when the errand is put off
/// @param pair the pair it belongs to and goes with; empty: it is nobody's
/// @param lane where no later errand overtakes it, as [Store#lane] names it; empty: nowhere
/// @param task what is to be done
public record Errand<T>(
    String id, Instant at, Optional<PairId> pair, Optional<String> lane, T task) {

  /// One that is in nobody's way.
  public Errand(String id, Instant at, Optional<PairId> pair, T task) {
    this(id, at, pair, Optional.empty(), task);
  }

  /// An errand that is ours until the lease ends.
  ///
  /// @param lease the claim's token: the moment at which it would come back by itself
  /// @param again whether it was claimed before by somebody who did not finish it: what was called
  ///   then may or may not have happened
  /// @param place where it stands in its lane; blank when it has none
  public record Claimed<T>(
      String id, String lease, boolean again, Optional<PairId> pair, String place, T task) {}
}
