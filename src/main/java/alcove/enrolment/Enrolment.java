package alcove.enrolment;

import alcove.core.PersonId;
import java.time.Instant;
import java.time.ZoneId;

/// Somebody who has put themselves forward to be matched. It stands until they take it back, and is
/// forgotten then.
///
/// @param zone as Slack last named it
/// @param since when they first did
public record Enrolment(PersonId person, ZoneId zone, Wishes wishes, Instant since) {

  Enrolment with(ZoneId next) {
    return new Enrolment(person, next, wishes, since);
  }

  @Override
  public String toString() {
    return "Enrolment[]";
  }
}
