/// Renewal and a good end.
///
/// A month before their term is over both are asked, each alone: renew, finish, or move on. When
/// both want to go on, the agreement opens for a new date. In every other case both are told by the
/// same words that it is coming to its end, when both have answered or when the time for it is
/// over: nobody sees who wanted what, or who said so first. Silence is no renewal.
///
/// After the end, however it came, each finds a closing guide: a last word that is carried to the
/// other and kept nowhere, the contact that both would like from here (the narrower of the two
/// holds), and two questions for the person alone.
///
/// Where a pair is ([Closings.Stage]):
///
/// ```mermaid
/// stateDiagram-v2
///   [*] --> Waiting
///   Waiting --> Asking: a month before the end
///   Asking --> Renewing: both would renew
///   Asking --> Ending: both have answered, or the time is over
///   Renewing --> Waiting: signed anew
///   Renewing --> Ending: not signed in time
///   Ending --> Farewell: the term is over
///   Waiting --> Farewell: ended early
///   Asking --> Farewell: ended early
///   Renewing --> Farewell: ended early
/// ```
///
/// Sources: rows S11 to S13, S37, S46 and S55 of `practice.md`.
///
/// Read [ClosingRules] first, then [Closings].
@NullMarked
package alcove.closing;

import org.jspecify.annotations.NullMarked;
