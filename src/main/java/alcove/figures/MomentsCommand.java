package alcove.figures;

import alcove.core.Command;
import alcove.core.Milestone;

/// What a pair's moments are told.
public sealed interface MomentsCommand extends Command {

  /// The pair has come to this point.
  record Follow(Milestone milestone) implements MomentsCommand {}
}
