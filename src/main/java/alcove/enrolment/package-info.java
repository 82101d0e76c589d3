/// Enrolment: people put themselves forward to be matched, as mentor, as mentee or as both.
///
/// What they say are choices: topics, languages, how many mentees, whom they report to and whom
/// they would rather not be paired with. The last is read by nothing but the matching, and shown to
/// nobody but themselves.
///
/// ```mermaid
/// stateDiagram-v2
///   [*] --> Enrolled: Join
///   Enrolled --> Enrolled: Join (changed), Move (Slack names another time zone)
///   Enrolled --> [*]: Leave; nothing of it is kept
/// ```
///
/// Read [alcove.enrolment.Wishes] first, then [alcove.enrolment.EnrolmentRules].
@NullMarked
package alcove.enrolment;

import org.jspecify.annotations.NullMarked;
