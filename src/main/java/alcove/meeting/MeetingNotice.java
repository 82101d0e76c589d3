package alcove.meeting;

import alcove.core.Notice;
import alcove.meeting.Meetings.Ahead;
import alcove.meeting.Meetings.Appointment;
import alcove.meeting.Meetings.Past;
import alcove.meeting.Meetings.Proposal;
import java.time.Instant;
import java.util.Optional;

/// What people are told about meetings.
public sealed interface MeetingNotice extends Notice {

  /// By the rhythm that the two signed it is time for a next one.
  record ItIsTime() implements MeetingNotice {}

  /// To the other: times to choose from.
  ///
  /// @param instead of this meeting, when it is to be moved
  record Proposes(Proposal proposal, Optional<Appointment> instead, boolean again)
      implements MeetingNotice {}

  /// To the other: the proposal was taken back.
  ///
  /// @param still the meeting that stands all the same
  record TakenBack(Optional<Appointment> still) implements MeetingNotice {}

  /// To the one who proposed: the times have passed.
  ///
  /// @param still the meeting that stands all the same
  /// @param forLong whether the two have had no meeting for long
  record NotTaken(Optional<Appointment> still, boolean forLong) implements MeetingNotice {}

  /// What stands where the times stood, once there is nothing to choose any more.
  record NothingLeft() implements MeetingNotice {}

  /// To both: this is the time.
  record Settled(Appointment appointment) implements MeetingNotice {}

  /// To both: it is off. Nobody sees by whom.
  record Off(Appointment appointment) implements MeetingNotice {}

  record Reminder(Appointment appointment, Ahead ahead) implements MeetingNotice {}

  /// Did it happen?
  record DidIt(Past past) implements MeetingNotice {}

  /// A file for the calendar.
  ///
  /// @param off whether it takes the meeting out
  /// @param at when that was decided
  record ForCalendar(Appointment appointment, boolean off, Instant at) implements MeetingNotice {}
}
