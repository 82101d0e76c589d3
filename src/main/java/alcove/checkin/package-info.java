/// Check-ins: now and then, each of the two is asked alone whether it goes well.
///
/// A *check-in* is one message with a few questions, answered in place. Each *side* has a calendar
/// of its own; nothing of one side's depends on what the other answers, and no message shows an
/// answer, since a message stays in Slack. A *card* is what a person may send to their partner when
/// talking would help; the partner learns that they would like to talk and nothing else.
///
/// What one side's calendar is at ([CheckIns.Turn]), while the pair's clock runs:
///
/// ```mermaid
/// stateDiagram-v2
///   [*] --> Idle
///   Idle --> Waiting: the agreement is signed
///   Waiting --> Open: one rhythm later, in working hours
///   Waiting --> Open: "let me check in now"
///   Open --> Open: answers, "not now" (asked again, three times in all)
///   Open --> Open: the next one opens
///   Open --> Waiting: two weeks later
///   Open --> Stopped: "stop asking"
///   Waiting --> Stopped: "stop asking"
///   Stopped --> Open: "let me check in now"
///   Waiting --> Idle: the pair ends
///   Open --> Idle: the pair ends
///   Stopped --> Idle: the pair ends
/// ```
///
/// While the pair is paused nothing here moves; afterwards every date is later by as long as the
/// pause took. Answers are dropped after ninety days, in a pause as well.
///
/// Read [CheckInRules] first, then [CheckIns], then [CheckInViews].
@NullMarked
package alcove.checkin;

import org.jspecify.annotations.NullMarked;
