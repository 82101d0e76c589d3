@NullMarked
package alcove.desk;

import org.jspecify.annotations.NullMarked;
