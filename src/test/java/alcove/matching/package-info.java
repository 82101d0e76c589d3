/// Tests of who is matched with whom.
@NullMarked
package alcove.matching;

import org.jspecify.annotations.NullMarked;
