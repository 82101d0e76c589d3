package alcove.enrolment;

/// A field of the form by which people put themselves forward; its name is the field's.
public enum Field {
  OFFERS,
  CAPACITY,
  SEEKS,
  LANGUAGES,
  REPORTS_TO,
  APART
}
