/// A pair's own agreement on how the two keep each other's confidence.
///
/// Each side is asked alone and answers seven *parts* in a *sheet*. When both sheets are submitted
/// they are revealed together as one *draft*, differences first. The two talk, *settle* each
/// difference (one proposes, the other agrees) and *sign* the same text, which a digest stands for.
/// What is signed holds until a later draft is signed by both.
///
/// ```mermaid
/// stateDiagram-v2
///   [*] --> Unopened
///   Unopened --> Drafting: Follow(AGREEING)
///   Drafting --> Drafting: Save, Submit, TakeBack
///   Drafting --> Settling: Submit by the second, with differences
///   Drafting --> Signing: Submit by the second, without
///   Settling --> Signing: Agree or Revise to the last difference
///   Signing --> Settling: Propose, Revise, MustReportChanged
///   Signing --> Resting: Sign by the second
///   Resting --> Drafting: Amend, Follow(AMENDING)
///   Resting --> Settling: MustReportChanged
///   Drafting --> Resting: Drop, when an agreement is in force
///   Settling --> Resting: Drop, when an agreement is in force
///   Signing --> Resting: Drop, when an agreement is in force
///   Unopened --> Over: Follow(ENDED)
///   Drafting --> Over: Follow(ENDED)
///   Settling --> Over: Follow(ENDED)
///   Signing --> Over: Follow(ENDED)
///   Resting --> Over: Follow(ENDED)
/// ```
///
/// Some questions need one common answer (the end of the term, the rhythm, who keeps notes): those
/// are *shared*, and a difference in one keeps signing closed. Others are each side's *own* promise
/// (the degree of confidence, when I may be reached): they may differ for ever. What a person wrote
/// stands beside what the other wrote.
///
/// Read [alcove.agreement.Agreement] first, then [alcove.agreement.AgreementRules], then the
/// questions in [alcove.agreement.Question] and [alcove.agreement.Option].
@NullMarked
package alcove.agreement;

import org.jspecify.annotations.NullMarked;
