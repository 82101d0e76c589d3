@NullMarked
package alcove.sandbox.delivery;

import org.jspecify.annotations.NullMarked;
