package alcove.enrolment;

/// What can be wrong at a field of the form.
public enum Mistake {
  MISSING,
  NOT_OFFERED,
  ONESELF,
  TOO_MANY
}
