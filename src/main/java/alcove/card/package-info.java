/// Conversation cards: something to talk about, for the two of them, whenever one would like it.
///
/// A *deck* belongs to a stage of mentoring, and its cards lie in the order in which they were
/// written, the light ones first. Either of the two *deals* the next card into their room; none
/// comes twice before the deck is through. A *round* is a card that both answer, each alone: three
/// opening questions, or a small scene with three ways to go. Both answers are shown in the room
/// when both are in, and neither before. What was written is then in the room alone.
///
/// Where a round is ([Cards.Table]), while the pair's clock runs:
///
/// ```mermaid
/// stateDiagram-v2
///   [*] --> Clear
///   Clear --> Laid: one of the two lays a round
///   Laid --> Laid: one answers, changes the answer, "not now" (asked three times in all)
///   Laid --> Clear: both have answered, and both see it
///   Laid --> Clear: two weeks later; nothing is shown
///   Laid --> Clear: the pair ends
/// ```
///
/// A program may have a deck of its own: its coordinators write it beside the other settings, and
/// the room is told whose words these are. A card that is changed there counts as another one.
///
/// Twice the calendar has a suggestion, in the person's own working hours: before the first talk,
/// and after three months to change places once. While the pair is paused nothing here moves.
///
/// Sources: the words of `practice.md`, rows S6, S18, S40, S43, S48, S53, S54 and S56.
///
/// Read [CardRules] first, then [Cards], then [CardViews].
@NullMarked
package alcove.card;

import org.jspecify.annotations.NullMarked;
