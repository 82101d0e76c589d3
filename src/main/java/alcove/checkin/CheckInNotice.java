package alcove.checkin;

import alcove.core.Notice;

/// What a person is told about check-ins, each in their own direct message.
public sealed interface CheckInNotice extends Notice {

  /// A check-in is open for you. It knows no answer.
  record Asked(CheckIns.Questions questions) implements CheckInNotice {}

  /// What stands where a check-in stood, once it has closed.
  record Closed() implements CheckInNotice {}

  /// Your partner would like to talk with you. It does not say what made them send it.
  record WouldTalk() implements CheckInNotice {}
}
