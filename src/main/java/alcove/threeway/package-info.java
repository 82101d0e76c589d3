/// A meeting of three: the two agree beforehand what a third person hears of what is theirs.
///
/// A line manager, or somebody else, is to join the two for once. One of them writes a *sheet*: who
/// joins, by role, on which day, who opens, what may be talked about and what may not (the *red
/// lines*). The other reads it, agrees, or changes it, and then it is the first one's turn to
/// agree. Nothing on it is agreed before both have said so, and no answer by the day is a no.
///
/// Alcove gives the sheet to nobody else. It stands in no message that stays: `/mentor threeway`
/// shows it to each of the two, and on the day after the meeting it is gone, words and all.
///
/// Where a sheet is ([ThreeWays.Stage]), while the pair's clock runs:
///
/// ```mermaid
/// stateDiagram-v2
///   [*] --> None
///   None --> Proposed: one of the two writes a sheet
///   Proposed --> Proposed: either changes it; the other's word counts now
///   Proposed --> Agreed: the other agrees
///   Proposed --> None: the other would rather not, or it is taken back
///   Agreed --> Proposed: either changes it
///   Agreed --> None: either calls it off
///   Proposed --> None: the day is over
///   Agreed --> None: the day is over
/// ```
///
/// Sources: rows S28, S31 and N4 of `practice.md`.
///
/// Read [ThreeWayRules] first, then [ThreeWays].
@NullMarked
package alcove.threeway;

import org.jspecify.annotations.NullMarked;
