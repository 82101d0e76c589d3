@NullMarked
package alcove.concern;

import org.jspecify.annotations.NullMarked;
