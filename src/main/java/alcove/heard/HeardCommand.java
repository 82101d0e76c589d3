package alcove.heard;

import alcove.core.Command;
import alcove.core.Milestone;
import alcove.core.Side;

/// What can be asked about something told in confidence.
public sealed interface HeardCommand extends Command {

  /// The pair has come to this point.
  record Follow(Milestone milestone) implements HeardCommand {}

  /// The clock: something may have waited for long enough.
  record Turn() implements HeardCommand {}

  /// "What I told you stays here."
  record Say(Side side) implements HeardCommand {}

  /// "I heard it in confidence."
  record Hear(Side side, int number) implements HeardCommand {}
}
