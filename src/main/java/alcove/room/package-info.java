/// The pair's private room, as far as Alcove knows it: that it is there, and which messages of ours
/// stand in it. What is said in it Alcove cannot read.
///
/// ```mermaid
/// stateDiagram-v2
///   [*] --> None
///   None --> Open: Opened
///   Open --> Closed: Closed
///   None --> Barred: Failed
///   Barred --> None: Retry
/// ```
@NullMarked
package alcove.room;

import org.jspecify.annotations.NullMarked;
