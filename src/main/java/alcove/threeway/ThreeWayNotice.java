package alcove.threeway;

import alcove.core.Notice;
import java.time.LocalDate;

/// What people are told about a meeting of three. None of it holds what stands on the sheet.
public sealed interface ThreeWayNotice extends Notice {

  /// To the other: there is a sheet to read.
  record PleaseRead(int number, Third third, LocalDate day, boolean again)
      implements ThreeWayNotice {}

  /// To whoever wrote it: the other agrees.
  record BothAgree(int number, Third third, LocalDate day) implements ThreeWayNotice {}

  /// To whoever wrote it: the other would rather not.
  record RatherNot(Third third, LocalDate day) implements ThreeWayNotice {}

  /// To the other: it is off.
  record IsOff(Third third, LocalDate day) implements ThreeWayNotice {}

  /// To whoever wrote it, when the day is near: there is no answer, and that is a no.
  record StillOpen(int number, Third third, LocalDate day) implements ThreeWayNotice {}

  /// To both, when the day is near.
  record Soon(int number, Third third, LocalDate day) implements ThreeWayNotice {}

  /// What stands where the other was asked to read, once there is nothing to answer any more.
  record NothingLeft() implements ThreeWayNotice {}
}
