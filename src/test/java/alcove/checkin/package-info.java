@NullMarked
package alcove.checkin;

import org.jspecify.annotations.NullMarked;
