/// The ledger of who looked at what: who in which role, on which day, what kind of thing, and never
/// a word of it. The people it is about read it in `/mentor privacy`; nobody can change it.
///
/// What is noted is a look or a change by Alcove, by a coordinator or by an owner, and that
/// somebody took a copy of what is kept about themselves. What two people do in their pair is
/// nobody's to be noted.
///
/// Each link of a [Chain] carries a mark, made with a key that is not in Redis, of itself and of
/// the mark before. Where the chain begins and ends stands in a [Seal], in another record that is
/// written in the same commit. So a link that is changed, taken out, moved or cut off is seen:
///
/// ```mermaid
/// flowchart LR
///   base --> a[link, mark] --> b[link, mark] --> c[link, mark]
///   seal -. where it begins .-> base
///   seal -. how many, and the last mark .-> c
/// ```
///
/// A link is kept for a year. What is found to be broken is noted as such, after all that is still
/// whole, and everything goes on.
///
/// Source: row N12 of `practice.md`.
///
/// Read [ChainRules].
@NullMarked
package alcove.ledger;

import org.jspecify.annotations.NullMarked;
