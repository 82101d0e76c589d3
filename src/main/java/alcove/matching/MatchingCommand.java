package alcove.matching;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.pairing.Bond.Partner;
import java.util.List;

/// What can be asked about whom a program would bring together.
public sealed interface MatchingCommand {

  /// A matching run has found these; they replace those that an earlier one found.
  record Found(List<Proposal> proposals) implements MatchingCommand {
    public Found {
      proposals = List.copyOf(proposals);
    }
  }

  /// A coordinator names these.
  record Add(List<Proposal> proposals) implements MatchingCommand {
    public Add {
      proposals = List.copyOf(proposals);
    }
  }

  /// A coordinator takes one out.
  record TakeOut(PairId id) implements MatchingCommand {}

  /// A coordinator would have another mentor for the mentee of this one.
  record Change(PairId id, Partner mentor) implements MatchingCommand {}

  /// A coordinator has looked it through: ask all of them.
  record Send() implements MatchingCommand {}

  /// The clock: this one's turn has come, and nothing more is to be done about it.
  ///
  /// @param asked whether it is seen as asked from now on; otherwise the two cannot be a pair any
  ///   more
  record Done(PairId id, boolean asked) implements MatchingCommand {}

  /// A coordinator takes back what has been sent, whether or not the two have been asked yet.
  record TakeBack(PairId id) implements MatchingCommand {}

  /// The clock: some may have stood here for long enough.
  record Thin() implements MatchingCommand {}

  /// Somebody wants nothing to be kept about them.
  record Forget(PersonId person) implements MatchingCommand {}
}
