package alcove.concern;

import alcove.concern.Concern.Announcement;
import alcove.concern.Concern.Open;
import alcove.concern.Concern.Passed;
import alcove.core.Notice;
import java.time.Instant;

/// What people are told when confidence may have to be broken. Always in their own direct message,
/// never in the room.
public sealed interface ConcernNotice extends Notice {

  /// A step waits for you.
  ///
  /// @param open the step as it is
  record Asked(int number, Open open) implements ConcernNotice {}

  /// The other sees this step differently.
  record Differs(Step step, int number) implements ConcernNotice {}

  /// The other has not answered for as long as a notice takes.
  record Silent(Step step, int number) implements ConcernNotice {}

  /// What will be said, to whom and when.
  record Announced(Announcement notice, int days) implements ConcernNotice {}

  /// To the writer: the notice has arrived; nothing is passed on before `from`.
  record HasArrived(int number, Instant from) implements ConcernNotice {}

  /// To the writer: Slack did not take the notice.
  record NotReached(int number) implements ConcernNotice {}

  /// To the writer: the words of the notice are gone, undelivered.
  record WordsGone() implements ConcernNotice {}

  /// To the writer: the notice's time has passed.
  record TimeHasPassed(int number) implements ConcernNotice {}

  /// After a pause: the notice's time runs anew.
  record RunsAnew(Instant from) implements ConcernNotice {}

  /// To the other: it is no longer needed.
  record NoLonger() implements ConcernNotice {}

  /// To whoever passed something on for danger's sake: the other does not know yet.
  record NotToldYet() implements ConcernNotice {}

  /// Something was passed on. How do you want to go on?
  record HowNow(int number, Passed what) implements ConcernNotice {}

  /// Both want to mend it.
  record Repair() implements ConcernNotice {}

  /// Nothing has moved for a long time; it is put away.
  record PutAway() implements ConcernNotice {}

  /// To whom something asked: it has moved on.
  record MovedOn() implements ConcernNotice {}

  /// The pair has ended, and the steps with it.
  record EndedWith() implements ConcernNotice {}
}
