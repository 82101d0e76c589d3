package alcove.store;

import alcove.core.PairId;
import alcove.core.PersonId;

/// The name of a stored record: what it is about, and the type that it has.
///
/// @param <T> the record's type
public sealed interface Name<T> {
  Class<T> type();

  /// A pair's record, sealed under the pair's own key.
  record OfPair<T>(PairId pair, Class<T> type) implements Name<T> {}

  /// A person's record, sealed under the workspace's key.
  record OfPerson<T>(PersonId person, Class<T> type) implements Name<T> {}

  /// The program's record, sealed under the workspace's key.
  record OfProgram<T>(Class<T> type) implements Name<T> {}

  /// What the program's figures are at, sealed under the workspace's key.
  record OfFigures<T>(Class<T> type) implements Name<T> {}

  /// The program's release of this number, sealed under the workspace's key.
  record OfRelease<T>(int number, Class<T> type) implements Name<T> {}
}
