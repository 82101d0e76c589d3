package alcove.program;

import alcove.core.Refusal;

/// Why the program stays as it is.
public enum ProgramRefusal implements Refusal {
  /// Only coordinators set it up. To others it is as if there were nothing to set.
  NOT_YOURS,
  /// Another coordinator was faster.
  CHANGED_MEANWHILE,
  /// Something is missing or wrong in what was filled in.
  MISTAKEN
}
