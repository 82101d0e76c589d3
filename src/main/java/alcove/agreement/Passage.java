package alcove.agreement;

/// A question that is answered in one's own words. Both sides' words stand in the agreement, beside
/// each other; they are never merged.
public enum Passage {
  PURPOSE(Part.PURPOSE, true),
  OFF_LIMITS(Part.PURPOSE, false),
  PLACE(Part.RHYTHM, true),
  KEEPING(Part.CONFIDENCE, true),
  TO_OTHERS(Part.WHEN_ASKED, false),
  WHOM_TO_ASK(Part.IF_BROKEN, false),
  RAISING(Part.CHANGING, false);

  /// The longest text that a field of Slack takes.
  public static final int MAX_LENGTH = 3_000;

  private final Part part;
  private final boolean required;

  Passage(Part part, boolean required) {
    this.part = part;
    this.required = required;
  }

  public Part part() {
    return part;
  }

  public boolean isRequired() {
    return required;
  }
}
