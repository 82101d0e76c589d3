@NullMarked
package alcove.pairing;

import org.jspecify.annotations.NullMarked;
