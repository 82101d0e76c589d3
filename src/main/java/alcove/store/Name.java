package alcove.store;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.ProgramId;
import java.util.Optional;

/// The name of a stored record: what it is about, and the type that it has.
///
/// @param <T> the record's type
public sealed interface Name<T> {
  Class<T> type();

  /// A pair's record.
  record OfPair<T>(PairId pair, Class<T> type) implements Name<T> {}

  /// The record of something that is no pair, and ends as a pair does.
  ///
  /// @param id a random name, like a pair's
  record OfCase<T>(PairId id, Class<T> type) implements Name<T> {}

  /// What is kept of a person who asks.
  record OfAsker<T>(PersonId person, Class<T> type) implements Name<T> {}

  /// Who answers whom.
  record OfRota<T>(Class<T> type) implements Name<T> {}

  /// How Alcove's messages get through.
  record OfTally<T>(Class<T> type) implements Name<T> {}

  /// Where the lessons are that people have written.
  record OfShelf<T>(Class<T> type) implements Name<T> {}

  /// What errands may belong to that go when the record goes; empty: nothing.
  default Optional<PairId> owner() {
    return switch (this) {
      case OfPair<T>(var pair, var _) -> Optional.of(pair);
      case OfCase<T>(var id, var _) -> Optional.of(id);
      case Name<T> _ -> Optional.empty();
    };
  }

  /// A person's record.
  record OfPerson<T>(PersonId person, Class<T> type) implements Name<T> {}

  /// All programs' record.
  record OfPrograms<T>(Class<T> type) implements Name<T> {}

  /// Some of those who have put themselves forward in a program.
  ///
  /// @param shelf which of the [Store#SHELVES]
  record OfEnrolled<T>(ProgramId program, int shelf, Class<T> type) implements Name<T> {}

  /// Whom a program's coordinators would bring together.
  record OfProposals<T>(ProgramId program, Class<T> type) implements Name<T> {}

  /// What a program's figures are at.
  record OfFigures<T>(ProgramId program, Class<T> type) implements Name<T> {}

  /// A ledger of looks and changes.
  ///
  /// @param whose what or whom it is about
  record OfLedger<T>(String whose, Class<T> type) implements Name<T> {
    /// It may name a person.
    @Override
    public String toString() {
      return "OfLedger[]";
    }
  }

  /// What some ledgers are sealed with.
  ///
  /// @param whose which of them
  record OfSeals<T>(String whose, Class<T> type) implements Name<T> {
    /// It may name a person.
    @Override
    public String toString() {
      return "OfSeals[]";
    }
  }

  /// A program's release of this number.
  record OfRelease<T>(ProgramId program, int number, Class<T> type) implements Name<T> {}
}
