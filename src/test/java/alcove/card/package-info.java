@NullMarked
package alcove.card;

import org.jspecify.annotations.NullMarked;
