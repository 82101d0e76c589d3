/// The directory: who mentors whom, since when, and nothing else.
///
/// That a pair exists may be known (`practice.md`, S25): what is open cannot be misread. So
/// everybody in the workspace can look, everybody has read so before they said yes, and a pair
/// stands there from the day on which both said yes until it ends. Whether it is paused, how it
/// goes and why it ended does not show.
///
/// Read [DirectoryConversation], then [Listed].
@NullMarked
package alcove.directory;

import org.jspecify.annotations.NullMarked;
