@NullMarked
package alcove;

import org.jspecify.annotations.NullMarked;
