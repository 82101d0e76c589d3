@NullMarked
package alcove.guidance;

import org.jspecify.annotations.NullMarked;
