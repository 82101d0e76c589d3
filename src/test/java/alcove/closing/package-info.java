/// Tests of renewal and of a good end.
@NullMarked
package alcove.closing;

import org.jspecify.annotations.NullMarked;
