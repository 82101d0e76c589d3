package alcove.concern;

/// To whom it is passed on, by their part in the organisation.
public enum Recipient {
  LINE_MANAGER,
  PEOPLE_TEAM,
  COMPLIANCE,
  CARE,
  AUTHORITIES,
  NAMED_TO_EACH_OTHER
}
