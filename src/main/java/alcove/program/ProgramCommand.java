package alcove.program;

import alcove.core.PersonId;

/// What can be asked of a program.
public sealed interface ProgramCommand {

  /// Let these settings hold from now on.
  ///
  /// @param edition the one that `by` had in view
  record Change(PersonId by, int edition, Entry entry) implements ProgramCommand {}
}
