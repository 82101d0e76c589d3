/// The app and its Redis die at every moment that matters, and what people were promised holds.
@NullMarked
package alcove.crash;

import org.jspecify.annotations.NullMarked;
