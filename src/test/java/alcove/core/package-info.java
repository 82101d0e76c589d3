@NullMarked
package alcove.core;

import org.jspecify.annotations.NullMarked;
