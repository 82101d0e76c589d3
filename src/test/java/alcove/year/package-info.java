/// A year in a program's life: invented people with habits, who answer, forget, pause, quarrel,
/// make up and leave, in the sandbox, with the real app, on a clock that is moved.
///
/// [Year] lets the days pass; [Someone] looks at Slack now and then and does what their [Habits]
/// have them do; [Crowd] invents them. What came of it is a [Chronicle]. `./alcove year` tells one
/// of as many pairs as wanted and says what it came to.
@NullMarked
package alcove.year;

import org.jspecify.annotations.NullMarked;
