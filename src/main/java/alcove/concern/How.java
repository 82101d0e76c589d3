package alcove.concern;

/// How it is passed on.
public enum How {
  IN_A_TALK,
  IN_WRITING,
  REPORTING_LINE
}
