package alcove.guidance;

import alcove.core.Notice;
import alcove.core.PairId;
import alcove.core.Side;
import alcove.privacy.Confidential;
import java.time.Instant;
import java.util.Optional;

/// What is carried between somebody who asks and a supervisor. None of it names the asker.
public sealed interface GuidanceNotice extends Notice {
  PairId id();

  /// To the asker, before anything: from now on what they write goes to the case.
  record Begun(PairId id) implements GuidanceNotice {}

  /// To the supervisor: the first words of a case.
  record Question(PairId id, Optional<Side> side, Confidential words) implements GuidanceNotice {}

  /// To the supervisor: further words of it. Who got the case handed on has not been told the side
  /// before.
  record More(PairId id, Optional<Side> side, Confidential words) implements GuidanceNotice {}

  /// To the asker.
  record Reply(PairId id, Confidential words, Instant closes) implements GuidanceNotice {}

  /// To the new supervisor: nobody has told them a word of it.
  record HandedToYou(PairId id) implements GuidanceNotice {}

  /// To the asker: somebody else has it.
  record HandedOn(PairId id) implements GuidanceNotice {}

  /// To the asker: nobody can answer just now.
  record Unattended(PairId id) implements GuidanceNotice {}

  /// To the other, or to both when it has lain for long.
  record Closed(PairId id) implements GuidanceNotice {}
}
