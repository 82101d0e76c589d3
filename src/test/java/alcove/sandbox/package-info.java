@NullMarked
package alcove.sandbox;

import org.jspecify.annotations.NullMarked;
