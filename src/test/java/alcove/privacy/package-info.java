/// What keeps a typed word from being seen.
@NullMarked
package alcove.privacy;

import org.jspecify.annotations.NullMarked;
