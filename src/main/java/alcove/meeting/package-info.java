/// Meetings: the two find a time, are reminded of it, and say afterwards whether it happened.
///
/// Either *proposes* times. Those that are offered to choose from lie inside the working hours of
/// both ([SharedHours]), and every time is shown as the reader's own clock has it. The other takes
/// one, or proposes others; either may *move* an agreed meeting, which stands until both have
/// another time, or *cancel* it. Both get a file for their calendar, and its update or cancellation
/// ([CalendarFile]); it names nobody and nothing that is talked about.
///
/// Where a pair is ([Meetings.Table]), while its clock runs:
///
/// ```mermaid
/// stateDiagram-v2
///   [*] --> Free
///   Free --> Proposed: one proposes times
///   Proposed --> Proposed: "another time"
///   Proposed --> Agreed: the other takes one
///   Proposed --> Free: taken back, or all times have passed
///   Agreed --> Agreed: moved, when the other takes another time
///   Agreed --> Free: cancelled, or over
/// ```
///
/// Each is reminded a day and an hour before, in their own working hours. Afterwards each is asked,
/// alone, whether it happened; nobody is shown the answer. When nothing is agreed and the rhythm
/// that the two signed says that it is time, each is told once.
///
/// Sources: rows S8 and S9 of `practice.md`.
///
/// Read [MeetingRules] first, then [Meetings], then [SharedHours].
@NullMarked
package alcove.meeting;

import org.jspecify.annotations.NullMarked;
