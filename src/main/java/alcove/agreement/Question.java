package alcove.agreement;

import java.util.Arrays;
import java.util.List;

/// A question that is answered by choosing.
///
/// A *shared* question needs one common answer before anybody can sign. An *own* one is a promise
/// or a wish of one side, and the two may differ.
public enum Question {
  ENDS_ON(Part.PURPOSE, true),
  RENEWAL(Part.PURPOSE, true),
  MEETING(Part.RHYTHM, true),
  LENGTH(Part.RHYTHM, true),
  CHECK_IN(Part.RHYTHM, true),
  REPLY(Part.RHYTHM, true),
  CANCELLING(Part.RHYTHM, true),
  HOURS(Part.RHYTHM, false),
  DEGREE(Part.CONFIDENCE, false),
  NOTES(Part.CONFIDENCE, true),
  NOTES_GO(Part.CONFIDENCE, true),
  REFERENCE(Part.WHEN_ASKED, false),
  LINE_MANAGER(Part.WHEN_ASKED, true),
  THREE_WAY(Part.WHEN_ASKED, true),
  IN_DOUBT(Part.IF_BROKEN, true),
  PROBLEMS(Part.CHANGING, true),
  LAST_TALK(Part.CHANGING, true);

  private final Part part;
  private final boolean shared;

  Question(Part part, boolean shared) {
    this.part = part;
    this.shared = shared;
  }

  public Part part() {
    return part;
  }

  /// Whether both must give the same answer.
  public boolean isShared() {
    return shared;
  }

  /// What can be chosen, in the order in which it is shown; empty for a date.
  public List<Option> options() {
    return Arrays.stream(Option.values()).filter(option -> option.question() == this).toList();
  }
}
