/// Heard in confidence: one of the two says that something they told is to stay here, and the other
/// says that it was heard so. Not a word of what it was.
///
/// A mentor's story about somebody else is a question, too: can I trust you? The answer is one tap.
/// What is kept is how often it was given, and nothing of what about. Once a week at most their
/// room is reminded that such a story is as good without names.
///
/// Where something told is ([Heard.Waiting]), one of each side at most, while the pair's clock
/// runs:
///
/// ```mermaid
/// stateDiagram-v2
///   [*] --> Waiting: "what I told you stays here"
///   Waiting --> [*]: heard in confidence; both know, and it is counted
///   Waiting --> [*]: a week later, or the pair ends; nobody is told
/// ```
///
/// Sources: rows S52, S53 and N19 of `practice.md`.
///
/// Read [HeardRules] first, then [Heard].
@NullMarked
package alcove.heard;

import org.jspecify.annotations.NullMarked;
