package alcove.program;

/// A field of the settings' form; its name is the field's.
public enum Field {
  NAME,
  TERM,
  RHYTHM,
  DAYS,
  FROM,
  UNTIL,
  HOLIDAYS,
  MUST_REPORT,
  EMERGENCY,
  NOTICE
}
