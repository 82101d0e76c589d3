@NullMarked
package alcove.codec;

import org.jspecify.annotations.NullMarked;
