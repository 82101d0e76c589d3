package alcove.program;

import alcove.core.Refusal;

/// Why the program stays as it is.
public enum ProgramRefusal implements Refusal {
  /// Only its coordinators and the owners set it up. To others it is as if there were nothing to
  /// set.
  NOT_YOURS,
  /// Another coordinator was faster.
  CHANGED_MEANWHILE,
  /// There are as many programs as a workspace can have.
  TOO_MANY,
  /// Something is missing or wrong in what was filled in.
  MISTAKEN
}
