@NullMarked
package alcove.store;

import org.jspecify.annotations.NullMarked;
