@NullMarked
package alcove.slack;

import org.jspecify.annotations.NullMarked;
