package alcove.agreement;

import alcove.core.Notice;
import alcove.core.Side;
import java.util.List;
import java.util.Set;

/// What the two are told about their agreement. What is revealed, ready, agreed, changed or left is
/// shown in the room, all else goes to one person. Nothing that goes to one person holds the
/// other's answers.
public sealed interface AgreementNotice extends Notice {

  /// You are asked for your side.
  ///
  /// @param change whether an agreement is in force, and this is about changing it
  record Asked(boolean change) implements AgreementNotice {}

  /// Something has happened in the draft since you last looked.
  ///
  /// @param open how many things are still open; 0 when it can be signed
  record Moved(int open) implements AgreementNotice {}

  /// The organisation has another list of what cannot stay between two people.
  ///
  /// @param signed whether an agreement is in force meanwhile
  record NewList(boolean signed) implements AgreementNotice {}

  /// The agreement stands as version `version`.
  record Stands(int version) implements AgreementNotice {}

  /// What this side has begun is kept, and can be gone on with.
  record LeftOff() implements AgreementNotice {}

  /// A reminder, the `number`-th of at most three.
  record Nudged(Matter matter, int number) implements AgreementNotice {}

  /// To whoever has done their part: nothing is signed yet, and these are ways on.
  record NothingSigned() implements AgreementNotice {}

  /// What asked this side waits for nothing any more.
  record NothingLeft() implements AgreementNotice {}

  /// What a reminder is about.
  enum Matter {
    OWN_SIDE,
    SETTLING,
    SIGNING
  }

  /// Both sides, revealed together.
  ///
  /// @param open the shared questions that are not settled
  record Revealed(Draft draft, List<Question> open) implements AgreementNotice {
    public Revealed {
      open = List.copyOf(open);
    }
  }

  /// A draft in which nothing is open.
  ///
  /// @param by who has signed it so far
  record Ready(Draft draft, Set<Side> by) implements AgreementNotice {
    public Ready {
      by = Set.copyOf(by);
    }
  }

  /// What both have signed.
  record Agreed(Signed signed) implements AgreementNotice {}

  /// The change was signed as version `version`.
  record ChangeSigned(int version) implements AgreementNotice {}

  /// The change was dropped; what was signed holds.
  record LeftAsItWas() implements AgreementNotice {}
}
