@NullMarked
package alcove.review;

import org.jspecify.annotations.NullMarked;
