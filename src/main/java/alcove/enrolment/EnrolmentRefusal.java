package alcove.enrolment;

import alcove.core.Refusal;

/// Why somebody's being matched stays as it is.
public enum EnrolmentRefusal implements Refusal {
  /// Something is missing or wrong in what was filled in.
  MISTAKEN,
  /// They have not put themselves forward.
  NOT_ENROLLED
}
