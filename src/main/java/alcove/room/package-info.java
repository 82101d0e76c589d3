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
///   Open --> Open: Renumbered, and it is the same room by another id
///   Open --> Open: Went or Came, by one of the two
/// ```
///
/// Alcove looks before it posts anything, and when Slack tells of a change. While a room is
/// *disturbed* (somebody else is in it, it is archived, public or shared, Alcove is out of it)
/// nothing is posted there; both are told, and what was to be posted waits.
@NullMarked
package alcove.room;

import org.jspecify.annotations.NullMarked;
