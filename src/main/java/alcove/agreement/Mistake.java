package alcove.agreement;

/// What is wrong with one answer of a form.
public enum Mistake {
  MISSING,
  NOT_TICKED,
  TOO_LONG,
  NOT_OFFERED,
  DATE_PAST,
  DATE_TOO_FAR
}
