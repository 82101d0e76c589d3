/// Matching: a mentor for as many mentees as possible, and of all ways to do so the best one.
///
/// Whoever has put themselves forward ([alcove.enrolment.Wishes]) can be matched. What speaks for
/// two people is counted in points that can be told in words: up to 600 for the topics that the
/// mentee named and the mentor can help with, up to 200 for the working hours they have in common.
/// Without a topic, a language and half an hour in common they are not matched at all. A day of
/// waiting counts a point, up to a hundred, when it is to be said who waits on.
///
/// What stands between two people counts more than anything that speaks for them: a reporting line,
/// that they are or were a pair, and whom somebody would rather not be paired with. The last is
/// told to nobody. Since a couple that is missing could tell it, some are left out by chance
/// ([Veil]) where there is choice enough.
///
/// What a run finds, and whom coordinators name, is looked through before anybody is asked
/// ([Proposals]):
///
/// ```mermaid
/// stateDiagram-v2
///   [*] --> draft: a run finds the two, or a coordinator names them
///   draft --> draft: another mentor
///   draft --> [*]: taken out
///   draft --> sending: Send
///   sending --> asked: their turn comes
///   sending --> [*]: taken back, or they cannot be a pair any more
///   asked --> [*]: taken back, or 60 days later
/// ```
///
/// Of the asked shows whether they are open, a pair or no longer open, and nothing else. Two of
/// whom one would rather not be paired with the other go the same way, and nobody asks them.
///
/// Read [Matching] first, then [Fit], then [Proposals], then [Assignment].
@NullMarked
package alcove.matching;

import org.jspecify.annotations.NullMarked;
