/// The pair's private room, as far as Alcove knows it: that it is there, and which messages of ours
/// stand in it. What is said in it Alcove cannot read.
///
/// ```mermaid
/// stateDiagram-v2
///   [*] --> None
///   None --> Open: Opened
///   Open --> Closed: Closed
///   None --> Barred: Bar
///   Barred --> None: Retry
///   Open --> Disturbed: Looked, and it is not private to the two
///   Disturbed --> Open: Looked, and it is
///   Disturbed --> Closed: Closed
///   Disturbed --> Moving: Another, and it cannot be mended
///   Moving --> Open: Opened
///   Moving --> Disturbed: Bar
///   Moving --> Closed: Closed
///   Open --> Open: Renumbered, and it is the same room by another id
/// ```
///
/// Alcove looks before it posts anything, and when Slack tells of a change. While a room is
/// *disturbed* (somebody else is in it, one of the two has left it or named it otherwise, it is
/// archived, public or shared, Alcove is out of it) nothing is posted there; both are told at once,
/// and what was to be posted waits. What an app cannot mend, another room in its place does.
@NullMarked
package alcove.room;

import org.jspecify.annotations.NullMarked;
