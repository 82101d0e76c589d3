/// Tests of the meetings.
@NullMarked
package alcove.meeting;

import org.jspecify.annotations.NullMarked;
