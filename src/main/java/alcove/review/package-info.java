/// Expectation reviews: now and then, both say alone how it goes, and then look at it together.
///
/// A *review* is the same form for both. What is *shared* stands side by side in the room once both
/// have answered, and the form says so before anything is filled in; one question is *kept* to the
/// person and leaves the state with the reveal. The *next step* is what comes of a review; it
/// happens only when both have chosen the same.
///
/// Where the latest review is ([Reviews.Stage]), while the pair's clock runs:
///
/// ```mermaid
/// stateDiagram-v2
///   [*] --> Between
///   Between --> Filling: the calendar, or "hold one now"
///   Filling --> Filling: one has answered
///   Filling --> Shown: both have answered
///   Filling --> Between: three weeks later, nothing is shown
///   Shown --> Shown: one has chosen, or both differently
///   Shown --> Between: both chose the same
///   Shown --> Between: thirty days later
///   Shown --> Filling: the next review
/// ```
///
/// The dates are a calculation on the agreed course ([ReviewCalendar]). While the pair is paused
/// nothing here moves, but for the dropping of what was shown.
///
/// Read [ReviewRules] first, then [Reviews], then [ReviewTimes] and [ReviewForms].
@NullMarked
package alcove.review;

import org.jspecify.annotations.NullMarked;
