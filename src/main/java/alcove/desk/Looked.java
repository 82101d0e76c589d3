package alcove.desk;

import alcove.core.PairId;
import alcove.core.ProgramId;
import alcove.ledger.Link;
import java.util.List;
import java.util.Map;

/// What one person reads in the ledgers of who looked at what, the oldest first. What somebody did
/// about themselves is in their own alone.
///
/// @param pairs for each of their pairs, since both said yes
/// @param enrolments for each program that they have put themselves forward in, since they did
/// @param keys how all that is kept came under new keys
/// @param own that they took copies
/// @param whole whether each of these ledgers is as it was written
public record Looked(
    Map<PairId, List<Link>> pairs,
    Map<ProgramId, List<Link>> enrolments,
    List<Link> keys,
    List<Link> own,
    boolean whole) {

  /// The same with these lines about what they did about themselves.
  Looked withOwn(List<Link> lines) {
    return new Looked(pairs, enrolments, keys, lines, whole);
  }
}
