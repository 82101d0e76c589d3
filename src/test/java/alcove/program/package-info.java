@NullMarked
package alcove.program;

import org.jspecify.annotations.NullMarked;
