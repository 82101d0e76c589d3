package alcove.agreement;

/// A sentence that each side acknowledges by a tick of its own. None is optional: they are the
/// frame that every agreement stands in.
public enum Promise {
  NO_NAMES(Part.WHEN_ASKED),
  NO_PANELS(Part.WHEN_ASKED),
  SAY_THAT_THERE_IS_AN_ISSUE(Part.IF_BROKEN),
  LOOK_AT_OUR_DUTIES(Part.IF_BROKEN),
  DECIDE_WHO_AND_HOW(Part.IF_BROKEN),
  TELL_THE_OTHER_BEFORE(Part.IF_BROKEN),
  OPEN_AND_FAIR(Part.CHANGING),
  NO_FAULT_ENDING(Part.CHANGING),
  HOLDS_AFTERWARDS(Part.CHANGING);

  private final Part part;

  Promise(Part part) {
    this.part = part;
  }

  public Part part() {
    return part;
  }
}
