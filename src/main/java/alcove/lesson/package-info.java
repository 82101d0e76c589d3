/// Lessons: what has helped or harmed, written without a name and read by everybody, once enough
/// people have written.
///
/// A *lesson* goes into a box. Nobody looks into the box, and nobody can tell whether anything is
/// in it. Once [LessonRules#LEAST] different people have written, it is closed some days later, by
/// chance, and whoever coordinates looks through all of it at once. What they keep becomes a
/// *digest* that everybody can read; the rest is forgotten. When that is not surely of as many
/// people there is no digest: what was kept goes back into the box and waits for others, and counts
/// for nobody from then on.
///
/// Who wrote is kept nowhere. That somebody has written, so that one person does not write twice
/// and five are really five, is a mark: a digest of their id under a secret of this box. The box,
/// the secret and the marks are destroyed when it is closed, before anybody reads a lesson. Lessons
/// lie by random names, in no order of arrival. Whoever coordinates reads them and so may not write
/// any.
///
/// ```mermaid
/// stateDiagram-v2
///   [*] --> Gathering: a first lesson
///   Gathering --> Gathering: another
///   Gathering --> Review: enough people have written, and some days by chance
///   Gathering --> [*]: half a year has gone by
///   Review --> Digest: a coordinator keeps enough of them
///   Review --> Gathering: too few are kept; these wait for others
///   Review --> [*]: a month has gone by
///   Digest --> [*]: the next one, or half a year
/// ```
///
/// Sources: row S57 of `practice.md`.
///
/// Read [LessonRules] first, then [Lessons].
@NullMarked
package alcove.lesson;

import org.jspecify.annotations.NullMarked;
