/// If confidence has to be broken: nobody is surprised by it.
///
/// *In danger* passing on comes first. Whom to call stands in the very first answer, which needs
/// neither Redis nor Slack; that something was passed on before the other was told stands in the
/// record. Otherwise the two go four *steps*, each acknowledged by both before the next. When one
/// of them sees it differently, or is silent for as long as a notice takes, the other may write a
/// *notice*: what will be said, to whom and when. It is delivered in its reader's working hours,
/// its time runs from its arrival, and only then can its writer say that it was passed on. Alcove
/// passes nothing on itself. What this is about is never asked; the words of a notice are sealed
/// until it has arrived, at the longest two weeks, and gone then.
///
/// Where the two are ([Concern.Steps]), while the pair's clock runs:
///
/// ```mermaid
/// stateDiagram-v2
///   [*] --> Quiet
///   Quiet --> Open: one of the two raises an issue
///   Open --> Open: acknowledged, seen differently, proposed, silent
///   Open --> Written: seen differently or silent, and a notice is set out
///   Open --> Sent: the same, while its reader is at work
///   Open --> Afterwards: done as agreed, and seen by the other
///   Open --> Quiet: no longer needed, or put away after 60 days
///   Written --> Sent: the reader's working hours begin
///   Written --> Quiet: no longer needed, or its words are gone
///   Sent --> Delivered: Slack has taken it
///   Sent --> Unreached: Slack will not take it
///   Sent --> Quiet: no longer needed, or its words are gone
///   Unreached --> Written: it is to be tried once more
///   Unreached --> Sent: it is tried once more, in working hours
///   Unreached --> Quiet: no longer needed, or its words are gone
///   Delivered --> Delivered: after a pause its time runs anew
///   Delivered --> Afterwards: its time has passed, and it was passed on
///   Delivered --> Quiet: no longer needed, or put away
///   Afterwards --> Afterwards: one of the two wants to mend it
///   Afterwards --> Quiet: both do, or one ends the pair
///   Quiet --> Afterwards: somebody was in danger, and the other is told
///   Written --> Afterwards: the same
///   Sent --> Afterwards: the same
///   Unreached --> Afterwards: the same
/// ```
///
/// While the pair is paused nobody is asked and no time runs; leaving is always possible, and
/// danger waits for nothing. When the pair ends, the steps end with it.
///
/// Sources: the words of `practice.md`, rows S19 to S23, S32 to S37, and N1, N14, N20.
///
/// Read [ConcernRules] first, then [StepRules] and [NoticeRules], then [ConcernViews].
@NullMarked
package alcove.concern;

import org.jspecify.annotations.NullMarked;
