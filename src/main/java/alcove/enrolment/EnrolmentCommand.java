package alcove.enrolment;

import alcove.core.PersonId;
import java.time.ZoneId;

/// What can be asked about somebody's being matched.
public sealed interface EnrolmentCommand {

  /// They put themselves forward, or change what they have said.
  record Join(PersonId by, ZoneId zone, Wishes wishes) implements EnrolmentCommand {}

  /// They take it back, or Slack says that they have left.
  record Leave() implements EnrolmentCommand {}

  /// Slack says that they live in another time zone now.
  record Move(ZoneId zone) implements EnrolmentCommand {}
}
