/// The desk: where a command meets the stored pair. Load, decide, commit, again.
///
/// ```mermaid
/// sequenceDiagram
///   Conversation->>Desk: who, which pair, what
///   Desk->>Store: read (one round trip)
///   Desk->>PairRules: decide(pair, command, program, now)
///   PairRules-->>Desk: step (next, effects) or refusal
///   Desk->>Store: commit (one script)
///   Desk-->>Conversation: done, refused, no such pair, busy
/// ```
///
/// Read [Pair], then [PairRules], then [Desk].
@NullMarked
package alcove.desk;

import org.jspecify.annotations.NullMarked;
