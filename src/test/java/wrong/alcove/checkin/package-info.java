/// Marked, so that what does no wrong in it does none at all.
@NullMarked
package wrong.alcove.checkin;

import org.jspecify.annotations.NullMarked;
