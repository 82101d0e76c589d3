/// A question to a supervisor without a name: before, during and outside of everything else, also
/// for people in no pair.
///
/// Somebody *asks*; the supervisor who has the fewest cases gets the question under a *number*, and
/// learns "mentor" or "mentee" only when the asker chose to say so. Each writes in their own direct
/// message with Alcove, which carries the words and forgets them. Nobody gets a case of their own
/// or of their partner. What goes to a supervisor goes some random minutes later, inside working
/// hours, so that its time says nothing of who was just talking to Alcove.
///
/// A case ([Case]) is not a pair: it has a record and a key of its own, which holds who is behind
/// the number. When it is closed, or nobody has written for thirty days, that key is destroyed as
/// soon as the last words are delivered.
///
/// ```mermaid
/// stateDiagram-v2
///   [*] --> Open: somebody asks
///   Open --> Open: words, from either
///   Open --> Open: handed on, by the supervisor or after seven days without an answer
///   Open --> Over: closed by either, or thirty days after the last word
///   Over --> [*]: the last words are delivered, and the key is destroyed
/// ```
///
/// Sources: the words of `practice.md`, rows S20, S38, section 2.6, and N7, N8.
///
/// Read [GuidanceRules] first, then [Case] and [Rota].
@NullMarked
package alcove.guidance;

import org.jspecify.annotations.NullMarked;
