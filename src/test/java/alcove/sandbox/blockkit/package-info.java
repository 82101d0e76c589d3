@NullMarked
package alcove.sandbox.blockkit;

import org.jspecify.annotations.NullMarked;
