package alcove.program;

import alcove.core.PersonId;
import alcove.core.ProgramId;

/// What can be asked of a program.
public sealed interface ProgramCommand {
  /// The program that is meant.
  ProgramId id();

  /// Let there be a program with these settings.
  ///
  /// @param id a random name
  record Begin(PersonId by, ProgramId id, Entry entry) implements ProgramCommand {}

  /// Let these settings hold from now on.
  ///
  /// @param edition the one that `by` had in view
  record Change(PersonId by, ProgramId id, int edition, Entry entry) implements ProgramCommand {}
}
