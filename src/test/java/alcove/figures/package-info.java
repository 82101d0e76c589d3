@NullMarked
package alcove.figures;

import org.jspecify.annotations.NullMarked;
