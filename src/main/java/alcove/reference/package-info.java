/// When others ask: nobody speaks about the other without their word.
///
/// Somebody asks the mentor whether the mentee suits a role, or the mentee what the mentor is like,
/// or a line manager asks what the two talk about. Whoever is asked *asks first*: who wants to
/// know, by role, and how much would be said. The other says yes, only this much, or no, and gives
/// no reason. No answer is a no. With a yes the asker sees the sentence that was agreed on, until
/// the consent expires.
///
/// The asker never learns whether a no was said: a no and silence are told by the same words at the
/// same moment, when the time for an answer is over.
///
/// Where a request is ([References.Slip]), one of each side at most, while the pair's clock runs:
///
/// ```mermaid
/// stateDiagram-v2
///   [*] --> Open: asked
///   Open --> Allowed: yes, or only this much
///   Open --> Declined: no; the asker sees no difference
///   Declined --> Allowed: thought better of it
///   Open --> [*]: the time is over
///   Declined --> [*]: the time is over
///   Allowed --> [*]: taken back, or expired
/// ```
///
/// Sources: rows S28, S29, S30 and S42 of `practice.md`.
///
/// Read [ReferenceRules] first, then [References].
@NullMarked
package alcove.reference;

import org.jspecify.annotations.NullMarked;
