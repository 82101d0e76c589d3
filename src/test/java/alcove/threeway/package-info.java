/// Tests of a meeting of three.
@NullMarked
package alcove.threeway;

import org.jspecify.annotations.NullMarked;
