package alcove.guidance;

import alcove.core.PersonId;
import alcove.core.ProgramId;
import alcove.core.Side;
import alcove.guidance.Case.Someone;
import alcove.privacy.Confidential;
import java.util.Optional;

/// What can be asked of a question to a supervisor.
public sealed interface GuidanceCommand {

  /// "I have a question."
  ///
  /// @param program whose supervisors are asked
  record Ask(ProgramId program, Someone asker, Optional<Side> side, Confidential words)
      implements GuidanceCommand {}

  /// "And this", by whoever of the two it is.
  record Write(PersonId by, Confidential words) implements GuidanceCommand {}

  /// "Somebody else should take this."
  record HandOver(PersonId by) implements GuidanceCommand {}

  /// A supervisor is no longer in the workspace.
  record Depart(PersonId supervisor) implements GuidanceCommand {}

  /// "This is done."
  record Close(PersonId by) implements GuidanceCommand {}

  /// It was forgotten before, and a restored backup has brought it back.
  record Forget() implements GuidanceCommand {}

  /// The clock: it may have lain for too long.
  record Visit() implements GuidanceCommand {}
}
