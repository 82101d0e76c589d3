/// Check-ins: now and then, each of the two is asked alone whether it goes well.
@NullMarked
package alcove.checkin;

import org.jspecify.annotations.NullMarked;
